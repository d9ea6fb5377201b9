// What the lead forms and the inbox make of two sets of real data, which are no part of the project: 8,000 leads of a
// marketplace, and the deals of a software firm with answers much like BANT. They lie where test/data/numbers.mjs looks for
// them. `npm run build` first, then `node test/data/leads.mjs`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { folder } from './numbers.mjs';

const LEADS = join(folder, 'olist-funnel/olist_marketing_qualified_leads_dataset.csv');
const CLOSED = join(folder, 'olist-funnel/olist_closed_deals_dataset.csv');
const ANSWERED = join(folder, 'salvirt-b2b/b2b_opportunities_half1.csv');
/** Whether the data are there. */
export const hasLeads = [LEADS, CLOSED, ANSWERED].every(file => existsSync(file));

const rowsOf = file => Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
const DAY = 86_400_000;
const calendar = {
  zone: 'UTC',
  dayOf: at => new Date(at).toISOString().slice(0, 10),
  startOf: day => Date.parse(`${day}T00:00Z`),
};
/** The day after the last of these leads came. */
const NOW = Date.UTC(2018, 5, 1);

/** The leads of the marketplace, by the same way that `<pipeline-exchange>` brings a file in. */
export async function importLeads({ newPipeline, readLead }, { convertRows, leadInputOf, planImport, readSource }) {
  const pipeline = newPipeline({}, NOW, 'data');
  const { table } = await readSource(readFileSync(LEADS));
  const plan = await planImport(table, pipeline);
  const leads = [];
  const refused = [];
  for await (const { imported, setAside } of convertRows(table, plan, { pipeline, calendar })) {
    refused.push(...setAside);
    for (const row of imported) {
      const { external, ...input } = leadInputOf(row);
      const { lead, problems } = readLead({ ...input, external, id: external.id }, { now: NOW, by: 'data' });
      if (lead) leads.push(lead);
      else refused.push(problems);
    }
  }
  return { plan, pipeline, leads, refused };
}

/** Whom the inbox would have called first, and how long that took to work out. */
export function orderOf({ inboxOf }, { leads, pipeline }) {
  const scene = { pipeline, now: NOW, calendar, deal: () => undefined };
  const start = performance.now();
  const rows = inboxOf(leads, scene, 'todo');
  return { rows, ms: performance.now() - start };
}

/** The firm's questions as a definition of the form: three boxes of BANT; there is nothing for the timeline. */
export const BOXES = {
  id: 'boxes',
  title: 'BANT',
  questions: [
    { id: 'budget', kind: 'choice', options: [{ value: 'Yes', points: 1 }, { value: 'No' }, { value: 'Unknown' }] },
    {
      id: 'authority',
      kind: 'choice',
      options: [{ value: 'High', points: 1 }, { value: 'Mid', points: 1 }, { value: 'Low' }],
    },
    {
      id: 'need',
      kind: 'choice',
      options: [{ value: 'Yes', points: 1 }, { value: 'Info gathering' }, { value: 'No' }],
    },
  ],
};

/** The firm's deals, each once: what is in the file twice would be known beforehand. */
export function answeredDeals() {
  const rows = rowsOf(ANSWERED);
  return [...new Map(rows.map(row => [JSON.stringify(row), row])).values()];
}

/** How likely a won deal ranks above a lost one: 0.5 is what a coin does. */
function auc(scored) {
  const won = scored.filter(({ isWon }) => isWon).map(({ score }) => score);
  const lost = scored.filter(({ isWon }) => !isWon).map(({ score }) => score);
  const beats = won.reduce((sum, a) => sum + lost.reduce((part, b) => part + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return beats / (won.length * lost.length);
}

/** How well the points of the three boxes tell won from lost, and the share won by how many were ticked. */
export function boxesOf({ verdictOf }, rows) {
  const scored = rows.map(row => ({
    isWon: row.Status === 'Won',
    score: verdictOf(BOXES, { budget: row.Budgt_alloc, authority: row.Authority, need: row.Needs_def }).points,
  }));
  const by = [0, 1, 2, 3].map(score => scored.filter(each => each.score === score));
  return {
    auc: auc(scored),
    shares: by.map(all => ({ count: all.length, won: all.filter(({ isWon }) => isWon).length })),
  };
}

/** How well all attributes together do: naive Bayes, each deal judged by all the others. */
export function allOf(rows) {
  const fields = Object.keys(rows[0]).filter(field => field !== 'Status');
  const scored = rows.map(row => {
    const others = rows.filter(other => other !== row);
    const groups = ['Won', 'Lost'].map(status => others.filter(other => other.Status === status));
    const logOf = group =>
      fields.reduce((sum, field) => {
        const same = group.filter(other => other[field] === row[field]).length;
        return sum + Math.log((same + 1) / (group.length + 4));
      }, Math.log(group.length));
    return { isWon: row.Status === 'Won', score: logOf(groups[0]) - logOf(groups[1]) };
  });
  return auc(scored);
}

/** Prints what came of both. */
async function print() {
  const [kit, exchange] = await Promise.all([import('pipewright/domain'), import('pipewright/exchange')]);
  const start = performance.now();
  const brought = await importLeads(kit, exchange);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const sold = new Set(rowsOf(CLOSED).map(row => row.mql_id));
  const { rows, ms } = orderOf(kit, brought);
  const won = brought.leads.filter(({ external }) => sold.has(external.id)).length;
  const days = rows.map(({ lead }) => (NOW - Date.parse(lead.createdAt)) / DAY).sort((a, b) => a - b);
  console.log('marketplace');
  console.log(`  rows are         ${brought.plan.rows}`);
  console.log(`  leads            ${brought.leads.length}, set aside ${brought.refused.length}, read in ${seconds} s`);
  console.log(`  became deals     ${won} (${((100 * won) / brought.leads.length).toFixed(2)} %)`);
  console.log(`  judged, ordered  ${rows.length} in ${ms.toFixed(0)} ms; median age ${days[days.length >> 1]} days`);
  const deals = answeredDeals();
  const { auc: boxes, shares } = boxesOf(kit, deals);
  console.log('software firm');
  console.log(`  deals            ${deals.length}, each once`);
  for (const [ticked, { count, won }] of shares.entries())
    console.log(
      `  ${ticked} boxes ticked  ${won} of ${count} won${count ? ` (${((100 * won) / count).toFixed(0)} %)` : ''}`,
    );
  console.log(`  BANT's boxes     ${boxes.toFixed(2)} (AUC; a coin has 0.50)`);
  console.log(`  all attributes   ${allOf(deals).toFixed(2)}`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (hasLeads) await print();
  else console.log('skipped: there are no data to read. SALES_DATA names their folder.');
}
