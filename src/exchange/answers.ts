import type { DateOrder } from './dates.js';
import type { ValueUnit } from './dialects/index.js';
import type { Decimal } from './numbers.js';
import type { ColumnPlan } from './scan.js';
import type { ImportPlan, StatusPlan } from './plan.js';
import type { StageAnswer } from './stages.js';

/** Something that a file does not say, and that must not be guessed in silence. */
export type Question =
  | { readonly ask: 'date-order'; readonly column: ColumnPlan; readonly candidates: readonly DateOrder[] }
  | { readonly ask: 'decimal'; readonly column: ColumnPlan; readonly candidates: readonly Decimal[] }
  | { readonly ask: 'value-unit'; readonly candidates: readonly ValueUnit[] }
  | { readonly ask: 'status'; readonly name: string; readonly count: number }
  | { readonly ask: 'stage'; readonly name: string; readonly count: number };

/** What is still to be asked. Rows can be previewed before, with the likeliest answers. */
export function openQuestions(plan: ImportPlan): Question[] {
  const questions: Question[] = [];
  for (const column of plan.columns) {
    const { date, number } = column;
    if (date?.ambiguous) questions.push({ ask: 'date-order', column, candidates: date.candidates });
    if (number?.ambiguous) questions.push({ ask: 'decimal', column, candidates: number.candidates });
  }
  if (plan.unit.ambiguous) questions.push({ ask: 'value-unit', candidates: ['major', 'cents'] });
  for (const { name, count, answer } of plan.statuses)
    if (answer === null) questions.push({ ask: 'status', name, count });
  for (const { name, count, answer } of plan.stages) if (answer === null) questions.push({ ask: 'stage', name, count });
  return questions;
}

const withColumn = (plan: ImportPlan, index: number, change: (column: ColumnPlan) => ColumnPlan): ImportPlan => ({
  ...plan,
  columns: plan.columns.map(column => (column.index === index ? change(column) : column)),
});

export const answerDateOrder = (plan: ImportPlan, index: number, order: DateOrder): ImportPlan =>
  withColumn(plan, index, column =>
    column.date ? { ...column, date: { ...column.date, order, ambiguous: false } } : column,
  );

export const answerDecimal = (plan: ImportPlan, index: number, decimal: Decimal): ImportPlan =>
  withColumn(plan, index, column =>
    column.number ? { ...column, number: { ...column.number, decimal, ambiguous: false } } : column,
  );

export const answerUnit = (plan: ImportPlan, value: ValueUnit): ImportPlan => ({
  ...plan,
  unit: { value, ambiguous: false },
});

/** `null` leaves its rows aside. */
export const answerStage = (plan: ImportPlan, name: string, answer: StageAnswer | null): ImportPlan => ({
  ...plan,
  stages: plan.stages.map(each => (each.name === name ? { ...each, answer } : each)),
});

export const answerStatus = (plan: ImportPlan, name: string, answer: StatusPlan['answer']): ImportPlan => ({
  ...plan,
  statuses: plan.statuses.map(each => (each.name === name ? { ...each, answer } : each)),
});

/** Only rows of this pipeline; `null` takes all. */
export const choosePipeline = (plan: ImportPlan, pipeline: string | null): ImportPlan => ({ ...plan, pipeline });
