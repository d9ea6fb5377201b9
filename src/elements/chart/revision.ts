import { html, type TemplateResult } from 'lit';
import type { Addressed } from '../../domain/operations.js';
import { putOffRevision, reviseNow, revisionDue } from '../../domain/revision.js';
import { revision as english } from '../../i18n/en/revision.js';
import type { WorkElement } from './work-element.js';

/** That it is time to look whether the pipeline still fits, and what can be done about that. */
export function revisionTemplate(host: WorkElement): TemplateResult {
  const { format, deeds } = host;
  const { pipeline, ports } = host.current!;
  const text = host.messages('revision', english);
  const now = ports.now();
  const revise = async (): Promise<void> => {
    const { openSettings } = await import('./open-settings.js');
    await openSettings(host, 'guide', text.settings);
  };
  const set = (intent: Addressed | null, done: string): void => void (intent && deeds.set([intent], done));
  const act = (name: string, run: () => void, look = 'ghost'): TemplateResult =>
    html`<button class="button ${look}" type="button" aria-label=${text.actOf(name)} @click=${run}>${name}</button>`;
  return html`<div class="revision" part="revision">
    <span class="who">
      <b>${text.due}</b>
      <span class="muted small">${text.since(format.day(revisionDue(pipeline, format.calendar), now))}</span>
    </span>
    <span class="acts">
      ${act(text.revise, () => void revise(), '')}
      ${act(text.later, () => set(putOffRevision(pipeline, format.calendar, now), text.putOff))}
      ${act(text.done, () => set(reviseNow(pipeline, now), text.revised))}
    </span>
  </div>`;
}
