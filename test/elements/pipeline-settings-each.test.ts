import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { get } from '../../src/domain/paths.js';
import type { PipelineSettings } from '../../src/elements/pipeline-settings.js';
import { until } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

/** Something that a person sets by hand. */
interface Deed {
  readonly name: string;
  readonly pane: string;
  /** Settings that are there before. */
  readonly given?: Readonly<Record<string, unknown>>;
  act(): Promise<void>;
  /** Where the record says it, and what it says then: a value, or fields of an entry. */
  readonly path: string | (() => string);
  readonly to: unknown;
  /** Words that another element shows then and did not before, or a field with its value. */
  readonly seen: string | readonly [field: string, value: string];
}

/** Leaves the field, which keeps it. */
const type = async (name: string, text: string, within?: string): Promise<void> => {
  await on.write(name, text, within);
  await on.keys('Tab');
};
/** As its picker would. */
const day = (name: string, value: string, within: string): void => {
  on.control(name, within).value = value;
};
/** The id of a group's only entry. */
const only = (group: 'sources' | 'campaigns' | 'products' | 'rates' | 'spend') => (): string =>
  `${group}.${Object.keys(on.store.pipeline[group] ?? { none: 0 })[0]}`;
const LIMITED = { 'stages.contact.limit': 4 };

const DEEDS: readonly Deed[] = [
  {
    ...{ name: 'a health limit', pane: 'health', path: 'healthLimits.silentDays', to: 21 },
    act: () => type('Silent', '21'),
    seen: ['healthLimits.silentDays', '21'],
  },
  {
    ...{ name: 'the currency', pane: 'money', path: 'currency', to: 'CHF' },
    act: () => on.choose('Currency', 'CHF'),
    seen: ['currency', 'CHF'],
  },
  {
    ...{ name: 'a dated rate', pane: 'money', path: only('rates') },
    to: { from: 'USD', to: 'EUR', day: '2026-03-01', rate: 0.92 },
    async act() {
      await on.choose('One', 'USD', '[data-add=rates]');
      day('From', '2026-03-01', '[data-add=rates]');
      await on.write('Rate', '0.92', '[data-add=rates]');
      await on.keys('Enter');
    },
    seen: '1 Mar',
  },
  {
    ...{ name: 'a campaign with its source and days', pane: 'campaigns', path: only('campaigns') },
    ...{ given: { 'sources.fair': { name: 'Fair' } } },
    to: { name: 'Spring', source: 'fair', start: '2026-03-01', end: '2026-05-31' },
    async act() {
      const form = '[data-add=campaigns]';
      await on.write('Campaign', 'Spring', form);
      await on.choose('Source', 'Fair', form);
      day('From', '2026-03-01', form);
      day('Until', '2026-05-31', form);
      await on.click('Add campaign');
    },
    seen: ['campaigns.spring.end', '2026-05-31'],
  },
  {
    ...{ name: 'a product’s price', pane: 'products', path: 'products.crm.value', to: 1250.5 },
    ...{ given: { 'products.crm': { name: 'CRM', value: 900, currency: 'EUR' } } },
    act: () => type('Price: CRM', '1,250.50'),
    seen: ['products.crm.value', '1250.5'],
  },
  {
    ...{ name: 'a target', pane: 'quotas', path: 'targets.winRate', to: 0.35 },
    act: () => type('Win rate', '35'),
    seen: ['targets.winRate', '35'],
  },
  {
    ...{ name: 'that a reason is required', pane: 'reasons', path: 'reasonRequired', to: true },
    act: () => on.click('A deal cannot be lost without a reason'),
    seen: ['reasonRequired', 'true'],
  },
  {
    ...{ name: 'another stage', pane: 'stages', path: 'stages.demo.name', to: 'Demo' },
    async act() {
      await on.write('Stage', 'Demo', '[data-add=stages]');
      await on.keys('Enter');
    },
    seen: ['stages.demo.name', 'Demo'],
  },
  {
    ...{ name: 'days after which a deal rots', pane: 'stages', path: 'stages.contact.rottingDays', to: 9 },
    act: () => type('Days at most: Contact', '9'),
    seen: ['stages.contact.rottingDays', '9'],
  },
  {
    ...{ name: 'how many deals a stage takes', pane: 'stages', path: 'stages.contact.limit', to: 4 },
    act: () => type('Deals at most: Contact', '4'),
    seen: ['stages.contact.limit', '4'],
  },
  {
    ...{ name: 'that a limit is hard', pane: 'stages', path: 'stages.contact.limitHard', to: true, given: LIMITED },
    async act() {
      await on.click('Details of Contact');
      await on.click('Take no more deals than that');
    },
    seen: ['stages.contact.limitHard', 'true'],
  },
  {
    ...{ name: 'the ideal customer', pane: 'customer', path: 'idealCustomer.industry', to: 'Cold stores' },
    act: () => type('Industry', 'Cold stores'),
    seen: ['idealCustomer.industry', 'Cold stores'],
  },
  {
    ...{ name: 'what a rule of the score gives', pane: 'scoring', path: 'scoring.fit', to: { 0: { points: 7 } } },
    act: () => type('Points: Organisation known', '7'),
    seen: ['scoring.fit.0.points', '7'],
  },
  {
    ...{ name: 'when sales is told', pane: 'scoring', path: 'scoring.threshold', to: 45 },
    act: () => type('Sales is told from', '45'),
    seen: ['scoring.threshold', '45'],
  },
  {
    ...{ name: 'what a trigger does', pane: 'triggers', path: 'triggers', to: { 1: { handOver: true } } },
    act: () => on.click('Hand over to sales: Ordered samples'),
    seen: ['triggers.samples.handOver', 'true'],
  },
  {
    ...{ name: 'a cadence', pane: 'cadences', path: 'cadences', to: { 1: { name: 'Short' } } },
    async act() {
      await on.write('Cadence', 'Short', '[data-add=cadences]');
      await on.keys('Enter');
    },
    seen: 'Short',
  },
  {
    ...{ name: 'a question', pane: 'qualification', path: 'qualification.questions', to: { 4: { kind: 'number' } } },
    async act() {
      await on.write('Question', 'How many vans?', '[data-add=questions]');
      await on.choose('Answered by', 'A number', '[data-add=questions]');
      await on.click('Add question');
    },
    seen: ['questions.howmanyvans.text', 'How many vans?'],
  },
  {
    ...{ name: 'a source', pane: 'sources', path: only('sources'), to: { name: 'Trade fair' } },
    async act() {
      await on.write('Source', 'Trade fair', '[data-add=sources]');
      await on.keys('Enter');
    },
    seen: ['sources.tradefair.name', 'Trade fair'],
  },
  {
    ...{ name: 'what a source costs', pane: 'sources', path: only('spend') },
    ...{ given: { 'sources.fair': { name: 'Fair' } } },
    to: { source: 'fair', month: '2026-03', value: 480, currency: 'EUR' },
    act: () => type('Fair, Mar', '480'),
    seen: ['spend.source~fair~2026-03.value', '480'],
  },
  {
    ...{ name: 'the fiscal year', pane: 'calendar', path: 'fiscalYearStart', to: 4 },
    act: () => on.choose('Fiscal year begins in', 'April'),
    seen: ['fiscalYearStart', '4'],
  },
  {
    ...{ name: 'working days', pane: 'calendar', path: 'workingDays', to: [1, 2, 3, 4, 5, 6] },
    act: () => on.click('Saturday'),
    seen: ['workingDays.6', 'true'],
  },
  {
    ...{ name: 'the time zone', pane: 'calendar', path: 'zone', to: 'Asia/Tokyo' },
    act: () => on.choose('Time zone', 'Asia/Tokyo'),
    seen: ['zone', 'Asia/Tokyo'],
  },
];

