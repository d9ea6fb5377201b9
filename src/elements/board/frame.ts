import type { Deal } from '../../domain/records.js';
import type { PipelineStore } from '../../store/store.js';
import type { PipelineBoard } from '../pipeline-board.js';
import { CARD_FIELDS, type CardField } from './card.js';
import type { ColumnFrame } from './column.js';
import { may, type Action } from './rights.js';

let known: typeof import('./known.js').known | undefined;

/** What all columns and cards of a board are shown by, for one render. */
export function frameOf(board: PipelineBoard, store: PipelineStore): ColumnFrame {
  const { card, columns, fields, format, hands, text } = board;
  const { phase } = store.status;
  const past = hands?.past;
  const isOpen = board.statuses.includes('open');
  const can = (action: Action, deal?: Deal): boolean => may(board, store, action, deal);
  return {
    pipeline: store.pipeline,
    format,
    messages: text,
    now: past?.now ?? store.ports.now(),
    fields: new Set((fields?.split(/[\s,]+/) ?? CARD_FIELDS) as CardField[]),
    template: card,
    known(deal) {
      if (known) return known(deal, store.pipeline, format);
      void import('./known.js').then(loaded => {
        known = loaded.known;
        board.requestUpdate();
      });
    },
    canMove: deal => can('move', deal),
    stateOf: id => store.stateOf(id),
    canAdd: can('add') && isOpen,
    hands,
    most: Math.max(...columns.map(({ count }) => count)),
    loading: phase === 'loading' || past?.isEmpty === true,
    empty: phase === 'ready' && isOpen && !past && columns.every(({ total }) => !total),
  };
}
