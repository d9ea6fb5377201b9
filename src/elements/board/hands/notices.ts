import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../../i18n/format.js';
import type { BoardActionMessages } from '../../../i18n/messages.js';
import type { StorageErrorCode } from '../../../storage/storage.js';
import type { StoreStatus } from '../../../store/store.js';
import { BACKUP_AFTER } from '../telling.js';
import type { ActionText } from './desk.js';
import type { Hands } from './hands.js';

interface Notice {
  readonly text: string;
  readonly grave?: boolean;
  readonly actions?: readonly { readonly label: string; readonly act: string }[];
}

/** Which sentence a storage's failure is told by. */
const KNOWN: Partial<Record<StorageErrorCode, keyof BoardActionMessages['problem']>> = {
  quota: 'quota',
  'no-storage': 'no-storage',
  blocked: 'blocked',
  'schema-newer': 'schema-newer',
  unavailable: 'offline',
  unknown: 'offline',
};

function noticesOf(
  { connection, problem, waiting, lost, aside, unsaved, capabilities }: StoreStatus,
  messages: ActionText,
  format: Format,
): Notice[] {
  const retry = { label: messages.retry, act: 'retry' };
  const download = { label: messages.download, act: 'backup' };
  const notices: Notice[] = [];
  if (lost)
    notices.push({
      text: messages.storeLost,
      grave: true,
      actions: [
        { label: messages.importFile, act: 'import' },
        { label: messages.startOver, act: 'accept-loss' },
      ],
    });
  if (problem) {
    const code = connection === 'denied' ? 'denied' : (KNOWN[problem.code] ?? 'other');
    const text = messages.problem[code];
    const again = code === 'no-storage' || code === 'schema-newer' ? [] : [retry];
    notices.push({
      text: waiting ? `${messages.waiting(waiting, format)} ${text}` : text,
      grave: code !== 'no-storage',
      actions: waiting ? [...again, download] : again,
    });
  }
  if (aside)
    notices.push({
      text: messages.aside(aside, format),
      actions: [{ label: messages.download, act: 'download-aside' }],
    });
  if (unsaved >= BACKUP_AFTER && capabilities?.scope === 'browser')
    notices.push({ text: messages.backup(unsaved, format), actions: [download] });
  return notices;
}

/** What the person should know of the storage, with what can be done about it. */
export function noticesTemplate({ board, store, text: messages }: Hands): TemplateResult | typeof nothing {
  const { format } = board;
  const { turnedAway = 0, problem = '' } = board.page ?? {};
  const notices = noticesOf(store.status, messages, format);
  if (turnedAway) notices.push({ text: messages.dataProblem(turnedAway, format) });
  if (problem) notices.push({ text: messages.badData(problem), grave: true });
  if (!notices.length) return nothing;
  return html`<div class="notices" part="notices">
    ${notices.map(
      ({ text, grave, actions = [] }) =>
        html`<div class="notice ${grave ? 'grave' : ''}" part="notice" role=${grave ? 'alert' : 'note'}>
          <span>${text}</span>
          ${actions.map(({ label, act }) => html`<button class="button ghost" type="button" data-act=${act}>${label}</button>`)}
        </div>`,
    )}
  </div>`;
}
