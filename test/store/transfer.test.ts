import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Deal, DealInput } from '../../src/domain/records.js';
import { editDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';
import { transfer, type Transferred } from '../../src/store/transfer.js';
import { expectIndexed, openTab, until } from '../helpers/worlds.js';

const SHELVES: DealInput = {
  ...{ id: 'a', title: 'Shelves', value: 900, stage: 'proposal', tags: ['vip'], notes: 'oak' },
  ...{ contacts: [{ name: 'Ben' }], nextStep: { id: 's', kind: 'call', title: 'Ask' } },
};
const two = async (...inputs: DealInput[]): Promise<readonly [PipelineStore, PipelineStore]> => {
  const [here, there] = [await openTab({ name: 'north' }), await openTab({ name: 'south', preset: 'simple' })];
  await here.dispatch(addDeals(here, inputs.length ? inputs : [SHELVES]).intents).settled;
  return [here, there];
};
const move = async (
  here: PipelineStore,
  there: PipelineStore,
  ids: readonly string[],
  left: () => void = () => {},
): Promise<Transferred> => {
  const stage = there.pipeline.stages[1]!.id;
  const done = await transfer(
    here,
    ids.map(id => here.deal(id)!),
    { store: there, stage, reason: 'Moved' },
    left,
  );
  await done.step.settled;
  return done;
};
const all = (store: PipelineStore): readonly Deal[] =>
  [...store.allDeals()].filter(({ removedAt }) => removedAt === undefined);

describe('a deal that goes on in another pipeline', () => {
  it('is created there with all that is known of it, ended here, and linked both ways', async () => {
    const [here, there] = await two();
    const { arrived } = await move(here, there, ['a']);
    const [deal] = arrived as [Deal];
    expect(deal).to.deep.include({
      ...{ title: 'Shelves', value: 900, status: 'open', stage: there.pipeline.stages[1]!.id, notes: 'oak' },
      ...{ tags: ['vip'], contacts: [{ name: 'Ben' }], movedFrom: { pipeline: 'north', deal: 'a' } },
    });
    expect(deal.nextStep!.title).to.equal('Ask');
    expect(deal.history.map(({ field, to }) => `${field} ${String(to)}`)).to.deep.equal([`stage ${deal.stage}`]);
    expect(here.deal('a')).to.deep.include({
      ...{ status: 'abandoned', reason: 'Moved', stage: 'proposal' },
      movedTo: { pipeline: 'south', deal: deal.id },
    });
    expect(here.deal('a')).not.to.have.property('nextStep');
    for (const store of [here, there]) expectIndexed(store);
  });

  it('is there once, however often it is done, and comes back as the deal it was', async () => {
    const [here, there] = await two();
    const [first] = (await move(here, there, ['a'])).arrived;
    await here.dispatch({ type: 'deal/reopen', target: 'a' }).settled;
    const [second] = (await move(here, there, ['a'])).arrived;
    expect(second!.id).to.equal(first!.id);
    expect(all(there)).to.have.length(1);
    await there.dispatch(editDeal(there.deal(first!.id)!, { value: 1200 })!).settled;
    const [back] = (await move(there, here, [first!.id])).arrived;
    expect(back).to.deep.include({
      id: 'a',
      status: 'open',
      value: 1200,
      movedFrom: { pipeline: 'south', deal: first!.id },
    });
    expect(back).not.to.have.property('movedTo');
    expect(back).not.to.have.property('reason');
    expect(there.deal(first!.id)!.status).to.equal('abandoned');
    expect(all(here)).to.have.length(1);
    for (const store of [here, there]) expectIndexed(store);
  });

  it('is taken back there with one undo here, and done again with one redo', async () => {
    const [here, there] = await two();
    const { arrived } = await move(here, there, ['a']);
    const [{ id }] = arrived as [Deal];
    for (let n = 0; n < 2; n++) {
      await here.undo()!.settled;
      expect(here.deal('a')).to.include({ status: 'open' });
      expect(here.deal('a')!.nextStep!.title).to.equal('Ask');
      expect(all(there)).to.have.length(0);
      await here.redo()!.settled;
      expect(here.deal('a')).to.include({ status: 'abandoned' });
      expect(all(there).map(deal => deal.id)).to.deep.equal([id]);
    }
  });

  it('stays there where somebody has changed it since, and that is said', async () => {
    const [here, there] = await two();
    let left = 0;
    const { arrived } = await move(here, there, ['a'], () => left++);
    await there.dispatch({ type: 'deal/remove', target: arrived[0]!.id }).settled;
    here.undo();
    await until(() => here.deal('a')!.status === 'open');
    expect(left).to.equal(1);
  });

  it('stays here where the stage asks for more; one that was won stays won, with the link', async () => {
    const [here, there] = await two(
      { id: 'a', title: 'No value' },
      { id: 'b', title: 'Won', value: 5, stage: 'closing' },
    );
    const stage = there.pipeline.stages[1]!;
    const changes = { required: { from: stage.required, to: ['value'] } };
    await there.dispatch({ type: 'stage/edit', target: there.pipeline.id, stage: stage.id, changes }).settled;
    const { arrived, stayed } = await move(here, there, ['a', 'b']);
    expect(stayed.map(({ deal, refusal }) => `${deal.id} ${refusal.code}`)).to.deep.equal(['a required-missing']);
    expect(arrived.map(({ title }) => title)).to.deep.equal(['Won']);
    expect(here.deal('a')!.status).to.equal('open');
    expect(here.deal('b')).to.deep.include({ status: 'won', movedTo: { pipeline: 'south', deal: arrived[0]!.id } });
  });

  it('loses nobody and doubles nobody, whoever is moved to and fro in whatever order', async () => {
    const run = fc.array(fc.record({ deal: fc.nat({ max: 3 }), undo: fc.boolean() }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(run, async moves => {
        const inputs = ['a', 'b', 'c', 'd'].map(id => ({ id, title: `Deal ${id}`, value: 10 }));
        const [here, there] = await two(...inputs);
        for (const { deal, undo } of moves) {
          const title = inputs[deal]!.title;
          const at = all(here).some(each => each.title === title && each.status === 'open') ? here : there;
          const found = all(at).find(each => each.title === title && each.status === 'open')!;
          await move(at, at === here ? there : here, [found.id]);
          if (undo) await at.undo()!.settled;
          const open = [...all(here), ...all(there)].filter(({ status }) => status === 'open');
          expect(open.map(each => each.title).sort()).to.deep.equal(inputs.map(each => each.title));
        }
        for (const store of [here, there]) {
          expectIndexed(store);
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
