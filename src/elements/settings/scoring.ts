import { html, type TemplateResult } from 'lit';
import { HALF_LIFE_DAYS } from '../../domain/lead-events.js';
import type { Changes } from '../../domain/operations.js';
import { DEFAULT_RULES } from '../../domain/score-rules.js';
import {
  ENGAGEMENT_CAP,
  FIT_CAP,
  THRESHOLD,
  type EngagementRule,
  type FitRule,
  type ScoreRules,
} from '../../domain/score.js';
import { checkSetting } from '../../domain/settings-door.js';
import { field } from './field.js';
import { eventName, eventNamed, eventNames, rulesOf } from './in-force.js';
import { itemList } from './items.js';
import { list } from './list.js';
import { freshMatch, matchColumns, matchFields, matchText, matchValues, patchMatch } from './match-columns.js';
import { tryScore } from './try-out.js';
import type { View } from './view.js';

const NUMBERS = {
  threshold: THRESHOLD,
  fitCap: FIT_CAP,
  engagementCap: ENGAGEMENT_CAP,
  halfLifeDays: HALF_LIFE_DAYS,
} as const satisfies Partial<Record<keyof ScoreRules, number>>;

/** One part of the rules; the kit's own become the team's with the first change. */
function write({ pipeline, editor }: View, part: keyof ScoreRules, to: unknown, said: string): void {
  const { scoring } = pipeline;
  const changes: Changes = scoring
    ? { [`scoring.${part}`]: { from: scoring[part], to } }
    : { scoring: { from: undefined, to: { ...DEFAULT_RULES, [part]: to } } };
  void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes }], said);
}

/** What a lead is and does, in points (R26), and a lead to try it on. */
export function scoringPane(view: View): TemplateResult {
  const { text } = view;
  return html`<div class="beside">
    <div class="part">
      <section class="part">
        <h3>${text.fit}</h3>
        <p class="muted small">${text.fitHint}</p>
        ${fitList(view)}
      </section>
      <section class="part rule">
        <h3>${text.engagement}</h3>
        <p class="muted small">${text.engagementHint}</p>
        ${engagementList(view)}
      </section>
      <section class="part rule">
        <h3>${text.bounds}</h3>
        <div class="grid">
          ${(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map(name => numberField(view, name))}
        </div>
      </section>
    </div>
    ${tryScore(view)}
  </div>`;
}

function numberField(view: View, name: keyof typeof NUMBERS): TemplateResult {
  const { text, format, editor } = view;
  const id = `scoring.${name}`;
  const { label, hint } = text.scoreNumber[name];
  return field(view, {
    ...{ id, label, hint, type: 'number', optional: true, placeholder: format.count(NUMBERS[name]) },
    value: rulesOf(view)[name],
    ...(name === 'halfLifeDays' ? { unit: text.units.days(format) } : {}),
    commit(value) {
      const [problem] = Object.values(checkSetting(id, value) ?? {});
      if (problem) return editor.refuse(id, problem);
      editor.forget(id);
      if (value !== rulesOf(view)[name]) write(view, name, value, text.changed(label));
    },
  });
}

function fitList(view: View): TemplateResult {
  const { text, store } = view;
  const rules = rulesOf(view).fit;
  return list(
    view,
    itemList<FitRule>(view, {
      id: 'scoring.fit',
      label: text.fit,
      columns: [...matchColumns(view, rules), { key: 'points', label: text.points, type: 'number', width: 'narrow' }],
      items: rules,
      nameOf: rule => matchText(view, rule),
      valuesOf: rule => ({ ...matchValues(view, rule), points: rule.points }),
      patch: (rule, key, value) => patchMatch(view, rule, key, value),
      decorate: rule => ({ fields: matchFields(view, rule) }),
      fresh: values => ({ id: store.ports.newId(), ...freshMatch(view, values), points: values.points as number }),
      check(_rules, { match, points }) {
        if (!Object.keys(match).length) return { key: 'value', problem: 'not-allowed' };
        return isPoints(points) ? null : { key: 'points', problem: 'not-allowed' };
      },
      write: (to, said) => write(view, 'fit', to, said),
      addLabel: text.addRule,
      empty: text.noRules,
    }),
  );
}

const isPoints = (points: unknown): boolean => Number.isInteger(points) && Math.abs(points as number) <= 1000;

function engagementList(view: View): TemplateResult {
  const { text } = view;
  return list(
    view,
    itemList<EngagementRule>(view, {
      id: 'scoring.engagement',
      label: text.engagement,
      columns: [
        {
          ...{ key: 'event', label: text.event, type: 'text', width: 'wide', fixed: true },
          suggestions: eventNames(view),
          show: event => eventName(view, String(event)),
        },
        { key: 'points', label: text.points, type: 'number', width: 'narrow' },
        { key: 'cap', label: text.cap, type: 'number', width: 'narrow', optional: true },
      ],
      items: rulesOf(view).engagement,
      nameOf: ({ label, event }) => label ?? eventName(view, event),
      valuesOf: ({ event, points, cap }) => ({ event, points, cap }),
      patch: (rule, key, value) => ({ ...rule, [key]: value }),
      fresh: ({ event, points, cap }) => ({
        ...{ event: eventNamed(view, String(event)), points: points as number },
        ...(cap === undefined ? {} : { cap: cap as number }),
      }),
      check(rules, { event, points, cap }) {
        if (rules.filter(rule => rule.event === event).length > 1) return { key: 'event', problem: 'taken' };
        if (!isPoints(points)) return { key: 'points', problem: 'not-allowed' };
        return cap === undefined || (isPoints(cap) && cap >= 0) ? null : { key: 'cap', problem: 'not-allowed' };
      },
      write: (to, said) => write(view, 'engagement', to, said),
      addLabel: text.addRule,
      empty: text.noRules,
    }),
  );
}
