import { fold } from '../domain/text.js';
import { cellLength, cellText, isBlank } from './cells.js';
import { MAX_FIELD } from './limits.js';
import type { ImportPlan } from './plan.js';
import type { RowReader } from './reader.js';
import type { StagePlan } from './stages.js';

/** A deal while its row is being read. */
export type Draft = Record<string, unknown>;
/** What goes into `custom`. */
export type Entries = [key: string, value: unknown][];

/** A field of notes holds more than others. */
const LONG = 16;
const FORECASTS = new Map(
  [
    ['pipeline', 'pipeline'],
    ['best', 'best'],
    ['best case', 'best'],
    ['bestcase', 'best'],
    ['commit', 'commit'],
    ['omitted', 'omitted'],
  ].map(([word, category]) => [fold(word!), category] as const),
);
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cells longer than a deal may carry set the row aside, unless their column is left out. */
export function tooLong(reader: RowReader, plan: ImportPlan): void {
  for (const { target, header, index } of plan.columns) {
    const length = target === 'skip' ? 0 : cellLength(reader.row.cells[index]);
    if (length <= MAX_FIELD) continue;
    const field = typeof target === 'object' ? target.field : null;
    const many = field === 'notes' || typeof reader.row.cells[index] === 'object';
    const limit = many ? LONG * MAX_FIELD : MAX_FIELD;
    if (length > limit)
      reader.problems.push({
        row: reader.row.row,
        column: header,
        code: 'field-too-long',
        params: { length, limit },
      });
  }
}

export function readId(reader: RowReader, deal: Draft, source: string, prefix: string | undefined): void {
  const id = reader.text('id');
  const bare = prefix && id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const [system, foreign] = [reader.text('externalSystem'), reader.text('externalId')];
  if (system && foreign) deal.external = { system, id: foreign };
  else if (bare && source !== 'pipewright') deal.external = { system: source, id: bare };
  if (bare && source === 'pipewright') deal.id = bare;
}

/** A deal's own probability, where it differs from its stage's: that one must not stick to a deal that moves on. */
export function readProbability(
  reader: RowReader,
  deal: Draft,
  { share: unit }: ImportPlan,
  stage: StagePlan | undefined,
  known: number | undefined,
): void {
  const number = reader.number('probability');
  if (!number) return;
  const share = number.percent || unit === 'percent' ? number.value / 100 : number.value;
  if (!(share >= 0 && share <= 1)) return reader.fail('probability', 'probability', reader.text('probability'));
  if (deal.status !== 'open') return; // it has become certain
  const usual = stage?.answer?.to === 'new' ? stage.probability : known;
  if (share !== usual) deal.probability = share;
}

/** The title, or one made of what the row has; `''` where it has nothing. */
export function titleOf(reader: RowReader, deal: Draft): string {
  const title = reader.text('title');
  if (title) return title;
  if (reader.has('title')) reader.warn('title-made', 'title');
  const parts = [deal.organisation, deal.product].filter(Boolean);
  return parts.length ? parts.join(' · ') : reader.text('contactName') || reader.text('id');
}

export function tagsOf(reader: RowReader): string[] {
  const cell = reader.cell('tags');
  const given = Array.isArray(cell) ? cell.map(cellText) : reader.texts('tags').flatMap(text => text.split(/[;,]/));
  return [...new Set(given.map(tag => tag.trim()).filter(Boolean))];
}

export function readPeople(reader: RowReader, deal: Draft): void {
  const [name, email, phone, role] = (['contactName', 'contactEmail', 'contactPhone', 'contactRole'] as const).map(
    field => reader.text(field),
  );
  if (!name && !email && !phone) return;
  deal.contacts = [
    {
      name: name || email || phone,
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(role ? { role } : {}),
    },
  ];
}

export function readReason(reader: RowReader, deal: Draft, stageName: string): void {
  const [reason] = reader.texts('reason');
  // "Closed Lost to Competition" says more than that it was lost
  if (reason) deal.reason = reason;
  else if (stageName.split(/\s+/).length > 3) deal.reason = stageName;
}

export function readForecast(reader: RowReader, deal: Draft, custom: Entries): void {
  const text = reader.text('forecast');
  const category = FORECASTS.get(fold(text));
  if (category) deal.forecast = category;
  else if (text) custom.push([reader.places.get('forecast')![0]!.header, text]);
}

export function readNextStep(reader: RowReader, deal: Draft, custom: Entries): void {
  const cell = reader.cell('nextStep');
  if (isPlain(cell) && typeof cell.title === 'string') return void (deal.nextStep = cell);
  const title = reader.text('nextStep');
  const due = reader.when('nextStepDue');
  if (title) deal.nextStep = { kind: 'task', title, ...(due === null ? {} : { due }) };
  else if (due !== null) custom.push([reader.places.get('nextStepDue')![0]!.header, reader.text('nextStepDue')]);
}

/** What only JSON has: taken as it stands where its shape is right, kept where it is not. The door checks the inside. */
export function readWhole(reader: RowReader, deal: Draft, custom: Entries): void {
  for (const field of ['contacts', 'history', 'answers', 'checklist', 'custom', 'external'] as const) {
    const cell = reader.cell(field);
    if (isBlank(cell)) continue;
    const list = field === 'contacts' || field === 'history';
    if (list ? !Array.isArray(cell) : !isPlain(cell)) custom.push([reader.places.get(field)![0]!.header, cell]);
    else if (field === 'custom') custom.push(...Object.entries(cell as object));
    else deal[field] = cell;
  }
}
