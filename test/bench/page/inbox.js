// A seller's leads: in the inbox, and in a list made by hand that does nothing but be fast. That one sorts by points that
// it looks up in the answers, searches in a text made ready, and draws as many rows, marks and buttons.
import '../../../src/define/lead-inbox.ts';
import { leadKey } from '../../../src/domain/records.ts';
import { MemoryStorage, memoryRecords } from '../../../src/storage/memory.ts';
import { followTriggers } from '../../../src/store/automation.ts';
import { leadsOf } from '../../../src/store/leads.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { longTasks, pause, timed } from './clock.js';
import { makeBoard } from './data.js';
import { makeLeads } from './leads.js';
import { warm } from './runtime.js';

/** Rows that an inbox shows at once. */
const SHOWN = 25;
const POINTS = {
  ...{ now: 15, soon: 11, later: 5, urgent: 15, important: 11, curious: 3 },
  ...{ decide: 15, together: 11, recommend: 6, other: 2, set: 15, planned: 11, open: 5, none: 0 },
};
const ACTS = ['Qualify', 'Note', 'Set aside…', 'Disqualify…', 'Assign…', 'Merge…'];

const element = (tag, className, text = '') => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

const raw = {
  prepare(leads) {
    this.leads = leads.map(lead => ({ ...lead }));
  },
  open(root) {
    this.root = root.appendChild(element('ul', 'list'));
    for (const lead of this.leads) {
      lead.points = Object.values(lead.answers).reduce((sum, answer) => sum + POINTS[answer], 0);
      lead.searched = `${lead.name} ${lead.organisation} ${lead.email}`.toLowerCase();
    }
    this.leads.sort((a, b) => b.points - a.points || a.createdAt - b.createdAt);
    this.draw(this.leads);
  },
  draw(leads) {
    this.root.replaceChildren(
      ...leads.slice(0, SHOWN).map(lead => {
        const row = element('li', 'lead');
        const chips = element('div', 'chips');
        chips.append(...['Never followed up', 'MQL', 'BANT 2/4'].map(words => element('span', 'chip', words)));
        const acts = element('div', 'acts');
        acts.append(...ACTS.map(act => element('button', 'button', act)));
        const who = element('div', 'who');
        const name = element('button', 'name');
        name.append(element('b', '', lead.name), ` · ${lead.organisation}`);
        who.append(name, element('p', 'small', Object.values(lead.answers).join(' · ')));
        row.append(element('span', 'score', String(lead.points)), who, chips, acts);
        return row;
      }),
    );
  },
  filter(text) {
    this.draw(this.leads.filter(({ searched }) => searched.includes(text.toLowerCase())));
  },
  change(id, name) {
    this.leads.find(lead => lead.id === id).name = name;
    this.draw(this.leads);
  },
  rows: () => document.querySelectorAll('.list .lead'),
};

/** A store that has read its leads. */
async function storeOf(leads) {
  const place = memoryRecords();
  new MemoryStorage(place).put(leads.map(value => ({ id: leadKey(value.id), base: null, value })));
  const store = createPipeline({ storage: () => new MemoryStorage(place) });
  await store.writable();
  await leadsOf(store).ready();
  return store;
}

const kit = {
  async prepare(leads) {
    this.store = await storeOf(leads);
  },
  open(root) {
    this.inbox = Object.assign(document.createElement('lead-inbox'), { store: this.store });
    root.append(this.inbox);
  },
  filter(text) {
    const search = this.inbox.shadowRoot.querySelector('input[type=search]');
    search.value = text;
    search.dispatchEvent(new window.Event('input', { bubbles: true }));
  },
  change(id, name) {
    const from = leadsOf(this.store).get(id).name;
    this.store.dispatch({ type: 'lead/edit', target: id, changes: { name: { from, to: name } } });
  },
  rows: () => document.querySelector('lead-inbox').shadowRoot?.querySelectorAll('.lead') ?? [],
};

let contender;
const names = () => [...contender.rows()].map(row => row.querySelector('b').textContent);
const withTasks = async result => ({ ...result, tasks: await longTasks(result.start) });

window.bench = {
  async prepare(of, n) {
    warm();
    contender = { raw, kit }[of];
    await contender.prepare(makeLeads(makeBoard(n).deals));
    await pause(100);
  },
  /** Until the first rows stand there. */
  async open() {
    const root = document.getElementById('root');
    return withTasks(
      await timed(
        () => contender.open(root),
        () => names().length === SHOWN,
      ),
    );
  },
  /** One is looked for by name, or all are shown again. */
  async filter(nth) {
    const name = nth === null ? '' : `Person ${String(nth).padStart(6, '0')}`;
    const isShown = () => (name ? names().join() === name : names().length === SHOWN);
    return withTasks(await timed(() => contender.filter(name), isShown));
  },
  /** The first of the list is called otherwise. */
  async change(k) {
    const [row] = contender.rows();
    const leads = contender === raw ? raw.leads : [...leadsOf(kit.store).all()];
    const { id } = leads.find(({ name }) => name === row.querySelector('b').textContent);
    const name = `Renamed ${k}`;
    return withTasks(
      await timed(
        () => contender.change(id, name),
        () => names()[0] === name,
      ),
    );
  },
  /** Follows the triggers of so many leads, one of which is to be called. */
  async follow(n) {
    const leads = makeLeads(makeBoard(n).deals);
    leads.push({ ...leads[0], id: 'last', events: [{ type: 'trial', at: Date.now(), id: 't' }] });
    const store = await storeOf(leads);
    await pause(500);
    const start = performance.now();
    const isPlanned = () => leadsOf(store).get('last').followUps.length > 0;
    followTriggers(store);
    while (!isPlanned()) await pause(20);
    const ms = performance.now() - start;
    await pause(500); // what it changed is looked at as well
    return { ms, tasks: await longTasks(start) };
  },
};
