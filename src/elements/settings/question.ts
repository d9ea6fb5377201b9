import { html, nothing, type TemplateResult } from 'lit';
import { isCalendarDate } from '../../domain/calendar.js';
import type { Band, Question, QuestionOption } from '../../domain/qualification.js';
import { fold } from '../../domain/text.js';
import { readAmount } from '../../i18n/amount.js';
import { checks } from './checks.js';
import { field, type FieldSpec } from './field.js';
import { itemList } from './items.js';
import { list, type Column } from './list.js';
import { isChosen, optionLabel, questionText } from './in-force.js';
import type { View } from './view.js';

/** How a question is changed. */
interface Changing {
  /** Whether a form could ask it. */
  fits(changed: Question): boolean;
  /** Writes it; says so where it does not fit. */
  replace(changed: Question, said: string): void;
}

/** All that a question carries besides what its row shows. */
export function questionTemplate(
  view: View,
  question: Question,
  questions: readonly Question[],
  changing: Changing,
): TemplateResult {
  const { text, editor } = view;
  const name = questionText(view, question);
  const said = text.changed(name);
  /** What was typed stays where it does not fit. */
  const detail = (key: 'short' | 'hint' | 'weight', spec: FieldSpec): TemplateResult => {
    const id = `question.${question.id}.${key}`;
    return field(view, {
      ...{ ...spec, id, optional: true, value: question[key] },
      commit(value) {
        const changed = withKey(question, key, value);
        if (!changing.fits(changed)) return editor.refuse(id, 'not-allowed');
        editor.forget(id);
        changing.replace(changed, said);
      },
    });
  };
  return html`<div class="grid">
      ${detail('short', { label: text.short, hint: text.shortHint, type: 'text' })}
      ${detail('hint', { label: text.hint, hint: text.hintHint, type: 'text' })}
      ${detail('weight', {
        ...{ label: text.weight, hint: text.weightHint, type: 'number', placeholder: view.format.count(1) },
      })}
    </div>
    <section class="part">
      <h3>${isChosen(question.kind) ? text.options : text.bands}</h3>
      ${list(view, isChosen(question.kind) ? optionList(view, question, changing) : bandList(view, question, changing))}
    </section>
    ${conditionTemplate(view, question, questions, changing)}`;
}

const pointsColumn = ({ text }: View): Column => ({
  ...{ key: 'points', label: text.points, type: 'number', optional: true, width: 'narrow' },
});
const rulesOutColumn = ({ text }: View): Column => ({
  ...{ key: 'disqualifies', label: text.disqualifies, type: 'yes-no', width: 'middle', later: true },
});
const withKey = <T extends object>(item: T, key: string, value: unknown): T => {
  const { [key as keyof T]: _old, ...rest } = item;
  return (value === undefined || value === false ? rest : { ...rest, [key]: value }) as T;
};

function optionList(view: View, question: Question, { fits, replace }: Changing) {
  const { text } = view;
  const { options = [], kind, id } = question;
  const columns: Column[] = [
    ...(kind === 'money'
      ? [
          { key: 'min', label: text.from, type: 'number', optional: true } as const,
          { key: 'max', label: text.upTo, type: 'number', optional: true } as const,
        ]
      : [{ key: 'label', label: text.answer, type: 'text', width: 'wide' } as const]),
    pointsColumn(view),
    {
      ...{ key: 'temperature', label: text.saysOfWhen, type: 'choice', optional: true, width: 'middle', later: true },
      choices: [
        { value: '', label: '–' },
        ...(['hot', 'warm', 'cold'] as const).map(value => ({ value, label: text.temperatures[value] })),
      ],
    },
    rulesOutColumn(view),
  ];
  return itemList<QuestionOption>(view, {
    ...{ id: `options.${id}`, label: text.optionsOf(questionText(view, question)), columns, items: options },
    idOf: ({ value }) => value,
    nameOf: option => optionLabel(view, question, option),
    valuesOf: option => ({ ...option, label: optionLabel(view, question, option) }),
    patch: withKey,
    fresh: values => ({ ...values, value: freshValue(values, options) }),
    check: next => (fits({ ...question, options: next }) ? null : { problem: 'not-allowed' }),
    write: (next, said) => replace({ ...question, options: next }, said),
  });
}

