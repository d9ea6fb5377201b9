import { expect } from '@open-wc/testing';
import { Earlier } from '../../src/elements/qualifier/earlier.js';
import { Sender, type SendTo } from '../../src/elements/qualifier/sender.js';
import { leadOf, type Submission } from '../../src/elements/qualifier/submission.js';
import { isSoundLead } from '../../src/domain/sound-lead.js';
import { FAULTS, FormWorld, type Fault } from '../helpers/form-world.js';

const HOUR = 3_600_000;

const submissionOf = (world: FormWorld, email = 'mara@fabrikam.example'): Submission => {
  const contact = { name: 'Mara Kowalczyk', email, message: 'Soon, please', role: 'Buyer' };
  const answers = { budget: 'set', topics: ['a', 'b'] };
  const lead = leadOf({
    id: world.ports.newId(),
    now: world.now,
    contact,
    answers,
    consent: null,
    suspicious: [],
    origin: {},
  });
  return { lead, verdict: 'hot', points: 25 };
};

/** A page that has the form on it. */
function pageIn(world: FormWorld, to: Partial<SendTo> = {}): Sender {
  const all: SendTo = {
    action: '/leads',
    encoding: 'json',
    pipeline: 'team',
    storage: world.open,
    token: undefined,
    ports: world.ports,
    ...to,
  };
  return new Sender(all, () => {});
}
const arrived = (world: FormWorld): unknown => ({
  server: world.server.size,
  pipeline: world.leads.length,
  queued: world.queued,
});
const ONCE = { server: 1, pipeline: 1, queued: 0 };

/** A page that has something to send and no network. */
async function offline(): Promise<{ readonly world: FormWorld; readonly page: Sender }> {
  const world = new FormWorld();
  world.isOnline = false;
  const page = pageIn(world);
  void page.send(submissionOf(world));
  await world.pass(5_000);
  return { world, page };
}

