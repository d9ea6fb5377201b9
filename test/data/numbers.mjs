// What the figures say of four sets of real and simulated sales data, which are no part of the project. They lie in
// ../shared/data beside the project, or where SALES_DATA says. `npm run build` first, then `node test/data/numbers.mjs`.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the data are looked for. */
export const folder = resolve(root, process.env.SALES_DATA ?? '../shared/data');
/** Whether they are there. */
export const hasData = existsSync(folder);

const rowsOf = file =>
  Papa.parse(readFileSync(join(folder, file), 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Days as they are in UTC. */
const calendar = {
  zone: 'UTC',
  dayOf: at => new Date(at).toISOString().slice(0, 10),
  startOf: day => Date.parse(`${day}T00:00Z`),
};
const NOW = Date.UTC(2026, 0, 1);

/** A book of deals as the kit's door lets them in. */
function bookOf({ Book, newPipeline, readDeal }, stages, currency, inputs) {
  const pipeline = newPipeline({ stages, currency }, NOW, 'data');
  const book = new Book({ pipeline, calendar });
  for (const input of inputs) {
    const { deal, problems } = readDeal(input, { pipeline, now: NOW, by: 'data', newId: () => '', calendar });
    if (!deal) throw new Error(JSON.stringify(problems));
    book.setDeal(deal.id, deal);
  }
  return book;
}

const won = { id: 'won', name: 'Won', phase: 'won' };

/** Opportunities of a seller of hardware: days, and values of won deals only. */
const maven = kit =>
  bookOf(
    kit,
    ['Prospecting', 'Engaging', won],
    'USD',
    rowsOf('maven-crm/sales_pipeline.csv').map(row => {
      const status = { Won: 'won', Lost: 'lost' }[row.deal_stage] ?? 'open';
      return {
        id: row.opportunity_id,
        title: row.opportunity_id,
        organisation: row.account,
        owner: row.sales_agent,
        product: row.product,
        stage: status === 'won' ? 'won' : status === 'lost' ? 'Engaging' : row.deal_stage,
        status,
        createdAt: row.engage_date || null,
        closedAt: row.close_date || null,
        value: status === 'lost' ? null : row.close_value || null,
      };
    }),
  );

const STEPS = ['A_SUBMITTED', 'A_PARTLYSUBMITTED', 'A_PREACCEPTED', 'A_ACCEPTED', 'A_FINALIZED'];
const LOANS_WON = new Set(['A_APPROVED', 'A_REGISTERED', 'A_ACTIVATED']);
const LOANS_LOST = new Set(['A_DECLINED', 'A_CANCELLED']);

/** Rows by what one of their columns says, in the order of the file. */
function grouped(rows, column) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return [...groups];
}

/** Into each stage, when it was; from the one before. */
const historyOf = visits =>
  visits.map(({ to, at }, index) => ({
    ...{ at, by: '', op: `log:${index}`, field: 'stage' },
    ...{ from: visits[index - 1]?.to ?? null, to },
  }));

/** Loan applications, from their event log: approved, registered or activated is won. */
const loans = kit =>
  bookOf(
    kit,
    [...STEPS.map(id => ({ id, name: id })), won],
    'EUR',
    grouped(rowsOf('bpi2012-loans/bpi2012_application_events.csv'), 'case_id').map(([id, events]) => {
      const visitOf = (row, to = row.event) => ({ to, at: Date.parse(row.timestamp) });
      const sold = events.findLast(({ event }) => LOANS_WON.has(event));
      const lost = sold ? undefined : events.find(({ event }) => LOANS_LOST.has(event));
      const end = sold ?? lost;
      const visits = events.filter(({ event }) => STEPS.includes(event)).map(row => visitOf(row));
      if (sold) visits.push(visitOf(sold, 'won'));
      return {
        ...{ id, title: id, owner: events.at(-1).resource, value: events[0].amount_requested },
        createdAt: Date.parse(events[0].registered_at),
        closedAt: end ? Date.parse(end.timestamp) : null,
        status: sold ? 'won' : lost ? 'lost' : 'open',
        ...(lost ? { reason: lost.event } : {}),
        stage: visits.at(-1).to,
        history: historyOf(visits),
      };
    }),
  );

/** A log of changes in which every deal is lost at last. */
const changes = kit =>
  bookOf(
    kit,
    rowsOf('pipedrive-changelog/stages.csv').map(({ stage_id: id, stage_name: name }) => ({ id, name })),
    'EUR',
    grouped(rowsOf('pipedrive-changelog/deal_changes.csv'), 'deal_id').map(([id, rows]) => {
      const at = row => Date.parse(`${row.change_time.replace(' ', 'T')}Z`);
      const of = key => rows.filter(row => row.changed_field_key === key).sort((a, b) => at(a) - at(b));
      const visits = of('stage_id').map(row => ({ to: row.new_value, at: at(row) }));
      const [created] = of('add_time');
      const lost = of('lost_reason').at(-1);
      return {
        ...{ id, title: id, owner: of('user_id').at(-1)?.new_value ?? '' },
        createdAt: created ? at(created) : null,
        closedAt: lost ? at(lost) : null,
        status: lost ? 'lost' : 'open',
        ...(lost ? { reason: lost.new_value } : {}),
        stage: visits.at(-1)?.to ?? '1',
        history: historyOf(visits),
      };
    }),
  );

/** Leads of a marketplace, of which only those that were won are on record. */
function marketplace(kit) {
  const sold = new Map(rowsOf('olist-funnel/olist_closed_deals_dataset.csv').map(row => [row.mql_id, row]));
  return bookOf(
    kit,
    ['Lead', won],
    'BRL',
    rowsOf('olist-funnel/olist_marketing_qualified_leads_dataset.csv').map(
      ({ mql_id: id, first_contact_date, origin }) => ({
        id,
        title: id,
        source: origin,
        createdAt: first_contact_date,
        stage: sold.has(id) ? 'won' : 'Lead',
        status: sold.has(id) ? 'won' : 'open',
        closedAt: sold.has(id) ? sold.get(id).won_date.slice(0, 10) : null,
        owner: sold.get(id)?.sr_id ?? '',
      }),
    ),
  );
}

/** Each set of data by name, as a book. */
export const SETS = { maven, loans, changes, marketplace };

const number = ({ value, why }, digits, unit, times = 1) =>
  value === null ? `– (${why})` : `${(value * times).toFixed(digits)}${unit}`;
const money = ({ value, why }, toDecimal) =>
  value === null ? `– (${why})` : `${toDecimal(value.minor, value.currency)} ${value.currency}`;

/** The figures of one book, as text. */
export function figuresOf({ velocity, conversion, toDecimal }, book) {
  const figure = book.measure(velocity({ asOf: NOW }));
  const { openDeals, winRate, averageDeal, cycle } = figure.factors;
  return {
    'win rate': number(winRate, 2, ' %', 100),
    conversion: number(book.measure(conversion()), 2, ' %', 100),
    'average won': money(averageDeal, toDecimal),
    'sales cycle': number(cycle, 2, ' days'),
    'open deals': number(openDeals, 0, ''),
    'velocity a day': money(figure, toDecimal),
    'mind that': figure.caveats.join(', ') || '–',
    'left out': figure.leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', ') || '–',
  };
}

/** Prints the figures of every set. */
async function print() {
  const kit = await import('pipewright/domain');
  for (const [name, read] of Object.entries(SETS)) {
    console.log(`\n${name}`);
    for (const [label, text] of Object.entries(figuresOf(kit, read(kit)))) console.log(`  ${label.padEnd(16)}${text}`);
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (hasData) await print();
  else console.log('skipped: there are no data to read. SALES_DATA names their folder.');
}
