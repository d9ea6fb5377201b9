import type { BoardMessages } from './parts/board.js';
import type { BoardActionMessages } from './parts/board-actions.js';
import type { DealMessages } from './parts/deal.js';
import type { DetailsMessages } from './parts/details.js';
import type { ExchangeMessages } from './parts/exchange.js';
import type { FindingMessages } from './parts/finding.js';
import type { SelectionMessages } from './parts/selection.js';
import type { QualifierMessages } from './parts/qualifier.js';
import type { SettingsMessages } from './parts/settings.js';
import type { TableMessages } from './parts/table.js';

export type {
  BoardActionMessages,
  BoardMessages,
  DealMessages,
  DetailsMessages,
  ExchangeMessages,
  FindingMessages,
  QualifierMessages,
  SelectionMessages,
  SettingsMessages,
  TableMessages,
};

/** All that the kit says, by part: a page loads the parts whose elements it uses. */
export interface Messages {
  /** What a board shows, */
  board: BoardMessages;
  /** and what it says of what a person does. */
  boardActions: BoardActionMessages;
  deal: DealMessages;
  details: DetailsMessages;
  exchange: ExchangeMessages;
  finding: FindingMessages;
  selection: SelectionMessages;
  table: TableMessages;
  settings: SettingsMessages;
  qualifier: QualifierMessages;
}

type Part = keyof Messages;
const registered = new Map<string, Partial<Messages>>();

/** Adds a language, or a part of one: `registerMessages('it', { board })`. */
export function registerMessages(language: string, parts: Partial<Messages>): void {
  registered.set(language, { ...registered.get(language), ...parts });
}

/** A part in a language, then in the language without its region, else in English. */
export function messagesOf<P extends Part>(part: P, language: string, english: Messages[P]): Messages[P] {
  const found = registered.get(language)?.[part] ?? registered.get(language.split('-')[0] ?? '')?.[part];
  return (found as Messages[P] | undefined) ?? english;
}
