import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/define/deal-details.js';
import '../../src/define/lead-inbox.js';
import '../../src/define/lead-qualifier.js';
import '../../src/define/pipeline-settings.js';
import type { DealInput, Lead } from '../../src/domain/records.js';
import { newLead } from '../../src/domain/leads.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineSettings } from '../../src/elements/pipeline-settings.js';
import { PANES } from '../../src/elements/settings/view.js';
import { addDeals } from '../../src/store/add-deals.js';
import { leadsOf } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { announced, boardWith, clickOn, press, root, scrollTo, shown, until } from '../helpers/board.js';
import { chartWith, settled } from '../helpers/chart.js';
import { visit } from '../helpers/qualifier.js';
import { leaveSuggestions } from '../helpers/reading.js';
import { PSEUDO, registerPseudo, unmarked } from '../helpers/pseudo.js';
import { NOON } from '../helpers/records.js';

const DAY = 86_400_000;
const date = (days: number): string => new Date(NOW + days * DAY).toISOString().slice(0, 10);
const NOW = NOON;

/** Deals of every kind; all that they say begins with “Qx”. */
const DEALS: readonly DealInput[] = [
  {
    ...{ id: 'a', title: 'Qxacme', organisation: 'Qxorg', owner: 'Qxann', value: 1000, stage: 's1', source: 'Qxfair' },
    ...{ contacts: [{ name: 'Qxmara', email: 'qx@qx.qx', phone: '+49 30 1', role: 'decides' }], tags: ['qxtag'] },
    ...{ createdAt: NOW - 40 * DAY, lastTouchAt: NOW - 30 * DAY, expectedClose: date(-5), notes: 'Qxnote' },
  },
  {
    ...{ id: 'b', title: 'Qxbolt', value: 400, currency: 'USD', stage: 's2', createdAt: NOW - 40 * DAY },
    ...{ nextStep: { kind: 'call', title: 'Qxcall', due: date(-1) }, expectedClose: date(20), owner: 'Qxben' },
  },
  { id: 'c', title: 'Qxcove', value: null, stage: 's2', createdAt: NOW - 3 * DAY },
  {
    id: 'd',
    title: 'Qxdune',
    value: 70,
    stage: 's2',
    status: 'lost',
    reason: 'Qxprice',
    closedAt: date(-3),
    wakeAt: date(0),
  },
  { id: 'e', title: 'Qxelm', value: 80, stage: 's3', status: 'won', closedAt: date(-3), renewalAt: date(20) },
  { id: 'f', title: 'Qxacme', organisation: 'Qxorg', value: 1000, stage: 's1', createdAt: NOW - 2 * DAY },
];
const lead = (id: string, fields: Partial<Lead>): Lead =>
  newLead({ name: id, createdAt: NOW - DAY, ...fields }, id.toLowerCase(), NOW - DAY, 'qx');
const LEADS: readonly Lead[] = [
  lead('Qxli', { answers: { need: 'curious', timeline: 'now' }, events: [{ type: 'demo', at: NOW - DAY }] }),
  lead('Qxzoe', { status: 'nurture', wakeAt: date(0), reason: 'Qxlater' }),
];
const SETTINGS = {
  owners: ['Qxann', 'Qxben'],
  'sources.qxfair': { name: 'Qxfair' },
  'campaigns.qxspring': { name: 'Qxspring', start: '2026-03-01' },
  'products.qxcrm': { name: 'Qxcrm', value: 900, currency: 'EUR' },
  'customFields.qxsector': { label: 'Qxsector', type: 'choice', options: ['Qxfood'] },
  emailTemplates: [{ name: 'Qxhello', subject: '{{deal}}', body: 'Qxdear {{contact}} {{qxwrong}}' }],
  'rates.USD-EUR~2026-03-01': { from: 'USD', to: 'EUR', day: '2026-03-01', rate: 0.9 },
  'views.qxhot': { name: 'Qxhot', state: { view: '' } },
  'reasons.lost': ['Qxprice'],
  'reasons.won': ['Qxprice'],
  'reasons.abandoned': ['Qxprice'],
  'reasons.disqualified': ['Qxprice'],
  assignment: { rules: [{ field: 'source', match: { oneOf: ['Qxfair'] }, owners: ['Qxann', 'Qxben'] }] },
  revisedAt: NOW - 70 * DAY,
} as const;

