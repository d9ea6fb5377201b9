import type { Calendar } from '../domain/calendar.js';
import type { CalendarDate, DealInput, Instant, Pipeline } from '../domain/records.js';
import { stageOf } from '../domain/stages.js';
import { readAmount } from './amount.js';
import { isBlank } from './cells.js';
import { inferHistory, resolve, runsBackwards, stageFor } from './closing.js';
import { dialects } from './dialects/index.js';
import type { Field } from './fields.js';
import type { ImportPlan } from './plan.js';
import type { Problem, SetAside } from './problems.js';
import { placesOf, RowReader } from './reader.js';
import {
  readForecast,
  readId,
  readNextStep,
  readPeople,
  readProbability,
  readReason,
  readWhole,
  tagsOf,
  titleOf,
  tooLong,
  type Draft,
  type Entries,
} from './row-parts.js';
import type { TableRow } from './table.js';

/** What rows are read into. */
export interface ImportContext {
  /** With the new stages already added, or without: ids are the same. */
  readonly pipeline: Pipeline;
  /** The pipeline's zone: in it are times without one, and the days of moments. */
  readonly calendar: Calendar;
  /** Whoever imports, for the inferred history; nobody where nothing is said. */
  readonly by?: string;
}

/** A row as a deal, ready for the door. */
export interface ImportedRow {
  readonly row: number;
  readonly deal: DealInput;
  /**
   * The fields that the row itself speaks of: those that a known deal is to take over. What was only concluded (a made
   * title, inferred history, the stage of a lost deal, `open` where nothing says so) must not overwrite what is known.
   */
  readonly fields: readonly string[];
  readonly warnings: readonly Problem[];
  /** The pipeline it is in at its source. */
  readonly pipeline?: string;
}
export type RowResult = { readonly imported: ImportedRow } | { readonly setAside: SetAside };

