/** Languages: the typed messages, English, and formats. */
export * from './calendar.js';
export * from './format.js';
export * from './messages.js';
export { board as englishBoard } from './en/board.js';
export { boardActions as englishBoardActions } from './en/board-actions.js';
export { chart as englishChart } from './en/chart.js';
export { deal as englishDeal } from './en/deal.js';
export { details as englishDetails } from './en/details.js';
export { exchange as englishExchange } from './en/exchange.js';
export { inbox as englishInbox } from './en/inbox.js';
export { sending as englishSending } from './en/sending.js';
export { settings as englishSettings } from './en/settings.js';
export { qualifier as englishQualifier } from './en/qualifier.js';
export { explain as englishExplain } from './en/explain.js';
export { funnel as englishFunnel } from './en/funnel.js';
export { velocity as englishVelocity } from './en/velocity.js';