/** What a second element shows of it. */
function shownBy(element: PipelineSettings, seen: Deed['seen']): string | boolean {
  const root = element.shadowRoot!;
  if (typeof seen === 'string') {
    const values = [...root.querySelectorAll<HTMLInputElement>('.pane input')].map(({ value }) => value);
    return [root.querySelector<HTMLElement>('.pane')!.innerText, ...values].some(text => text.includes(seen));
  }
  const control = root.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(seen[0])}"]`);
  return control?.type === 'checkbox' ? String(control.checked) : (control?.value ?? '');
}

describe('<pipeline-settings>: each setting by hand', () => {
  afterEach(() => resetMouse());

  for (const { name, pane, given = {}, act, path, to, seen } of DEEDS)
    it(`${name}: kept, seen at once by another element, and undone`, async () => {
      const store = await on.storeWith([]);
      for (const [at, value] of Object.entries(given)) on.editing(store, at, get(store.pipeline, at), value);
      await on.showOf(store, { pane });
      const other = await fixture<PipelineSettings>(
        html`<pipeline-settings .store=${store} pane=${pane}></pipeline-settings>`,
      );
      const more = [...other.shadowRoot!.querySelectorAll<HTMLElement>('.tool.more')];
      if (path === 'stages.contact.limitHard') more[0]!.click();
      await other.updateComplete;
      const before = structuredClone(store.pipeline);
      const shownBefore = shownBy(other, seen);
      await act();
      const at = typeof path === 'string' ? path : path();
      const kept = get(store.pipeline, at);
      if (typeof to === 'object' && !Array.isArray(to)) {
        for (const [key, value] of Object.entries(to!)) {
          const part = (kept as Record<string, unknown>)[key];
          if (typeof value === 'object') expect(part).to.deep.include(value as object);
          else expect(part, key).to.equal(value);
        }
      } else expect(kept).to.deep.equal(to);
      await other.updateComplete;
      const shown = shownBy(other, seen);
      if (typeof seen === 'string') expect([shownBefore, shown]).to.deep.equal([false, true]);
      else expect([shown, shown === shownBefore]).to.deep.equal([seen[1], false]);

      await on.click('Undo', '[part=said]');
      await until(() => JSON.stringify(get(store.pipeline, at)) === JSON.stringify(get(before, at)), 'it is undone');
      await other.updateComplete;
      expect(shownBy(other, seen)).to.equal(shownBefore);
    });

  it('a limit is soft again by one more press, and without a limit there is no choice', async () => {
    const store = await on.storeWith([]);
    on.editing(store, 'stages.contact.limit', undefined, 4);
    await on.showOf(store, { pane: 'stages' });
    await on.click('Details of Contact');
    const hard = 'Take no more deals than that';
    await on.click(hard);
    await on.click(hard);
    expect(store.pipeline.stages[0]!.limitHard).to.equal(false);
    await type('Deals at most: Contact', '');
    expect(store.pipeline.stages[0]!.limit).to.equal(undefined);
    expect(() => on.control(hard)).to.throw();
  });
});
