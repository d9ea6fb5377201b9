import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { Deal } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { announced, card, chord, press, problems, root, shown, toast, until } from '../helpers/board.js';
import { forecast } from '../helpers/days.js';
import { enter, pickByKeys, tabTo } from '../helpers/keys.js';
import { cell } from '../helpers/table.js';

/** All that is said aloud from now on, each message once. */
function listen(): { said(): string; stop(): void } {
  const region = document.querySelector('[data-pipewright=announcements]')!;
  const said: string[] = [];
  const observer = new MutationObserver(() => void said.push(announced()));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return { said: () => said.join(' '), stop: () => observer.disconnect() };
}

type Way = 'columns' | 'lanes' | 'table' | 'forecast';
const VIEWS: Readonly<Record<Way, ViewState>> = {
  columns: {},
  lanes: { lanes: 'owner' },
  table: { layout: 'table' },
  forecast: { layout: 'forecast' },
};
/** Opens one of the things that can be done to all that is selected. */
const open = async (board: PipelineBoard, name: string): Promise<void> => {
  await tabTo(board, name, '.selection');
  await press(board, 'Enter');
};
const form = (board: PipelineBoard, field: string): Promise<void> =>
  until(() => root(board).activeElement?.matches(`.menu:popover-open [name=${field}]`), `the form asks for ${field}`);
const close = async (board: PipelineBoard, outcome: string): Promise<void> => {
  await open(board, 'Close…');
  await pickByKeys(board, outcome);
  await form(board, 'day');
  await tabTo(board, 'Reason', '.menu');
  await enter(board, 'Why not');
};

interface Deed {
  readonly does: string;
  readonly says: string;
  /** By keys alone, with two deals selected and the focus on one of them. */
  act(board: PipelineBoard): Promise<void>;
  /** What is so of both when it is done. */
  readonly done: (deal: Deal) => unknown;
  /** By which event the page was asked. */
  readonly asks: string;
}
const DEEDS: readonly Deed[] = [
  {
    ...{ does: 'moved', says: '2 deals moved to Meeting', asks: 'deal-move' },
    async act(board) {
      await press(board, 'm');
      await pickByKeys(board, 'Meeting');
    },
    done: ({ stage }) => stage === 'meeting',
  },
  {
    ...{ does: 'assigned', says: '2 deals changed', asks: 'deal-edit' },
    async act(board) {
      await open(board, 'Assign…');
      await form(board, 'owner');
      await enter(board, 'Zoë');
    },
    done: ({ owner }) => owner === 'Zoë',
  },
  {
    ...{ does: 'tagged', says: '2 deals changed', asks: 'deal-edit' },
    async act(board) {
      await open(board, 'Tag…');
      await form(board, 'added');
      await enter(board, 'new, warm');
    },
    done: ({ tags }) => tags.join() === 'new,warm',
  },
  {
    ...{ does: 'dated', says: '2 deals changed', asks: 'deal-edit' },
    async act(board) {
      await open(board, 'Set date…');
      await form(board, 'day');
      // which keys make a date is each browser's own
      (root(board).activeElement as HTMLInputElement).value = '2026-06-24';
      await tabTo(board, 'Apply', '.menu');
      await press(board, 'Enter');
    },
    done: ({ expectedClose }) => expectedClose === '2026-06-24',
  },
  ...(['won', 'lost', 'abandoned'] as const).map((status): Deed => ({
    ...{ does: `marked as ${status}`, says: `2 deals marked as ${status}`, asks: 'deal-close' },
    act: board => close(board, { won: 'Won…', lost: 'Lost…', abandoned: 'Abandoned…' }[status]),
    done: deal => deal.status === status && deal.reason === 'Why not',
  })),
  {
    ...{ does: 'deleted', says: '2 deals deleted', asks: 'deal-remove' },
    async act(board) {
      await open(board, 'Delete');
    },
    done: ({ removedAt }) => removedAt !== undefined,
  },
  {
    ...{ does: 'deleted by one key', says: '2 deals deleted', asks: 'deal-remove' },
    act: board => press(board, 'Delete'),
    done: ({ removedAt }) => removedAt !== undefined,
  },
];

/** What takes a deal from a board of open deals. */
const LEAVING = { lost: true, abandoned: true };

const IDS = ['a', 'b'];
const both = (board: PipelineBoard): readonly Deal[] => IDS.map(id => board.current!.deal(id)!);
/** What a person sees of a deal, as it can be compared. */
const seen = (board: PipelineBoard): string =>
  JSON.stringify(
    both(board).map(({ stage, rank, owner, tags, expectedClose, status, reason, closedAt, removedAt, history }) => [
      ...[stage, rank, owner, tags, expectedClose, status, reason, closedAt, removedAt, history.length],
    ]),
  );

for (const [way, view] of Object.entries(VIEWS) as [Way, ViewState][])
  describe(`several deals at once by keys alone, in ${way}`, () => {
    const focusOn = (board: PipelineBoard, title: string): void =>
      (way === 'table' ? cell(board, title, 'Deal') : card(board, title)).focus();
    const select = async (board: PipelineBoard): Promise<void> => {
      for (const title of ['Acme shelves', 'Bolt screws']) {
        focusOn(board, title);
        await press(board, 'x');
      }
      await until(() => board.hands!.selection?.size === 2);
    };
    // what is said aloud keeps its own pace: it is heard out once for each deed
    const isHeard = way === 'columns';
    afterEach(() => resetMouse());

    for (const { does, says, act, done, asks } of DEEDS)
      it(`are ${does}: one question, one message, one undo`, async () => {
        const board = await forecast(view);
        if (way === 'table') await until(() => root(board).querySelector('.tbody [data-row]'));
        if (way === 'lanes') await until(() => root(board).querySelector('.lane'));
        const before = seen(board);
        const asked: string[] = [];
        for (const type of ['deal-move', 'deal-edit', 'deal-close', 'deal-remove'] as const)
          board.addEventListener(type, ({ detail }) => void asked.push(`${type} ${detail.deals.length}`));
        await select(board);
        if (isHeard) await until(() => announced().endsWith('2 selected'));
        const voice = listen();
        await act(board);
        await until(() => both(board).every(done), does);
        await until(() => toast(board) === says);
        expect(asked).to.deep.equal([`${asks} 2`]);
        if (isHeard) {
          await until(() => voice.said() === says, 'it is said once, and nothing else');
          expect(await problems(board)).to.deep.equal([]);
        }
        await shown(board);
        const isGone = both(board).every(({ removedAt, status }) => removedAt !== undefined || status in LEAVING);
        expect(Boolean(root(board).querySelector('.selection')), 'what has left is not selected').to.equal(!isGone);
        await until(() => root(board).activeElement, 'the focus stays on the board');
        await chord(board, 'Control', 'z');
        await until(() => seen(board) === before, 'one undo takes back all of it');
        await until(() => toast(board) === `Undone: ${says}`);
        if (isHeard) await until(() => voice.said() === `${says} Undone: ${says}`, 'and says so once');
        voice.stop();
      });
  });
