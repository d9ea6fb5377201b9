import type { DealStatus, Pipeline } from '../domain/records.js';
import { cellText } from './cells.js';
import { detectDialect, dialects, type Dialect, type ValueUnit } from './dialects/index.js';
import { headerKeys, type Target } from './fields.js';
import { areLeads, LEAD_HEADERS, LEAD_ROW_FIELDS } from './leads.js';
import { guessTargets } from './mapping.js';
import { readNumber, type NumberFormat } from './numbers.js';
import { readStatus } from './outcomes.js';
import type { Pace } from './pace.js';
import { columnOf, isField, scanColumns, type ColumnPlan, type Scan } from './scan.js';
import { planStages, type StagePlan } from './stages.js';
import type { Table } from './table.js';

/** One status word of a file, and what it means; `null` where a person has to say. */
export interface StatusPlan {
  readonly name: string;
  readonly count: number;
  readonly answer: DealStatus | 'deleted' | null;
}

/** Everything that is decided about a file before its rows are read; plain data, to be corrected by `answers.ts`. */
export interface ImportPlan {
  /** Goes into `external.system`: the dialect's, or `file`. */
  readonly system: string;
  /** What its rows become. */
  readonly rows: 'deals' | 'leads';
  /** The dialect's name; `null` where the headers are nobody's. */
  readonly dialect: string | null;
  readonly columns: readonly ColumnPlan[];
  readonly stages: readonly StagePlan[];
  readonly statuses: readonly StatusPlan[];
  /** The pipelines named in the file, the largest first. */
  readonly pipelines: readonly { readonly name: string; readonly count: number }[];
  /** Rows of other pipelines are set aside; `null` takes all. */
  readonly pipeline: string | null;
  readonly unit: { readonly value: ValueUnit; readonly ambiguous: boolean };
  /** Whether probabilities are written 0–100 or 0–1. */
  readonly share: 'percent' | 'fraction';
  /** Times without a zone are UTC; else the pipeline's. */
  readonly utc: boolean;
  /** Rows with one id are the lines of one deal, whose amounts are summed. */
  readonly lines: boolean;
  /** Rows carry an id, so that importing again finds the same deals; without one it would double them. */
  readonly repeatable: boolean;
}

/**
 * Looks through a whole table: whose file it is, what its columns mean, how dates and numbers are written, which stages,
 * statuses and pipelines it names.
 *
 * @param options.rows - What its rows are, where a person has said so; else as it looks.
 * @param options.previous - A plan whose answers are to be kept, when `targets` has changed.
 * @param options.targets - What a person corrected the columns to.
 */
export async function planImport(
  table: Table,
  pipeline: Pipeline,
  options: {
    readonly previous?: ImportPlan;
    readonly targets?: readonly Target[];
    readonly rows?: ImportPlan['rows'];
    readonly pace?: Pace;
  } = {},
): Promise<ImportPlan> {
  const { previous } = options;
  const dialect = previous
    ? (dialects.find(each => each.system === previous.system) ?? null)
    : detectDialect(table.columns);
  const guessed = guessTargets(table.columns, table.kind, dialect);
  const rows = options.rows ?? previous?.rows ?? (areLeads(table.columns, guessed) ? 'leads' : 'deals');
  const same = rows === previous?.rows ? previous.columns.map(each => each.target) : undefined;
  const targets = options.targets ?? same ?? (rows === 'leads' ? leadTargets(table, dialect) : guessed);
  // programs write numbers with a point
  const decimal = table.kind === 'json' ? '.' : dialect?.decimal;
  const usual = {
    ...(dialect?.dateOrder ? { order: dialect.dateOrder } : {}),
    ...(decimal ? { decimal } : {}),
  } as const;
  const scan = await scanColumns(table, targets, previous?.columns ?? [], usual, options.pace);
  const probability = columnOf(scan, 'probability')?.number;
  const share = probability && !probability.percent && probability.largest <= 1 ? 'fraction' : 'percent';
  const unit =
    previous?.unit ?? (rows === 'leads' ? { value: 'major', ambiguous: false } : unitOf(table, scan.columns, dialect));
  const before = new Map(previous?.stages.map(each => [each.name, each.answer]));
  const stages = planStages(sharesOf(scan, probability, share), pipeline, dialect?.stages).map(each => ({
    ...each,
    answer: before.get(each.name) ?? each.answer,
  }));
  const said = new Map(previous?.statuses.map(each => [each.name, each.answer]));
  const pipelines = [...scan.pipelines].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  return {
    system: dialect?.system ?? 'file',
    rows,
    dialect: dialect?.name ?? null,
    columns: scan.columns,
    stages,
    statuses: [...scan.statuses].map(([name, count]) => ({
      name,
      count,
      answer: said.get(name) ?? dialect?.statuses?.[name.toUpperCase()] ?? readStatus(name),
    })),
    pipelines,
    pipeline: pipelines.some(each => each.name === previous?.pipeline) ? previous!.pipeline : null,
    unit,
    share,
    utc: previous?.utc ?? dialect?.utc ?? false,
    lines: !!dialect?.lines && table.columns.some(column => /product|quantity|товар|количество/i.test(column)),
    repeatable: targets.some(each => (['id', 'externalId', 'external'] as const).some(field => isField(each, field))),
  };
}

/** What columns mean where rows are leads: what only a deal has is kept under its own name. */
const leadTargets = (table: Table, dialect: Dialect | null): Target[] =>
  guessTargets(table.columns, table.kind, dialect, LEAD_HEADERS).map(target =>
    typeof target === 'object' && !LEAD_ROW_FIELDS.has(target.field) ? 'keep' : target,
  );

function sharesOf(
  { stages, beside }: Scan,
  format: NumberFormat | undefined,
  share: ImportPlan['share'],
): Map<string, { count: number; probability?: number }> {
  return new Map(
    [...stages].map(([name, count]) => {
      const [only, other] = beside.get(name) ?? [];
      const read = only && other === undefined && format ? readNumber(only, format.decimal) : null;
      const probability = read && (share === 'percent' ? read.value / 100 : read.value);
      return [
        name,
        { count, ...(probability !== null && probability >= 0 && probability <= 1 ? { probability } : {}) },
      ];
    }),
  );
}

/** Where a column repeats the amount in words, it tells whether the bare figure is in cents. */
function unitOf(table: Table, columns: readonly ColumnPlan[], dialect: Dialect | null): ImportPlan['unit'] {
  const unit = dialect?.unit?.[table.kind] ?? 'major';
  const value = columnOf({ columns }, 'value');
  const wording = dialect?.formatted ? headerKeys(dialect.formatted)[0]! : null;
  const words = columns.find(({ header }) => wording && headerKeys(header).includes(wording));
  if (value && words) {
    const found = new Set<ValueUnit>();
    for (const { cells } of table.rows.slice(0, 1000)) {
      const bare = readNumber(cellText(cells[value.index]), value.number?.decimal ?? '.');
      const text = cellText(cells[words.index]);
      for (const decimal of ['.', ','] as const) {
        const spoken = readNumber(text, decimal)?.value;
        if (!bare?.value || !spoken) continue;
        if (spoken === bare.value) found.add('major');
        // the words may be rounded to whole units
        else if (Math.abs(spoken - bare.value / 100) < 1) found.add('cents');
      }
    }
    if (found.size === 1) return { value: [...found][0]!, ambiguous: false };
  }
  return unit === 'ask' ? { value: 'major', ambiguous: true } : { value: unit, ambiguous: false };
}
