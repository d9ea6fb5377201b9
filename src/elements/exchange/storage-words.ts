import { boardActions as english } from '../../i18n/en/board-actions.js';
import { messagesOf, type BoardActionMessages } from '../../i18n/messages.js';
import type { View } from './view.js';

/** What keeps the storage from taking more, in the board's words; `''` where nothing does. */
export function failureWords({ store, format }: View): string {
  const { problem } = store.status;
  if (!problem || problem.code === 'no-storage') return ''; // kept in this page: that works
  const words = messagesOf('boardActions', format.language, english).problem;
  const { code } = problem;
  if (Object.hasOwn(words, code)) return words[code as keyof BoardActionMessages['problem']];
  return code === 'unavailable' || code === 'unknown' ? words.offline : words.other;
}
