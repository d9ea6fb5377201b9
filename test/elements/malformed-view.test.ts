import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { boardWith, chips, root, shown, titlesIn, until } from '../helpers/board.js';
import { warnings } from '../helpers/console.js';
import { runs } from '../helpers/runs.js';
import { anyValue, viewLike } from '../helpers/views.js';

const CONTACT = ['Acme shelves', 'Bolt screws', 'Cove paint'];
const give = (board: PipelineBoard, view: unknown): void => void (board.view = view as ViewState);
const titles = (board: PipelineBoard): number => root(board).querySelectorAll('[data-deal]').length;

describe('a view that a page’s script has made of whatever it had', () => {
  it('hides no deal by what is wrong, keeps the rest, and says what was wrong once', async () => {
    const board = await boardWith();
    const said = await warnings(async () => {
      give(board, { filters: { field: 'owner' }, sort: [['contact', 'value']], asOf: 'soon', mine: 1, search: null });
      await shown(board);
      expect(titlesIn(board, 'contact')).to.deep.equal(CONTACT);
      expect(board.locked, 'it is no past day').to.equal(false);
      expect(board.view).to.deep.equal({});
      give(board, {
        filters: [
          { field: 'value', from: 500 },
          { field: 'owner', any: 'Ann' },
        ],
        colour: 'red',
      });
      await shown(board);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves']);
      expect(chips(board)).to.have.lengthOf(1);
      board.requestUpdate();
      await shown(board);
    });
    expect(said).to.have.lengthOf(2);
    expect(said[0]).to.include('<pipeline-board> left out parts of its view:');
  });

  for (const [name, view] of [
    ['nothing', null],
    ['a text', 'as:table'],
    ['a list', [1]],
  ] as const)
    it(`may be ${name}, from the beginning`, async () => {
      let board!: PipelineBoard;
      const said = await warnings(async () => {
        board = await boardWith(undefined, { view: view as unknown as ViewState });
        await until(() => Object.keys(board.view).length === 0, 'it is the plain view');
      });
      expect(titlesIn(board, 'contact')).to.deep.equal(CONTACT);
      expect(said).to.have.lengthOf(view === null ? 0 : 1);
    });

  it('never throws and loses no deal, whatever it is', async () => {
    const board = await boardWith();
    const errors: string[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent): void =>
      void errors.push(String('reason' in event ? event.reason : event.message));
    const stop = new AbortController();
    for (const type of ['error', 'unhandledrejection'] as const)
      window.addEventListener(type, onError, { signal: stop.signal });
    await warnings(() =>
      fc.assert(
        fc.asyncProperty(fc.oneof(anyValue, viewLike), async value => {
          give(board, value);
          await shown(board);
          expect(errors).to.deep.equal([]);
          expect([...board.current!.allDeals()]).to.have.lengthOf(6);
          give(board, {});
          await shown(board);
          expect(titles(board)).to.equal(6);
        }),
        runs(40),
      ),
    );
    stop.abort();
  });
});