let count = 0;
function team(): PipelineStore {
  const store = createPipeline({
    ...{ name: `qx${++count}`, zone: 'UTC', currency: 'EUR', user: { id: 'qxann' }, ports: { now: () => NOW } },
    stages: [
      { id: 's1', name: 'Qxone', rottingDays: 3, limit: 1, guidance: 'Qxguide', checklist: ['Qxcheck'] },
      {
        id: 's2',
        name: 'Qxtwo',
        limit: 1,
        limitHard: true,
        required: ['owner'],
        library: [{ label: 'Qxlink', url: 'https://qx.qx' }],
      },
      { id: 's3', name: 'Qxthree', phase: 'won' },
    ],
  });
  for (const [path, to] of Object.entries(SETTINGS))
    store.dispatch(
      {
        type: 'pipeline/edit',
        target: store.pipeline.id,
        changes: { [path]: { from: undefined, to } },
      },
      { undoable: false },
    );
  store.dispatch(addDeals(store, DEALS).intents, { undoable: false });
  leadsOf(store);
  for (const each of LEADS) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  return store;
}

/** Calls off what is asked. */
async function callOff(element: Element): Promise<void> {
  leaveSuggestions(element);
  await sendKeys({ press: 'Escape' });
  await until(() => !element.shadowRoot!.querySelector('dialog[open]'), 'the dialog closes');
}

