import { html, type TemplateResult } from 'lit';
import { addEntry } from '../../domain/edit-settings.js';
import { ordered, rateId, workingDaysOf, fiscalYearStartOf } from '../../domain/settings.js';
import { checks } from './checks.js';
import { field, setting, type Choice } from './field.js';
import { list } from './list.js';
import { entryList } from './rows.js';
import type { View } from './view.js';

const LANGUAGES = 'ar cs da de el en-GB en-US es fi fr he hi hu it ja ko nl no pl pt pt-BR ro ru sv tr uk zh'.split(
  ' ',
);

/** A browser that lists none knows at least what is there already. */
const known = (kind: 'currency' | 'timeZone', own: string): readonly string[] => {
  const all = Intl.supportedValuesOf?.(kind) ?? [];
  return all.includes(own) ? all : [own, ...all];
};

const currencyChoices = ({ names }: View, own: string): readonly Choice[] =>
  known('currency', own).map(value => ({ value, label: `${value} – ${names.currency(value)}` }));

/** The pipeline's own currency, and what others are worth in it. */
export function moneyPane(view: View): TemplateResult {
  const { text, pipeline, editor, names, format, now } = view;
  const currencies = known('currency', pipeline.currency).map(value => ({ value, label: value }));
  const base = entryList(view, 'rates', {
    label: text.rates,
    columns: [
      { key: 'from', label: text.rateFrom, type: 'choice', width: 'middle', fixed: true, choices: currencies },
      {
        key: 'to',
        label: text.rateTo,
        type: 'choice',
        width: 'middle',
        fixed: true,
        choices: toFirst(currencies, pipeline.currency),
      },
      {
        ...{ key: 'day', label: text.rateDay, type: 'date', width: 'middle', fixed: true },
        show: (day: unknown) => format.day(String(day), now),
      },
      { key: 'rate', label: text.rate, type: 'number', width: 'middle' },
    ],
    addLabel: text.addRate,
    empty: text.noRates,
  });
  const rates = ordered(pipeline.rates);
  const rows = base.rows
    .map(row => {
      const { from, to, day } = rates.find(({ id }) => id === row.id)!;
      return { ...row, name: text.rateName(from, to, format.day(day, now)), sort: `${from} ${to} ${day}` };
    })
    // of each pair the latest first
    .sort((a, b) =>
      a.sort.slice(0, 7) < b.sort.slice(0, 7)
        ? -1
        : a.sort.slice(0, 7) > b.sort.slice(0, 7)
          ? 1
          : a.sort > b.sort
            ? -1
            : 1,
    );
  const { place: _place, ...unplaced } = base;
  return html`${setting(view, 'currency', pipeline.currency, {
      ...{ label: text.currency, type: 'choice', hint: text.currencyHint },
      choices: currencyChoices(view, pipeline.currency),
    })}
    <section class="part rule">
      <h3>${text.rates}</h3>
      <p class="muted small">${text.ratesHint}</p>
      ${list(view, {
        ...unplaced,
        rows,
        remove: row => base.remove!(row),
        add(values) {
          const { from, to, day } = values as { from: string; to: string; day: string };
          if (from === to) {
            editor.refuse('new-rates.to', 'not-allowed', to);
            return false;
          }
          const id = rateId(from, to, day);
          if (pipeline.rates?.[id]) {
            editor.refuse('new-rates.day', 'taken', day);
            return false;
          }
          if (editor.isWrong(`rates.${id}`, values, 'new-rates')) return false;
          const said = text.added(text.rateName(names.currency(from), names.currency(to), format.day(day, now)));
          void editor.apply([addEntry(pipeline, 'rates', id, values, null)], said);
          return true;
        },
      })}
    </section>`;
}

const toFirst = (choices: readonly Choice[], value: string): readonly Choice[] => [
  ...choices.filter(choice => choice.value === value),
  ...choices.filter(choice => choice.value !== value),
];

/** Where and when the team works. */
export function calendarPane(view: View): TemplateResult {
  const { text, pipeline, names, editor } = view;
  const days = workingDaysOf(pipeline);
  const toggle = (value: string, on: boolean): void => {
    const to = on ? [...days, Number(value)].sort() : days.filter(day => day !== Number(value));
    editor.set('workingDays', to, text.workingDays);
  };
  return html`<div class="grid">
      ${setting(view, 'zone', pipeline.zone, {
        ...{ label: text.zone, type: 'choice', hint: text.zoneHint },
        choices: known('timeZone', pipeline.zone).map(value => ({ value, label: value.replaceAll('_', ' ') })),
      })}
      ${setting(view, 'locale', pipeline.locale, {
        ...{ label: text.locale, type: 'choice', hint: text.localeHint, optional: true },
        choices: [
          { value: '', label: text.asThePage },
          ...[...new Set([...LANGUAGES, ...(pipeline.locale ? [pipeline.locale] : [])])].map(value => ({
            value,
            label: names.language(value),
          })),
        ],
      })}
      ${field(view, {
        ...{ id: 'fiscalYearStart', label: text.fiscalYear, type: 'choice' },
        value: String(fiscalYearStartOf(pipeline)),
        choices: Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: names.month(n + 1) })),
        commit: month => editor.set('fiscalYearStart', Number(month), text.fiscalYear),
      })}
    </div>
    ${checks(
      view,
      { legend: text.workingDays, id: 'workingDays' },
      [1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: names.weekday(day) })),
      days.map(String),
      toggle,
    )}`;
}
