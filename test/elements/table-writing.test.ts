import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineStore } from '../../src/store/store.js';
import { editDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { boardWith, clickOn, DEALS, press, problems, root, shown, toast, until } from '../helpers/board.js';
import { DeafStorage, personAt } from '../helpers/details.js';
import { cell, editorIn, rows } from '../helpers/table.js';

const STAGES = ['contact', 'qualification', 'proposal'].map(id => ({ id, name: id }));
const COLUMNS = ['title', 'organisation', 'expectedClose', 'probability', 'custom.seats', 'custom.plan'] as const;
const said = (board: PipelineBoard): string => root(board).querySelector('.wrong')?.textContent ?? '';
const isWritten = (board: PipelineBoard): boolean => editorIn(board) !== undefined;

/** Puts something in place of what a cell says that is written into; dates are set as their pickers would. */
async function put(board: PipelineBoard, text: string): Promise<void> {
  const field = editorIn(board)!;
  if (field.tagName === 'SELECT' || field.type === 'date') field.value = text;
  else {
    field.select();
    await sendKeys(text ? { type: text } : { press: 'Delete' });
  }
  await shown(board);
}
/** How a person comes to write into a cell, and is done with it. */
const WAYS = {
  'by keys': {
    begin: async (board: PipelineBoard, title: string, field: string) => {
      cell(board, title, field).focus();
      await press(board, 'F2');
    },
    end: (board: PipelineBoard) => press(board, 'Enter'),
  },
  'by single clicks': {
    begin: async (board: PipelineBoard, title: string, field: string) => {
      const target = cell(board, title, field);
      await clickOn(target);
      await until(() => root(board).activeElement === target);
      await clickOn(target);
      await until(() => isWritten(board));
    },
    end: async (board: PipelineBoard) => {
      await clickOn(cell(board, 'Elm chairs', 'Organisation'));
      await shown(board);
    },
  },
} as const;

/** A person's table on a storage that others share. */
async function shared(storage = new DeafStorage()): Promise<{ board: PipelineBoard; store: PipelineStore }> {
  const store = await personAt(storage.place, 'Ann', STAGES, storage);
  await store.dispatch(addDeals(store, DEALS).intents, { undoable: false }).settled;
  const customFields = {
    seats: { label: 'Seats', type: 'number', order: 1 },
    plan: { label: 'Plan', type: 'choice', options: ['Small', 'Large'], order: 2 },
  };
  const changes = { customFields: { from: undefined, to: customFields } };
  await store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }).settled;
  const board = await boardWith([] as DealInput[], {
    deals: undefined!,
    store,
    view: { layout: 'table', columns: COLUMNS },
  });
  await until(() => rows(board).length === DEALS.length);
  return { board, store };
}

