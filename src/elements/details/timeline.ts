import { html, nothing, type TemplateResult } from 'lit';
import { toMinor } from '../../domain/money.js';
import { timelineOf, type TimelineEntry } from '../../domain/timeline.js';
import type { Activity, HistoryEntry } from '../../domain/records.js';
import { stageOf } from '../../domain/stages.js';
import { days } from '../../i18n/moments.js';
import { removeActivity } from './activity-deeds.js';
import { nameOf } from './log.js';
import type { View } from './view.js';

/** What has happened to a deal, the latest first, with how long it stood in each stage it left. */
export function timelineTemplate(view: View): TemplateResult {
  const { deal, activities, now, format, text } = view;
  const lines = timelineOf(deal, activities, now, format.calendar);
  return html`<h3 id="timeline">${text.timeline}</h3>
    ${
      lines.length
        ? html`<ol class="timeline" part="history" aria-labelledby="timeline">
            ${lines.map(line => html`<li class=${line.type}>${line.type === 'activity' ? doneTemplate(view, line.activity) : changeTemplate(view, line)}</li>`)}
          </ol>`
        : html`<p class="muted small">${text.nothingYet}</p>`
    }`;
}

function changeTemplate(view: View, line: TimelineEntry & { type: 'change' }): TemplateResult {
  const { format, now, words, text } = view;
  const left = line.entries.find(({ field, from }) => field === 'stage' && from !== null);
  const stayed = left && line.stayed !== null ? text.stayed(stageName(view, left.from), days(format, line.stayed)) : '';
  const meta = [
    line.at === null ? '' : format.day(line.at, now),
    line.by,
    stayed,
    line.entries.some(({ inferred }) => inferred) ? words.inferred : '',
  ];
  return html`<i aria-hidden="true"></i>
    <div class="what">
      <span>${line.entries.map(entry => describe(view, entry)).join(' · ')}</span>
      <span class="muted small">${meta.filter(Boolean).join(' · ')}</span>
    </div>`;
}

function doneTemplate(view: View, activity: Activity): TemplateResult {
  const { deal, deeds, format, now, text, locked } = view;
  const name = nameOf(activity, view);
  const outcome =
    activity.outcome && (text.outcomes[activity.outcome as keyof typeof text.outcomes] ?? activity.outcome);
  const what = [text.kinds[activity.kind] ?? activity.kind, outcome].filter(Boolean).join(' · ');
  const meta = [activity.doneAt == null ? '' : format.day(activity.doneAt, now), activity.by]
    .filter(Boolean)
    .join(' · ');
  return html`<i aria-hidden="true"></i>
    <div class="what">
      <span>${what}${activity.title ? html`: ${activity.title}` : nothing}</span>
      ${activity.text ? html`<p class="note">${activity.text}</p>` : nothing}
      <span class="muted small">${meta}</span>
    </div>
    ${
      locked
        ? nothing
        : html`<div class="acts">
            <button
              class="button ghost"
              type="button"
              aria-label=${text.editActivity(name)}
              @click=${() => view.open({ form: 'log', kind: activity.kind, activity })}
            >
              ${text.edit}
            </button>
            <button
              class="button ghost"
              type="button"
              aria-label=${text.removeActivity(name)}
              @click=${() => removeActivity(deeds, deal, activity, name)}
            >
              ${text.remove}
            </button>
          </div>`
    }`;
}

const stageName = ({ store }: View, id: unknown): string => stageOf(store.pipeline, String(id))?.name ?? String(id);

/** What one entry of the history says. */
function describe(view: View, { field, from, to }: HistoryEntry): string {
  const { words, text, format, deal, now } = view;
  if (field === 'stage')
    return from === null ? words.created(stageName(view, to)) : words.moved(stageName(view, from), stageName(view, to));
  if (field === 'status')
    return { won: text.wonLine, lost: text.lostLine, abandoned: text.abandonedLine, open: text.reopenedLine }[
      to as typeof deal.status
    ];
  const shown = (value: unknown): string => {
    if (value == null || value === '') return text.none;
    if (field === 'value') return format.money(toMinor(Number(value), deal.currency) ?? 0, deal.currency);
    return field === 'expectedClose' ? format.day(value as string, now) : String(value);
  };
  return words.changed(text.fields[field] ?? field, shown(from), shown(to));
}
