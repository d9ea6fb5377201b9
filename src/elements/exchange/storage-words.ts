import { board as englishBoard } from '../../i18n/en/board.js';
import { messagesOf, type BoardMessages } from '../../i18n/messages.js';
import type { View } from './view.js';

/** What keeps the storage from taking more, in the board's words; `''` where nothing does. */
export function failureWords({ store, format }: View): string {
  const { problem } = store.status;
  if (!problem || problem.code === 'no-storage') return ''; // kept in this page: that works
  const words = messagesOf('board', format.language, englishBoard).problem;
  const { code } = problem;
  if (Object.hasOwn(words, code)) return words[code as keyof BoardMessages['problem']];
  return code === 'unavailable' || code === 'unknown' ? words.offline : words.other;
}
