/** Languages: the typed messages, English, and formats. */
export * from './calendar.js';
export * from './format.js';
export * from './messages.js';
export { board as englishBoard } from './en/board.js';
export { boardActions as englishBoardActions } from './en/board-actions.js';
export { deal as englishDeal } from './en/deal.js';
export { details as englishDetails } from './en/details.js';
export { exchange as englishExchange } from './en/exchange.js';
export { finding as englishFinding } from './en/finding.js';
export { selection as englishSelection } from './en/selection.js';
export { table as englishTable } from './en/table.js';
export { settings as englishSettings } from './en/settings.js';
export { qualifier as englishQualifier } from './en/qualifier.js';