describe('the cells of a table', () => {
  afterEach(() => resetMouse());

  for (const [way, { begin, end }] of Object.entries(WAYS))
    describe(`written into ${way}`, () => {
      it('keep the team’s own fields, each as what it is', async () => {
        const { board, store } = await shared();
        await begin(board, 'Acme shelves', 'Seats');
        await put(board, '1,250');
        await end(board);
        await until(() => store.deal('a')!.custom.seats === 1250);
        await begin(board, 'Acme shelves', 'Plan');
        expect([...editorIn(board)!.querySelectorAll('option')].map(({ value }) => value)).to.deep.equal([
          '',
          'Small',
          'Large',
        ]);
        expect(await problems(board)).to.deep.equal([]);
        await put(board, 'Large');
        await end(board);
        await until(() => store.deal('a')!.custom.plan === 'Large');
        expect(cell(board, 'Acme shelves', 'Seats').textContent!.trim()).to.equal('1,250');
      });

      it('keep the expected close and the probability, and empty them', async () => {
        const { board, store } = await shared();
        await begin(board, 'Bolt screws', 'Expected close');
        await put(board, '2026-05-04');
        await end(board);
        await until(() => store.deal('b')!.expectedClose === '2026-05-04');
        await begin(board, 'Bolt screws', 'Probability');
        await put(board, '62.5');
        await end(board);
        await until(() => store.deal('b')!.probability === 0.625);
        await begin(board, 'Bolt screws', 'Expected close');
        await put(board, '');
        await end(board);
        await until(() => store.deal('b')!.expectedClose === null);
        await begin(board, 'Bolt screws', 'Probability');
        await put(board, '');
        await end(board);
        await until(() => store.deal('b')!.probability === undefined, 'its stage’s holds again');
      });

      it('say what is wrong with what was typed, and keep it until it is right', async () => {
        const { board, store } = await shared();
        for (const [field, wrong, problem] of [
          ['Probability', '162', 'Write a percentage from 0 to 100.'],
          ['Seats', 'many', 'Write a number.'],
          ['Deal', ' ', 'A deal needs a name.'],
        ] as const) {
          await begin(board, 'Bolt screws', field);
          await put(board, wrong);
          await end(board);
          await until(() => said(board).startsWith(problem));
          expect(editorIn(board)!.value, 'nothing is lost').to.equal(wrong);
          expect(root(board).activeElement === editorIn(board), 'the focus is where it can be put right').to.equal(
            true,
          );
          expect(await problems(board)).to.deep.equal([]);
          await press(board, 'Escape');
          await until(() => !isWritten(board));
        }
        expect(store.deal('b')).to.deep.include({ title: 'Bolt screws', custom: {} });
        expect(store.deal('b')!.probability).to.equal(undefined);
      });

      it('keep what was typed where the page refuses it', async () => {
        const { board, store } = await shared();
        board.addEventListener('deal-edit', event => event.preventDefault());
        await begin(board, 'Bolt screws', 'Organisation');
        await put(board, 'Bolt & Co');
        await press(board, 'Enter');
        await until(() => toast(board).startsWith('“Bolt screws” not changed'));
        await until(() => editorIn(board)?.value === 'Bolt & Co');
        expect(store.deal('b')!.organisation).to.equal('Bolt');
        await press(board, 'Escape');
        await until(() => !isWritten(board));
      });
    });

  describe('that two people write into', () => {
    const both = async () => {
      const deaf = new DeafStorage();
      const { board, store } = await shared(deaf);
      const bob = await personAt(deaf.place, 'Bob', STAGES);
      const theirs = async (patch: Parameters<typeof editDeal>[1]): Promise<void> => {
        await bob.dispatch(editDeal(bob.deal('b')!, patch)!).settled;
        await shown(board);
      };
      const mine = async (field: string, text: string): Promise<void> => {
        await WAYS['by keys'].begin(board, 'Bolt screws', field);
        await put(board, text);
      };
      return { board, store, bob, deaf, theirs, mine };
    };

    it('are not written over unseen: both values are to be read, and Enter or Escape decides', async () => {
      const { board, store, theirs, mine } = await both();
      await mine('Organisation', 'Yours Ltd');
      await theirs({ organisation: 'Theirs Ltd' });
      expect(editorIn(board)!.value, 'what is typed stays').to.equal('Yours Ltd');
      await press(board, 'Enter');
      await until(() => said(board).includes('“Theirs Ltd”'));
      expect([editorIn(board)!.value, store.deal('b')!.organisation]).to.deep.equal(['Yours Ltd', 'Theirs Ltd']);
      await press(board, 'Enter');
      await until(() => store.deal('b')!.organisation === 'Yours Ltd');
      await mine('Organisation', 'Mine again');
      await theirs({ organisation: 'Theirs again' });
      await press(board, 'Enter');
      await until(() => said(board));
      await press(board, 'Escape');
      expect(store.deal('b')!.organisation).to.equal('Theirs again');
    });

    it('at the same moment: what was refused by then stands in the cell again, with theirs', async () => {
      const { board, store, deaf, theirs, mine } = await both();
      deaf.isDeaf = true;
      await theirs({ organisation: 'Theirs Ltd' });
      await mine('Organisation', 'Yours Ltd');
      await press(board, 'Enter');
      await until(() => said(board).includes('“Theirs Ltd”'));
      expect([editorIn(board)!.value, store.deal('b')!.organisation]).to.deep.equal(['Yours Ltd', 'Theirs Ltd']);
      await press(board, 'Enter');
      await until(() => store.deal('b')!.organisation === 'Yours Ltd');
    });

    it('hold both tags, and what is not touched stays theirs', async () => {
      const { board, store, theirs, mine } = await both();
      board.view = { layout: 'table', columns: ['title', 'tags', 'owner'] };
      await shown(board);
      await mine('Tags', 'vip, mine');
      await theirs({ tags: ['vip', 'theirs'] });
      await press(board, 'Enter');
      await until(() => store.deal('b')!.tags.length === 3);
      expect([...store.deal('b')!.tags].sort()).to.deep.equal(['mine', 'theirs', 'vip']);
      await mine('Owner', '');
      await theirs({ owner: 'Theirs' });
      await press(board, 'Enter');
      expect(store.deal('b')!.owner, 'nothing was written').to.equal('Theirs');
    });

    it('stay those of their deal, whatever rows come above or go', async () => {
      const { board, store, bob, mine } = await both();
      await mine('Organisation', 'Yours Ltd');
      await bob.dispatch(addDeals(bob, [{ id: 'z', title: 'Zinc roofs', stage: 'contact' }]).intents).settled;
      await bob.dispatch({ type: 'deal/remove', target: 'a' }).settled;
      await bob.dispatch({ type: 'deal/remove', target: 'c' }).settled;
      await until(() => rows(board).includes('Zinc roofs') && !rows(board).includes('Cove paint'));
      expect(root(board).activeElement === editorIn(board), 'the focus stays').to.equal(true);
      await press(board, 'Enter');
      await until(() => store.deal('b')!.organisation === 'Yours Ltd');
      expect([...store.allDeals()].filter(({ organisation }) => organisation === 'Yours Ltd')).to.have.length(1);
      await mine('Organisation', 'Lost');
      await bob.dispatch({ type: 'deal/remove', target: 'b' }).settled;
      await until(() => !isWritten(board), 'its row is gone');
      cell(board, 'Elm chairs', 'Organisation').focus();
      await press(board, 'F2');
      await until(() => editorIn(board)?.value === 'Elm');
    });
  });
});