const UTC: Calendar = {
  zone: 'UTC',
  dayOf: at => new Date(at).toISOString().slice(0, 10),
  startOf: day => Date.parse(day),
};
const FATAL: ReadonlySet<string> = new Set(['extra-cells', 'quotes', 'record-too-long', 'not-a-record']);
const TEXTS = ['organisation', 'owner', 'source', 'campaign', 'product'] as const;
/** Makes the function that reads one row of a plan; it changes nothing and needs no other row. */
export function createRowReader(plan: ImportPlan, context: ImportContext): (row: TableRow) => RowResult {
  const { pipeline, by = '' } = context;
  const calendar = remembering(context.calendar);
  const places = placesOf(plan.columns);
  const kept = plan.columns.filter(column => column.target === 'keep');
  const dialect = dialects.find(each => each.system === plan.system);
  const stages = new Map(plan.stages.map(each => [each.name, each]));
  const statuses = new Map(plan.statuses.map(each => [each.name, each.answer]));

  return row => {
    const shape = row.problems ?? [];
    const reader = new RowReader(row, places, plan.utc ? UTC : calendar);
    reader.problems.push(...shape.filter(({ code }) => FATAL.has(code)));
    reader.warnings.push(...shape.filter(({ code }) => !FATAL.has(code)));
    if (reader.problems.length) return aside(reader);
    tooLong(reader, plan);
    const named = reader.text('pipeline');
    if (plan.pipeline !== null && named !== plan.pipeline) reader.fail('other-pipeline', 'pipeline', named);

    const deal: Draft = {};
    const custom: Entries = [];
    for (const { header, index } of kept) if (!isBlank(row.cells[index])) custom.push([header, row.cells[index]]);

    for (const field of TEXTS) if (reader.text(field)) deal[field] = reader.text(field);
    readId(reader, deal, plan.system, dialect?.idPrefix);
    readPeople(reader, deal);
    const notes = reader.texts('notes');
    if (notes.length) deal.notes = notes.join('\n\n');
    const tags = tagsOf(reader);
    if (tags.length) deal.tags = tags;

    const amount = readAmount(reader, plan, pipeline);
    if (reader.has('value')) deal.value = amount.value;
    if (amount.currency) deal.currency = amount.currency;
    if (amount.recurring) custom.push([places.get('value')![0]!.header, amount.recurring]);

    const created = reader.when('createdAt');
    const wonAt = reader.when('wonAt');
    const lostAt = reader.when('lostAt');
    const moved = reader.when('stageChangedAt');
    const planned = reader.when('closeDate');
    const closed = reader.when('closedAt');
    const expected = reader.day('expectedClose', calendar);
    for (const field of ['lastTouchAt', 'wakeAt', 'renewalAt'] as const) {
      const when = reader.when(field);
      if (when !== null) deal[field] = when;
    }
    if (created !== null) deal.createdAt = created;

    const stageName = reader.text('stage');
    const statusName = reader.text('status');
    const resolved = resolve(
      {
        status: statusName ? (statuses.get(statusName) ?? null) : undefined,
        closed: reader.flag('closed'),
        won: reader.flag('won'),
        stage: stageName ? (stages.get(stageName)?.answer ?? null) : undefined,
        ...{ wonAt, lostAt },
      },
      pipeline,
    );
    if (resolved.problem !== undefined) {
      const field: Field = resolved.problem === 'stage-unmapped' ? 'stage' : reader.has('status') ? 'status' : 'closed';
      reader.fail(resolved.problem, field, reader.text(field));
      return aside(reader);
    }
    const { status } = resolved;
    const unsaid = new Set<string>();
    deal.status = status;
    deal.stage = stageFor(resolved, pipeline);
    if (resolved.stage === null && status !== 'won') unsaid.add('stage');
    if (!speaks(reader)) unsaid.add('status');
    if (resolved.stage === null && reader.has('stage'))
      reader.warn(stageName ? 'stage-unknown' : 'stage-blank', 'stage', stageName);

    const actual =
      status === 'open'
        ? null
        : ((status === 'won' ? wonAt : lostAt) ?? closed ?? (dialect?.closesByStageChange ? moved : null));
    const closedAt = status === 'open' ? null : (actual ?? planned);
    if (closedAt !== null) deal.closedAt = closedAt;
    else if (status !== 'open') reader.warn('closed-undated');
    // a close date that is not when it closed is when it was meant to
    const hoped = expected ?? (actual === null && status !== 'open' ? null : reader.day('closeDate', calendar));
    if (hoped !== null) deal.expectedClose = hoped;
    const backwards = runsBackwards(created, closedAt, calendar);
    if (backwards) reader.warn('closed-before-created', 'createdAt');

    if (status === 'lost' && amount.value === 0 && dialect?.lostZeroIsUnknown) {
      deal.value = null;
      reader.warn('zero-not-a-size', 'value');
    }
    if (status !== 'open') readReason(reader, deal, resolved.stage === null ? stageName : '');
    readProbability(reader, deal, plan, stages.get(stageName), stageOf(pipeline, String(deal.stage))?.probability);
    readForecast(reader, deal, custom);
    readNextStep(reader, deal, custom);
    readWhole(reader, deal, custom);
    if (!Array.isArray(deal.history)) {
      unsaid.add('history');
      deal.history = inferHistory(
        {
          ...{ status, stage: resolved.stage, final: deal.stage as string | undefined },
          ...{ createdAt: created, stageChangedAt: moved, closedAt, backwards },
        },
        pipeline,
        by,
      );
    }
    // fromEntries defines, so that a header like `__proto__` would be no more than a name
    if (custom.length) deal.custom = Object.fromEntries(custom);
    const title = titleOf(reader, deal);
    if (!title) reader.fail('no-title', 'title');
    if (!reader.text('title')) unsaid.add('title');
    if (deal.value === null) unsaid.add('value');
    deal.title = title;
    if (reader.problems.length) return aside(reader);
    return {
      imported: {
        row: row.row,
        deal: deal as unknown as DealInput,
        fields: Object.keys(deal).filter(field => !unsaid.has(field)),
        warnings: reader.warnings,
        ...(named ? { pipeline: named } : {}),
      },
    };
  };
}

/** Days begin at the same moment in every row, and Intl is slow to say when. */
function remembering(calendar: Calendar): Calendar {
  const starts = new Map<CalendarDate, Instant>();
  return {
    zone: calendar.zone,
    dayOf: at => calendar.dayOf(at),
    startOf(day) {
      const start = starts.get(day) ?? calendar.startOf(day);
      starts.set(day, start);
      return start;
    },
  };
}

/** Whether anything in a row says how its deal stands. */
const speaks = (reader: RowReader): boolean =>
  (['status', 'closed', 'won', 'stage', 'wonAt', 'lostAt'] as const).some(field => reader.text(field) !== '');

const aside = ({ row, problems }: RowReader): RowResult => ({ setAside: { row: row.row, cells: row.cells, problems } });
