import { html, nothing, type TemplateResult } from 'lit';
import { DAY } from '../../domain/calendar.js';
import { askedOf } from '../../domain/evaluate.js';
import { newLead } from '../../domain/leads.js';
import type { Question } from '../../domain/qualification.js';
import type { Lead, LeadEvent } from '../../domain/records.js';
import { field } from './field.js';
import { eventName, isChosen, optionLabel, qualificationOf, questionText } from './in-force.js';
import { fieldChoices, isAnswer, valuesAt } from './lead-fields.js';
import type { Sample, View } from './view.js';

/** The invented lead, as rules see it. */
export function sampleLead({ state, now }: View): Lead {
  const { fields, answers, events, daysAgo } = state.sample;
  const plain = Object.entries(fields).filter(([path]) => !path.startsWith('custom.'));
  const custom = Object.entries(fields).filter(([path]) => path.startsWith('custom.'));
  const at = now - daysAgo * DAY;
  const happened = Object.entries(events).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, n): LeadEvent => ({ type, at, id: `${type}-${n}` })),
  );
  return newLead(
    {
      ...Object.fromEntries(plain),
      custom: Object.fromEntries(custom.map(([path, value]) => [path.slice('custom.'.length), value])),
      answers,
      events: happened,
    },
    'sample',
    now,
    '',
  );
}

/** Makes the invented lead another one. */
const fill = ({ turn }: View, change: (sample: Sample) => Partial<Sample>): void =>
  turn(({ sample }) => ({ sample: { ...sample, ...change(sample) } }));

/** Fields of the invented lead are not settings: they can be filled in wherever settings can be read. */
const open = (view: View): View => ({ ...view, locked: false });

/** Its answers to what is asked. */
export function answerFields(view: View): TemplateResult {
  const { state, text } = view;
  const { answers } = state.sample;
  const write = (id: string, value: unknown): void => {
    view.editor.forget(`try.${id}`);
    fill(view, sample => ({ answers: { ...sample.answers, [id]: value } }));
  };
  const questions = askedOf(qualificationOf(view), answers);
  const one = (question: Question): TemplateResult => {
    const { id, kind, options = [] } = question;
    const value = answers[id];
    return field(open(view), {
      ...{ id: `try.${id}`, label: questionText(view, question), optional: true },
      type: isChosen(kind) ? 'choice' : kind === 'number' ? 'number' : kind === 'date' ? 'date' : 'text',
      value: Array.isArray(value) ? (value as readonly unknown[])[0] : value,
      choices: [
        { value: '', label: text.noAnswer },
        ...options.map(option => ({ value: option.value, label: optionLabel(view, question, option) })),
      ],
      commit: given => write(id, kind === 'several' && given !== undefined ? [given] : given),
    });
  };
  return html`${questions.map(one)}`;
}

/** The fields that rules look at, to be filled in; all questions where any of them does, as one may depend on another. */
export function fieldInputs(view: View, rules: readonly { readonly field: string }[], asks = false): TemplateResult {
  const { editor } = view;
  const { sample } = view.state;
  const paths = [...new Set(rules.map(rule => rule.field))];
  const labels = new Map(fieldChoices(view).map(({ value, label }) => [value, label]));
  const one = (path: string): TemplateResult =>
    field(open(view), {
      ...{ id: `try.${path}`, label: labels.get(path) ?? path, type: 'text', optional: true },
      suggestions: valuesAt(view, path).map(({ label }) => label),
      value: sample.fields[path],
      commit: value => {
        editor.forget(`try.${path}`);
        fill(view, ({ fields }) => ({ fields: { ...fields, [path]: String(value ?? '') } }));
      },
    });
  return html`${paths.filter(path => !isAnswer(path)).map(one)}
  ${asks || paths.some(isAnswer) ? answerFields(view) : nothing}`;
}

/** How often the lead did what, and how long ago. */
export function eventFields(view: View, kinds: readonly string[]): TemplateResult {
  const { text, state, format, editor } = view;
  const { sample } = state;
  const isCount = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000;
  const one = (event: string): TemplateResult =>
    field(open(view), {
      ...{ id: `try.event.${event}`, label: eventName(view, event), type: 'number', optional: true },
      ...{ value: sample.events[event], placeholder: format.count(0), unit: text.times },
      commit(value) {
        if (value !== undefined && !isCount(value)) return editor.refuse(`try.event.${event}`, 'not-allowed');
        editor.forget(`try.event.${event}`);
        fill(view, ({ events }) => ({ events: { ...events, [event]: value ?? 0 } }));
      },
    });
  return html`${[...new Set(kinds)].map(one)}
  ${field(open(view), {
    ...{ id: 'try.daysAgo', label: text.daysAgo, type: 'number', optional: true, value: sample.daysAgo },
    unit: text.units.days(format),
    commit(value) {
      if (value !== undefined && !isCount(value)) return editor.refuse('try.daysAgo', 'not-allowed');
      editor.forget('try.daysAgo');
      fill(view, () => ({ daysAgo: value ?? 0 }));
    },
  })}`;
}
