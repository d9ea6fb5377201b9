import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { DealInput, StageInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import '../../src/define/pipeline-board.js';
import {
  announced,
  boardWith,
  card,
  clickOn,
  drag,
  focused,
  fromMenu,
  pointIn,
  press,
  problems,
  root,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';
import { pickByKeys } from '../helpers/keys.js';

interface Rule {
  readonly what: string;
  readonly stages: readonly StageInput[];
  readonly reason: string;
}
/** “To” takes no card from “From”: it is full, or does not come next. */
const RULES: readonly Rule[] = [
  {
    what: 'a hard limit',
    stages: ['From', { name: 'To', limit: 1, limitHard: true }, 'Free'],
    reason: 'To takes 1 deal at most.',
  },
  {
    what: 'stages that are not next',
    stages: [{ name: 'From', next: ['free'] }, 'To', 'Free'],
    reason: 'The pipeline does not allow that step to To.',
  },
];
const DEALS: readonly DealInput[] = [
  { id: 'a', title: 'Acme shelves', stage: 'from' },
  { id: 'b', title: 'Bolt screws', stage: 'from' },
  { id: 'z', title: 'Zinc gutters', stage: 'to' },
];

interface Way {
  readonly by: string;
  readonly byMouse?: true;
  go(board: PipelineBoard, to: string): Promise<void>;
}
const WAYS: readonly Way[] = [
  { by: 'drag', byMouse: true, go: (board, to) => drag(board, 'Acme shelves', pointIn(board, to.toLowerCase())) },
  {
    by: 'arrow keys',
    async go(board, to) {
      card(board, 'Acme shelves').focus();
      await press(board, ' ', 'ArrowRight', ...(to === 'Free' ? ['ArrowRight'] : []), ' ');
    },
  },
  {
    by: 'the menu, by keys',
    async go(board, to) {
      card(board, 'Acme shelves').focus();
      await press(board, 'm');
      if (to === 'To') return pickByKeys(board, 'Move to To');
      await pickByKeys(board, 'Other stage or place…');
      await until(() => root(board).activeElement?.matches('.menu select'));
      const select = root(board).activeElement as HTMLSelectElement;
      select.value = 'free';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shown(board);
      root(board).querySelector<HTMLElement>('.menu .primary')!.focus();
      await press(board, 'Enter');
    },
  },
  {
    by: 'the menu, by single clicks',
    async go(board, to) {
      await clickOn(card(board, 'Acme shelves').querySelector('[data-act=menu]')!);
      if (to === 'To') return fromMenu(board, 'Move to To');
      await fromMenu(board, 'Other stage or place…');
      await until(() => root(board).querySelector('.menu select'));
      const select = root(board).querySelector<HTMLSelectElement>('.menu select')!;
      select.value = 'free';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shown(board);
      await clickOn(root(board).querySelector('.menu .primary')!);
    },
  },
];

for (const { what, stages, reason } of RULES)
  describe(`${what} on a board`, () => {
    afterEach(() => resetMouse());

    for (const { by, byMouse, go } of WAYS)
      it(`by ${by}: refuses with the reason, and the card is back with the focus; elsewhere it may go`, async () => {
        const board = await boardWith(DEALS, { stages });
        if (byMouse) card(board, 'Acme shelves').focus();
        await go(board, 'To');
        const message = `“Acme shelves” not moved: ${reason} It is back in From.`;
        await until(() => toast(board) === message, message);
        await until(() => announced().includes(message));
        expect(titlesIn(board, 'from')).to.deep.equal(['Acme shelves', 'Bolt screws']);
        expect(titlesIn(board, 'to')).to.deep.equal(['Zinc gutters']);
        expect(board.current!.deal('a')!.stage).to.equal('from');
        expect(board.current!.$undo.get().undo, 'there is nothing to undo').to.equal(null);
        await until(() => focused(board).includes('Acme shelves') || focused(board) === '', focused(board));
        expect(root(board).activeElement!.closest('[data-deal]')?.getAttribute('data-deal')).to.equal('a');
        expect(await problems(board)).to.deep.equal([]);
        await go(board, 'Free');
        await until(() => titlesIn(board, 'free').length === 1);
        expect(board.current!.deal('a')!.stage).to.equal('free');
      });
  });

describe('a soft limit on a board', () => {
  afterEach(() => resetMouse());

  it('lets the card in, and marks the column', async () => {
    const board = await boardWith(DEALS, { stages: ['From', { name: 'To', limit: 1 }, 'Free'] });
    await drag(board, 'Acme shelves', pointIn(board, 'to'));
    await until(() => titlesIn(board, 'to').length === 2);
    expect(root(board).querySelector('[data-column=to] .count')!.getAttribute('title')).to.contain('limit');
  });
});
