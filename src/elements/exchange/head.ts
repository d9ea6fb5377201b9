import { html, nothing, type TemplateResult } from 'lit';
import type { ExchangeMessages } from '../../i18n/messages.js';
import type { Session, Stop } from './session.js';
import type { View } from './view.js';

/** Which of the four steps a stop belongs to. */
const STEP: Readonly<Record<Stop, number>> = {
  ...{ file: 1, reading: 1, columns: 2, check: 3, restore: 3, running: 4, done: 4 },
};

/** What a person is at. */
export function titleOf(session: Session | undefined, text: ExchangeMessages): string {
  const file = session?.file?.name ?? '';
  switch (session?.stop) {
    case 'reading':
      return text.reading(file);
    case 'columns':
      return text.columns;
    case 'check':
      return text.checkTitle;
    case 'restore':
      return text.restore;
    case 'running':
      return text.importing(file);
    case 'done':
      return session.result!.cancelled || session.result!.failure ? text.cancelled(file) : text.done(file);
    default:
      return text.exchange;
  }
}

/** How far a person has come. */
export function stepTemplate({ session, text, format }: View): TemplateResult {
  const step = STEP[session.stop];
  return html`<span class="muted small">${text.step(step, text.steps.length, text.steps[step - 1]!, format)}</span>
    <div class="steps" part="steps" aria-hidden="true">
      ${text.steps.map((_, i) => html`<i class=${i < step ? 'on' : ''}></i>`)}
    </div>`;
}

/** Which file it is about, and whose it seems to be. */
export function sourceTemplate({ session, text, format }: View): TemplateResult | typeof nothing {
  const { reading, file, stop } = session;
  if (!reading || (stop !== 'columns' && stop !== 'check')) return nothing;
  const { table, plan } = reading;
  return html`<p class="muted small">${text.fromSystem(file!.name, plan.dialect, table.rows.length, format)}</p>`;
}
