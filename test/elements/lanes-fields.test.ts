import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import type { FieldName } from '../../src/domain/deal-fields.js';
import { get } from '../../src/domain/paths.js';
import type { DealInput } from '../../src/domain/records.js';
import type { DealMove } from '../../src/events.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { boardWith, card, chord, drag, focused, middle, press, root, shown, until } from '../helpers/board.js';
import { pickByKeys } from '../helpers/keys.js';

interface Kind {
  readonly field: FieldName;
  readonly menu: string;
  /** Three lanes, in their order. */
  readonly lanes: readonly [string, string, string];
  said(value: string): Partial<DealInput>;
}
const KINDS: readonly Kind[] = [
  { field: 'source', menu: 'Other source…', lanes: ['Fair', 'Web', 'Nothing said'], said: source => ({ source }) },
  {
    field: 'product',
    menu: 'Other product…',
    lanes: ['Beams', 'Nails', 'Nothing said'],
    said: product => ({ product }),
  },
  {
    field: 'custom.region',
    menu: 'Other region…',
    lanes: ['North', 'South', 'Nothing said'],
    said: region => ({ custom: { region } }),
  },
];

let count = 0;
async function lanesOf({ field, lanes: [one, other], said }: Kind): Promise<PipelineBoard> {
  const customFields = { region: { label: 'Region', type: 'choice', options: ['North', 'South'] } } as const;
  const store = createPipeline({ name: `lanes-${++count}`, stages: ['Contact', 'Offer'], currency: 'EUR' });
  await until(() => store.status.phase === 'ready');
  await store.writable();
  const changes = { customFields: { from: store.pipeline.customFields, to: customFields } };
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
  const deals: DealInput[] = [
    { id: 'a', title: 'Acme shelves', stage: 'contact', value: 10, ...said(one) },
    { id: 'b', title: 'Bolt screws', stage: 'contact', value: 20, ...said(other) },
    { id: 'c', title: 'Cove paint', stage: 'offer', value: 30 },
  ];
  store.dispatch(addDeals(store, deals).intents, { undoable: false });
  const board = await boardWith([], { deals: undefined!, store, view: { lanes: field } });
  await executeServerCommand('resize', { width: 1200, height: 1000 });
  board.style.blockSize = '960px';
  await until(() => root(board).querySelectorAll('.lane').length === 3);
  await shown(board);
  return board;
}
const cell = (board: PipelineBoard, lane: string, stage: string): HTMLElement =>
  root(board).querySelector<HTMLElement>(`.lane [aria-label="${stage}, ${lane}"]`)!;
const titles = (board: PipelineBoard, lane: string, stage: string): string[] =>
  [...cell(board, lane, stage).querySelectorAll('[data-deal] .title')].map(each => each.textContent!.trim());

for (const kind of KINDS)
  describe(`lanes by ${kind.field}: a card put into another lane and stage`, () => {
    const { field, lanes } = kind;
    const [one, other, none] = lanes;
    const stands = (board: PipelineBoard): readonly unknown[] => {
      const deal = board.current!.deal('a')!;
      return [get(deal, field) ?? '', deal.stage];
    };
    /** Says so from then on, in one operation; one undo brings both back, and the card with them. */
    const check = async (board: PipelineBoard, act: () => Promise<void>, lane: string): Promise<void> => {
      const asked: DealMove[] = [];
      board.addEventListener('deal-move', ({ detail }) => void asked.push(detail));
      await act();
      const value = lane === none ? '' : lane;
      await until(
        () => String(stands(board)) === String([value, 'offer']),
        `it is in ${lane}: ${String(stands(board))}`,
      );
      await until(() => titles(board, lane, 'Offer').includes('Acme shelves'));
      expect(asked.map(({ changes }) => Object.keys(changes ?? {}))).to.deep.equal([[field]]);
      expect(board.current!.$undo.get().undo!.done.map(({ type }) => type)).to.deep.equal(['deal/move']);
      card(board, 'Acme shelves').focus();
      await chord(board, 'Control', 'z');
      await until(() => String(stands(board)) === String([one, 'contact']), 'both are back');
      await until(() => titles(board, one, 'Contact')[0] === 'Acme shelves');
      expect(titles(board, lane, 'Offer')).not.to.include('Acme shelves');
    };
    afterEach(() => resetMouse());

    it('by mouse', async () => {
      const board = await lanesOf(kind);
      await check(board, () => drag(board, 'Acme shelves', middle(cell(board, other, 'Offer'))), other);
    });

    it('by mouse, into the lane of those of which nothing is said', async () => {
      const board = await lanesOf(kind);
      await check(board, () => drag(board, 'Acme shelves', middle(cell(board, none, 'Offer'))), none);
    });

    it('by keys: lifted, put there with arrows, dropped', async () => {
      const board = await lanesOf(kind);
      const act = async (): Promise<void> => {
        card(board, 'Acme shelves').focus();
        await press(board, ' ', 'ArrowDown', 'ArrowRight', ' ');
        await until(() => focused(board).includes('Acme shelves'), 'the focus goes with the card');
      };
      await check(board, act, other);
    });

    it('by keys, from its menu: the lane alone', async () => {
      const board = await lanesOf(kind);
      card(board, 'Acme shelves').focus();
      await press(board, 'm');
      await pickByKeys(board, kind.menu, other);
      await until(() => String(stands(board)) === String([other, 'contact']));
      await until(() => titles(board, other, 'Contact').includes('Acme shelves'));
      card(board, 'Acme shelves').focus();
      await chord(board, 'Control', 'z');
      await until(() => String(stands(board)) === String([one, 'contact']));
    });
  });
