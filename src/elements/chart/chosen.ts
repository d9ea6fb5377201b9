import { choosing } from '../../domain/among.js';
import type { MetricSelect } from '../../events.js';
import { chartActions as english } from '../../i18n/en/chart-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import { announce } from '../announce.js';
import { lookAt } from '../board/look-at.js';
import type { PipelineBoard } from '../pipeline-board.js';
import { showDeals, type DealsHost } from './deals.js';

/** Those behind a mark or number, and what they are called. */
type Choice = Pick<MetricSelect, 'label' | 'deals' | 'leads'>;

/** All boards of a document or shadow root, those inside open shadow roots too. */
function* boardsIn(root: Document | ShadowRoot): Generator<PipelineBoard> {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'pipeline-board') yield element as PipelineBoard;
    else if (element.shadowRoot) yield* boardsIn(element.shadowRoot);
  }
}
/** What is around a node, also across the borders of shadow roots. */
function* around(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) yield at;
}
/** What keeps a person from all that is not inside of it: a modal dialog, or what fills the screen. */
const isModal = (node: Node): boolean => node instanceof Element && node.matches(':modal');

/** So many pixels must be scrolled until some of it is seen. */
function away(board: Element): number {
  const { top, bottom } = board.getBoundingClientRect();
  return Math.max(0, top - window.innerHeight, -bottom);
}

/** The board of the same pipeline that a person sees or can scroll to; the one that shows a choice already before others. */
function boardFor(host: DealsHost): PipelineBoard | undefined {
  if (host.shadowRoot!.querySelector('dialog:modal')) return undefined;
  const modal = [...around(host)].find(isModal);
  const boards = [...boardsIn(document)].filter(
    board =>
      board.current === host.current &&
      board.checkVisibility({ visibilityProperty: true }) &&
      (!modal || [...around(board)].includes(modal)),
  );
  const ways = new Map(boards.map(board => [board, board.view.among ? -1 : away(board)]));
  return boards.sort((a, b) => ways.get(a)! - ways.get(b)!)[0];
}

/**
 * Shows the deals behind a mark or number on the board of the same pipeline, where the page has one; answers whether it
 * does. Leads stand on no board.
 *
 * @param isFollowed - Whether the board is what is looked at from now on: then it is scrolled into sight.
 */
export function showOnBoard(host: DealsHost, { label, deals, leads }: Choice, isFollowed = true): boolean {
  const board = deals.length && !leads?.length ? boardFor(host) : undefined;
  if (!board) return false;
  const { current: store, format } = host;
  const isOpen = deals.every(id => store!.deal(id)?.status === 'open');
  lookAt(board, choosing(board.view, { label, deals }, isOpen));
  // as the page scrolls: smoothly only where its own style says so, else a click that follows would miss what moves
  if (isFollowed) board.scrollIntoView({ block: 'nearest' });
  announce(host, messagesOf('chartActions', format.language, english).onBoard(deals.length, label, format));
  return true;
}

/** Shows the deals and leads behind a mark or number: on the board, else in a dialog. */
export async function showChosen(host: DealsHost, choice: Choice): Promise<void> {
  if (!showOnBoard(host, choice)) await showDeals(host, choice.label, choice.deals, choice.leads);
}