describe('every string is a message', () => {
  const { lang } = document.documentElement;
  before(() => {
    registerPseudo();
    document.documentElement.lang = PSEUDO;
  });
  after(() => (document.documentElement.lang = lang));
  afterEach(() => resetMouse());

  const board = async (view: ViewState = {}, there = ''): Promise<PipelineBoard> => {
    const element = await boardWith([], { deals: undefined!, store: team(), view });
    if (there) await until(() => root(element).querySelector(there), `${there} is shown`);
    await shown(element);
    return element;
  };
  /** Opens every menu of the board, one after the other. */
  async function menus(element: PipelineBoard): Promise<void> {
    const openers = [...root(element).querySelectorAll<HTMLElement>('button[aria-haspopup]')].filter(each =>
      each.checkVisibility(),
    );
    for (const opener of openers) {
      if (!opener.isConnected) continue;
      await scrollTo(opener);
      await clickOn(opener);
      await until(() => root(element).querySelector(':popover-open, dialog[open]'), 'it opens');
      await shown(element);
      expect(unmarked(root(element)), opener.getAttribute('aria-label') ?? opener.textContent!).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(element).querySelector(':popover-open, dialog[open]'), 'it closes');
    }
  }

  const LAYOUTS: readonly (readonly [string, ViewState, string])[] = [
    ['columns', { closed: true }, ''],
    ['a table', { layout: 'table' }, '.tbody [data-row]'],
    ['lanes', { lanes: 'owner' }, '.lane'],
    ['a forecast', { layout: 'forecast' }, '.expected .column'],
    ['the past', { asOf: '2026-03-08' }, '.past'],
    ['a search', { search: 'qx', mine: true, filters: [{ field: 'owner', any: ['Qxann'] }] as never }, ''],
  ];
  for (const [name, view, there] of LAYOUTS)
    it(`of the board as ${name}, and of its menus`, async () => {
      const element = await board(view, there);
      expect(unmarked(root(element))).to.deep.equal([]);
      await menus(element);
    });

  it('of the board’s keys, of what it says, and of its refusals', async () => {
    const element = await board();
    root(element).querySelector<HTMLElement>('[data-deal]')!.focus();
    await press(element, '?');
    await until(() => root(element).querySelector('dialog[open], :popover-open'));
    expect(unmarked(root(element))).to.deep.equal([]);
    await press(element, 'Escape');
    root(element).querySelector<HTMLElement>('[data-deal]')!.focus();
    await press(element, 'Delete');
    await until(() => announced() !== '');
    expect(unmarked(document.querySelector('[data-pipewright=announcements]')!)).to.deep.equal([]);
    expect(unmarked(root(element))).to.deep.equal([]);
  });

  it('of the details', async () => {
    const element = await board();
    for (const id of ['a', 'b', 'd', 'e']) {
      const details = await fixture<HTMLElement>(
        html`<deal-details inline .store=${element.current} .deal=${id}></deal-details>`,
      );
      await until(() => details.shadowRoot?.querySelector('[part~=sheet], form, input'), 'the sheet is shown');
      await (details as unknown as PipelineBoard).updateComplete;
      expect(unmarked(details.shadowRoot!), id).to.deep.equal([]);
    }
  });

  for (const pane of PANES)
    it(`of the settings: ${pane}`, async () => {
      const store = team();
      const element = await fixture<PipelineSettings>(
        html`<pipeline-settings .store=${store} pane=${pane}></pipeline-settings>`,
      );
      await until(() => element.shadowRoot!.querySelector('.pane'));
      await element.updateComplete;
      expect(unmarked(element.shadowRoot!)).to.deep.equal([]);
      for (let at = 0; at < element.shadowRoot!.querySelectorAll('.tool.more').length && at < 2; at++) {
        element.shadowRoot!.querySelectorAll<HTMLElement>('.tool.more')[at]!.click();
        await element.updateComplete;
        expect(unmarked(element.shadowRoot!), 'its details').to.deep.equal([]);
      }
    });

  for (const tag of ['pipeline-health', 'pipeline-today'] as const)
    it(`of <${tag}>, its table and its explanation`, async () => {
      const element = await chartWith(tag, [], { store: team() });
      const marks = root(element as never);
      await until(() => marks.querySelector('.foot'), 'its deals are there');
      expect(unmarked(marks)).to.deep.equal([]);
      for (const opener of marks.querySelectorAll<HTMLElement>('.finding, .foot [aria-expanded]')) {
        opener.click();
        await settled(element);
        await until(() => opener.getAttribute('aria-expanded') === 'true', 'it opens');
        expect(unmarked(marks), opener.textContent!).to.deep.equal([]);
      }
      marks.querySelector<HTMLElement>('.foot > button:last-of-type')!.click();
      await until(() => marks.querySelector('dialog[open]'), 'it is explained');
      expect(unmarked(marks)).to.deep.equal([]);
      await callOff(element);
    });

  it('of what <pipeline-health> asks', async () => {
    const element = await chartWith('pipeline-health', [], { store: team() });
    const marks = root(element as never);
    const asks = { overdue: 'dpl', silent: 'a', duplicate: 'm' };
    for (const [kind, keys] of Object.entries(asks)) {
      marks.querySelector<HTMLElement>(`[data-mark=${kind}]`)!.click();
      await settled(element);
      for (const key of keys) {
        marks.querySelector<HTMLElement>('.row .name')!.focus();
        await sendKeys({ press: key });
        await until(() => marks.querySelector('dialog[open]'), `${key} asks`);
        expect(unmarked(marks), key).to.deep.equal([]);
        await callOff(element);
      }
    }
  });

  it('of the inbox', async () => {
    const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
      html`<lead-inbox .store=${team()}></lead-inbox>`,
    );
    await until(() => element.shadowRoot!.querySelector('.lead'));
    await element.updateComplete;
    expect(unmarked(element.shadowRoot!)).to.deep.equal([]);
    for (const opener of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
      opener.click();
      await element.updateComplete;
    }
    expect(unmarked(element.shadowRoot!)).to.deep.equal([]);
    for (const key of 'nsda') {
      element.shadowRoot!.querySelector<HTMLElement>('.lead .name')!.focus();
      await sendKeys({ press: key });
      await until(() => element.shadowRoot!.querySelector('dialog[open]'), `${key} asks`);
      expect(unmarked(element.shadowRoot!), key).to.deep.equal([]);
      await callOff(element);
    }
  });

  for (const set of [{}, { allAtOnce: true }, { framework: 'meddic', allAtOnce: true }] as Partial<LeadQualifier>[])
    it(`of the form ${JSON.stringify(set)}`, async () => {
      const { form } = await visit(set);
      expect(unmarked(form.shadowRoot!)).to.deep.equal([]);
      form.shadowRoot!.querySelector<HTMLElement>('button[type=submit], button:not([type=button])')!.click();
      await form.updateComplete;
      expect(unmarked(form.shadowRoot!)).to.deep.equal([]);
    });
});