describe('sending a lead', () => {
  before(async () => void (await import('../../src/elements/qualifier/pipeline-write.js')));

  it('brings it to the address and into the pipeline, whole', async () => {
    const world = new FormWorld();
    const page = pageIn(world);
    const submission = submissionOf(world);
    void page.send(submission);
    await world.pass(0);
    expect(page.state).to.include({ now: 'done', note: '' });
    expect(arrived(world)).to.deep.equal(ONCE);
    const [{ value }] = [...world.place.records.values()] as unknown as [{ value: unknown }];
    expect(isSoundLead(value)).to.equal(true);
    expect(value).to.deep.include({ email: 'mara@fabrikam.example', notes: 'Soon, please', custom: { role: 'Buyer' } });
    const { url, init } = world.requests[0]!;
    expect(new URL(url).pathname).to.equal('/leads');
    expect(init.headers).to.deep.include({
      'idempotency-key': submission.lead.id,
      'x-pk': '1',
      'content-type': 'application/json',
    });
    expect([...world.server.values()][0]).to.deep.include({
      verdict: 'hot',
      answers: { budget: 'set', topics: ['a', 'b'] },
    });
  });

  it('as form data it is flat, and to another origin it goes without headers that would have to be allowed', async () => {
    const world = new FormWorld();
    const page = pageIn(world, {
      action: 'https://forms.example/f/1',
      encoding: 'form',
      pipeline: undefined,
      token: () => 'proof',
    });
    void page.send(submissionOf(world));
    await world.pass(0);
    const { init } = world.requests[0]!;
    expect(
      [...(init.body as URLSearchParams)].filter(([name]) =>
        ['name', 'budget', 'topics', 'role', 'token'].includes(name),
      ),
    ).to.deep.equal([
      ['name', 'Mara Kowalczyk'],
      ['budget', 'set'],
      ['topics', 'a'],
      ['topics', 'b'],
      ['role', 'Buyer'],
      ['token', 'proof'],
    ]);
    expect(Object.keys(init.headers!)).to.deep.equal(['accept']);
  });

  for (const fault of FAULTS)
    for (const nth of [1, 2, 3])
      it(`call ${nth} fails (${fault}): nothing is lost, nothing doubled`, async () => {
        const world = new FormWorld();
        world.faults.set(nth, fault);
        const page = pageIn(world);
        void page.send(submissionOf(world));
        await world.pass(0);
        if (world.leads.length + world.server.size < 2 || world.queued) expect(page.state.now).not.to.equal('done');
        await world.pass(60_000);
        expect(arrived(world)).to.deep.equal(ONCE);
        expect(page.state.now).to.equal('done');
      });

  for (const fault of FAULTS)
    it(`with nowhere else to go, one call that fails (${fault}) is not a refusal`, async () => {
      const world = new FormWorld();
      world.faults.set(1, fault);
      const page = pageIn(world, { pipeline: undefined });
      void page.send(submissionOf(world));
      await world.pass(60_000);
      expect(page.state.now).to.equal('done');
      expect([world.server.size, world.queued]).to.deep.equal([1, 0]);
    });

  const kinds: readonly (Fault | null)[] = [null, ...FAULTS];
  // one test for each first fault: all of them in one are too much for a slow browser's time
  for (const first of kinds)
    it(`whatever fails in whatever order (first: ${first ?? 'nothing'}), and wherever the page dies, it arrives once`, async () => {
      for (const second of kinds)
        for (const third of kinds)
          for (const diesAfter of [0, 1, 5_000, 16_000, Infinity]) {
            const world = new FormWorld();
            for (const [nth, fault] of [first, second, third].entries()) if (fault) world.faults.set(nth + 1, fault);
            const page = pageIn(world);
            void page.send(submissionOf(world));
            if (diesAfter < Infinity) {
              await world.pass(diesAfter);
              page.stop();
              // tomorrow morning, in another visit
              world.now += 8 * HOUR;
              const next = pageIn(world);
              new Earlier(next);
              await world.pass(10 * 60_000);
              next.stop();
            } else await world.pass(10 * 60_000);
            expect(arrived(world), JSON.stringify({ first, second, third, diesAfter })).to.deep.equal(ONCE);
          }
    });

  it('offline it waits, kept in this browser, and goes when the network is back', async () => {
    const world = new FormWorld();
    world.isOnline = false;
    const page = pageIn(world);
    void page.send(submissionOf(world));
    await world.pass(0);
    expect(page.state).to.include({ now: 'waiting', isKept: true });
    expect(world.queued).to.equal(1);
    world.isOnline = true;
    page.retry();
    await world.pass(0);
    expect(page.state.now).to.equal('done');
    expect(arrived(world)).to.deep.equal(ONCE);
  });

  it('where the browser keeps nothing the visitor is not told that it does', async () => {
    const world = new FormWorld();
    world.lasting.isBroken = true;
    world.isOnline = false;
    const page = pageIn(world);
    void page.send(submissionOf(world));
    await world.pass(0);
    expect(page.state).to.include({ now: 'waiting', isKept: false });
    world.isOnline = true;
    await world.pass(60_000);
    expect(page.state.now).to.equal('done');
  });

  it('a final refusal is one: it is not tried again, and nothing stays behind', async () => {
    const world = new FormWorld();
    world.statuses = [422];
    const page = pageIn(world, { pipeline: undefined });
    void page.send(submissionOf(world));
    await world.pass(60_000);
    expect(page.state.now).to.equal('refused');
    expect(world.requests).to.have.length(1);
    expect(world.queued).to.equal(0);
  });

  it('refused by one place and taken by the other it has arrived: sent again it would be there twice', async () => {
    const world = new FormWorld();
    world.statuses = [422];
    const page = pageIn(world);
    void page.send(submissionOf(world));
    await world.pass(60_000);
    expect(page.state.now).to.equal('done');
    expect(arrived(world)).to.deep.equal({ server: 0, pipeline: 1, queued: 0 });
  });

  for (const status of [408, 429, 500, 502, 503])
    it(`a ${status} is tried again`, async () => {
      const world = new FormWorld();
      world.statuses = [status, status];
      const page = pageIn(world, { pipeline: undefined });
      void page.send(submissionOf(world));
      await world.pass(60_000);
      expect(page.state.now).to.equal('done');
      expect(world.server.size).to.equal(1);
    });

  it('after a day what could not be sent is deleted, and the visitor told', async () => {
    const { world, page } = await offline();
    page.stop();
    world.now += 25 * HOUR;
    world.isOnline = true;
    const next = pageIn(world);
    const { expired } = new Earlier(next);
    await world.pass(60_000);
    expect(expired).to.equal(1);
    expect(arrived(world)).to.deep.equal({ server: 0, pipeline: 0, queued: 0 });
  });

  it('deleted by the visitor, it is not sent any more', async () => {
    const { world, page } = await offline();
    page.discard();
    world.isOnline = true;
    await world.pass(10 * 60_000);
    expect(page.state.now).to.equal(null);
    expect(arrived(world)).to.deep.equal({ server: 0, pipeline: 0, queued: 0 });
  });

  it('leaves alone what another form has to send, and what it cannot read', async () => {
    const world = new FormWorld();
    world.isOnline = false;
    const other = pageIn(world, { action: '/other' });
    void other.send(submissionOf(world));
    await world.pass(5_000);
    other.stop();
    world.lasting.setItem('pipewright/outgoing/x', '{');
    world.lasting.setItem('unrelated', '{}');
    world.isOnline = true;
    const page = pageIn(world);
    new Earlier(page);
    await world.pass(60_000);
    expect(world.server.size).to.equal(0);
    expect([...world.lasting.items.keys()].sort()).to.deep.equal(['pipewright/outgoing/id-1', 'unrelated']);
  });
});