function freshValue(
  { label, min, max }: Readonly<Record<string, unknown>>,
  options: readonly QuestionOption[],
): string {
  const edge = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
  const slug = label === undefined ? `${edge(min)}-${edge(max)}` : fold(String(label)).slice(0, 40) || 'option';
  let value = slug;
  for (let n = 2; options.some(option => option.value === value); n++) value = `${slug}-${n}`;
  return value;
}

/** Of an answer in words only whether there is one counts; of a number or day, where it lies. */
function bandList(view: View, question: Question, { fits, replace }: Changing) {
  const { text, format } = view;
  const { bands = [], kind, id } = question;
  const edge = (value: unknown): number | string | undefined => {
    if (value === undefined || isCalendarDate(value)) return value as string | undefined;
    return readAmount(String(value), format.language) ?? undefined;
  };
  const isEdge = (value: unknown): boolean =>
    value === undefined ||
    (kind === 'date' ? isCalendarDate(value) : typeof value === 'number' && Number.isFinite(value));
  const ends: readonly Column[] =
    kind === 'text'
      ? []
      : [
          { key: 'min', label: text.from, type: kind === 'date' ? 'date' : 'number', optional: true },
          { key: 'max', label: text.upTo, type: kind === 'date' ? 'date' : 'number', optional: true },
        ];
  const nameOf = ({ min, max }: Band): string =>
    kind === 'text' ? text.anyAnswer : text.range(String(min ?? '…'), String(max ?? '…'));
  return itemList<Band>(view, {
    ...{ id: `bands.${id}`, label: text.bands, items: kind === 'text' ? bands.slice(0, 1) : bands, nameOf },
    columns: [...ends, pointsColumn(view), rulesOutColumn(view)],
    valuesOf: band => ({ ...band }),
    patch: (band, key, value) => withKey(band, key, key === 'min' || key === 'max' ? edge(value) : value),
    ...(kind === 'text' && bands.length ? {} : { fresh: (values: object) => ({ ...values }) as Band }),
    check(next, { min, max }) {
      if (!isEdge(min)) return { key: 'min', problem: 'not-allowed' };
      if (!isEdge(max)) return { key: 'max', problem: 'not-allowed' };
      return fits({ ...question, bands: next }) ? null : { problem: 'not-allowed' };
    },
    write(next, said) {
      const { bands: _old, ...rest } = question;
      replace(next.length ? { ...rest, bands: next } : rest, said);
    },
    empty: text.noBands,
  });
}

/** Asked only where an earlier question was answered so. */
function conditionTemplate(
  view: View,
  question: Question,
  questions: readonly Question[],
  { replace }: Changing,
): TemplateResult | typeof nothing {
  const { text } = view;
  const earlier = questions.slice(0, questions.indexOf(question)).filter(({ options }) => options?.length);
  if (!earlier.length) return nothing;
  const { when, ...rest } = question;
  const asked = earlier.find(({ id }) => id === when?.question);
  const said = text.changed(questionText(view, question));
  return html`<section class="part">
    ${field(view, {
      ...{
        id: `question.${question.id}.when`,
        label: text.askedWhen,
        type: 'choice',
        optional: true,
        value: asked?.id,
      },
      choices: [
        { value: '', label: text.always },
        ...earlier.map(each => ({ value: each.id, label: questionText(view, each) })),
      ],
      commit(id) {
        const on = earlier.find(each => each.id === id);
        replace(on ? { ...rest, when: { question: on.id, oneOf: [on.options![0]!.value] } } : rest, said);
      },
    })}
    ${
      asked && when
        ? checks(
            view,
            { legend: text.answeredSo, id: `when.${question.id}` },
            asked.options!.map(option => ({ value: option.value, label: optionLabel(view, asked, option) })),
            when.oneOf,
            (value, on) => {
              const oneOf = on ? [...when.oneOf, value] : when.oneOf.filter(each => each !== value);
              replace(oneOf.length ? { ...question, when: { ...when, oneOf } } : rest, said);
            },
          )
        : nothing
    }
  </section>`;
}
