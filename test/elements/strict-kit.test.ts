import { expect } from '@open-wc/testing';
import { sampleGoals, sampleLeads } from '../../demo/goals.js';
import { sampleDeals } from '../../demo/sample.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';
import { until } from '../helpers/board.js';
import { done, fileOf, PLAIN } from '../helpers/exchange.js';
import { expectUnharmed, openHost, type Host } from '../helpers/hosts.js';
import { named, root } from '../helpers/reading.js';

type Tags = HTMLElementTagNameMap;

/** A person at one element of the host page. Clicks are given by script: the pages of `test/hosts` ask what the policy refuses. */
class Person<E extends Element> {
  constructor(readonly element: E) {}

  /** What is to be seen, once it is. */
  async sees<T extends HTMLElement = HTMLElement>(selector: string, within: Element = this.element): Promise<T> {
    await until(() => root(within).querySelector(selector), `${within.localName}: ${selector}`);
    return root(within).querySelector<T>(selector)!;
  }
  /** Presses buttons one after another: by what they are called, or what they are. */
  async presses(...buttons: string[]): Promise<void> {
    for (const button of buttons) {
      const found = (): HTMLElement | undefined | null =>
        /^[.[#]/.test(button) ? root(this.element).querySelector<HTMLElement>(button) : named(this.element, button);
      await until(found, `${this.element.localName}: ${button}`);
      found()!.click();
    }
  }
  async key(key: string, target: HTMLElement): Promise<void> {
    target.focus();
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await Promise.resolve();
  }
  async writes(selector: string, text: string): Promise<void> {
    const field = await this.sees<HTMLInputElement>(selector);
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
  async chooses(name: string, value: string): Promise<void> {
    await until(() => named(this.element, name), `${this.element.localName}: ${name}`);
    const select = named(this.element, name) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  /** A dialog opens, and is closed. */
  async leavesDialog(within: Element = this.element): Promise<void> {
    (await this.sees<HTMLDialogElement>('dialog[open]', within)).close();
    await until(() => !root(within).querySelector('dialog[open]'), 'the dialog closes');
  }
  /** The board shows the deals behind a figure, then all again. */
  async leavesChoice(): Promise<void> {
    const board = this.element.ownerDocument.querySelector('pipeline-board')!;
    await until(() => board.view.among, `${this.element.localName}: its deals on the board`);
    await this.sees('.filter-chip', board);
    board.view = {};
  }
  /** The details of a deal open, and are closed. */
  async leavesDetails(): Promise<void> {
    await this.leavesDialog(await this.sees('deal-details'));
  }
  /** What each picture of numbers offers below it. */
  async looksBelow(...saves: string[]): Promise<void> {
    await this.presses('Table');
    await this.sees('table');
    await this.presses(...saves, 'How is this computed');
    await this.leavesDialog();
  }
}

/** What a person mainly does with each element. */
const ACTS: {
  readonly [T in keyof Tags as T extends `${string}-${string}` ? T : never]?: (
    person: Person<Tags[T]>,
  ) => Promise<void>;
} = {
  async 'pipeline-provider'({ element }) {
    element.preset = 'simple';
    element.setAttribute('currency', 'EUR');
    await element.updateComplete;
  },

  async 'pipeline-board'(person) {
    const { element: board } = person;
    const { hands } = board;
    for (const [view, shown] of [
      [{ layout: 'table' }, '.table [role=gridcell]'],
      [{ layout: 'forecast' }, '.expected'],
      [{ lanes: 'owner' }, '.lane'],
      [{ asOf: '2026-01-15' }, '[part=past]'],
      [{ filters: [{ field: 'value', from: 1 }] }, '.filter-chip'],
      [{ closed: true }, '[data-column="~lost"]'],
      [{}, '[data-column=contact] [data-deal]'],
    ] as const) {
      board.view = view;
      await person.sees(shown);
      await board.updateComplete;
    }
    const [deal] = board.columns[0]!.deals;
    await person.key(' ', await person.sees(`[data-deal="${deal!.id}"]`));
    await person.key('ArrowRight', await person.sees('[part~=lift]'));
    await person.key('Escape', await person.sees('[part~=lift]'));
    await person.presses('Add a deal to Contact');
    await person.sees('.quick input');
    await hands!.openDeal(deal!);
    await person.leavesDetails();
    await person.key('?', await person.sees('[data-deal]'));
    await person.leavesDialog();
  },

  async 'velocity-meter'(person) {
    await person.presses('What if');
    await person.writes('.lever input[type=range]', '40');
    const windows = await person.sees('.window');
    windows.focus();
    await person.sees('.tip:popover-open');
    await person.presses('.factor');
    await person.leavesChoice();
    await person.looksBelow('Download as CSV', 'Download as SVG');
  },

  async 'funnel-chart'(person) {
    person.element.shape = 'tapered';
    await person.sees('polygon');
    for (const shown of ['flow value', 'standing count', 'flow count']) await person.chooses('Shown', shown);
    await person.presses('[data-mark=qualification]');
    await person.leavesChoice();
    (await person.sees('[data-mark=meeting]')).focus();
    await person.sees('.tip:popover-open');
    await person.looksBelow('Download as CSV', 'Download as SVG');
  },

  async 'pipeline-metrics'(person) {
    await person.presses('[data-mark=won]');
    await person.leavesChoice();
    await person.presses('Choose figures');
    await person.leavesDialog();
    await person.looksBelow('Download as CSV', 'Download as SVG');
  },

  async 'forecast-chart'(person) {
    (await person.sees('.column:last-of-type')).focus();
    await person.sees('.tip:popover-open');
    await person.presses('.column.past');
    await person.leavesDialog(); // a month without deals stands on no board
    await person.presses('Was it right');
    await person.sees('.backtest');
    await person.chooses('Cut into', 'quarter');
    await person.looksBelow('Download as CSV', 'Download as SVG');
  },

  async 'pipeline-planner'(person) {
    await person.writes('input[aria-label^="Target"]', '200000');
    await person.writes('input[type=range]', '30');
    await person.chooses('Reckoned', 'leads');
    await person.presses('.basis.link');
    await person.leavesChoice();
    await person.looksBelow('Download as CSV', 'Download as SVG');
  },

  async 'pipeline-health'(person) {
    await person.presses('[data-mark=no-next-step]');
    await person.key('p', await person.sees('.row .name'));
    await person.leavesDialog();
    await person.looksBelow('Download as CSV');
    await person.presses('Weekly review', '.meeting .primary');
  },

  async 'pipeline-today'(person) {
    await person.key('d', await person.sees('.row .name'));
    await person.leavesDialog();
    await person.presses('.said .button');
    await person.presses('.row .name');
    await person.leavesDetails();
    await person.looksBelow('Download as CSV');
  },

  async 'lead-inbox'(person) {
    await person.key('q', await person.sees('.lead .name'));
    await person.presses('.said button');
    await person.presses('.lead .name');
    await person.presses('Fit × engagement', 'Fit × engagement', 'Forms', 'Forms', 'Set aside', 'To do');
    await person.writes('input[type=search], .search', 'Owen');
  },

  async 'pipeline-settings'(person) {
    const panes = [...root(person.element).querySelectorAll<HTMLElement>('nav button, .rail button')];
    expect(panes.length).to.be.greaterThan(15);
    for (const pane of panes) {
      pane.click();
      await person.element.updateComplete;
    }
    await person.presses('Stages', '.tool.more');
  },

  async 'pipeline-exchange'(person) {
    const ended = done(person.element);
    await person.sees('input[type=file]');
    person.element.read(fileOf(PLAIN));
    await person.presses('.foot .primary:enabled', '.foot .primary:enabled');
    expect((await ended).report.new).to.equal(5);
  },

  async 'deal-details'(person) {
    const { element: details } = person;
    details.deal = 'sample-1';
    details.open();
    await person.presses('Log a call');
    await person.sees('.small-form');
    await person.presses('Next deal', 'Save');
    await until(() => !root(details).querySelector('dialog[open]'), 'the dialog closes');
  },

  async 'lead-qualifier'(person) {
    await person.presses('[type=radio]', 'Next', '[type=radio]', 'Send a test lead');
  },
};

/** Deals, leads and goals, so that each element has something to show. */
async function filled(store: PipelineStore): Promise<void> {
  const now = store.ports.now();
  store.dispatch([
    ...addDeals(store, sampleDeals(40, { now })).intents,
    ...sampleLeads(12, now).map(lead => ({ type: 'lead/add', target: lead.id, lead }) as const),
  ]);
  store.dispatch(sampleGoals(store.pipeline, now)!);
  await until(() => store.status.waiting === 0);
}

describe('under a strict Content Security Policy and Trusted Types', () => {
  let host: Host;

  before(async () => {
    host = await openHost('strict-kit', 'pipeline-board');
    const board = host.page.querySelector('pipeline-board')!;
    await until(() => board.current?.status.phase === 'ready');
    await board.reach();
    await filled(board.current!);
    // a file is not for the disk of whoever runs this
    (host.window as unknown as typeof globalThis).HTMLAnchorElement.prototype.click = () => undefined;
  });
  after(() => host.frame.remove());

  it('stands every element of the kit', async () => {
    const { exports } = (await (await fetch('/package.json')).json()) as { exports: Record<string, unknown> };
    const tags = Object.keys(exports).flatMap(name => /^\.\/define\/(.+)$/.exec(name)?.[1] ?? []);
    expect(Object.keys(ACTS)).to.have.members(tags.filter(tag => tag !== 'page-data'));
  });

  for (const [tag, act] of Object.entries(ACTS))
    it(`<${tag}> is used without a violation`, async () => {
      const element = host.page.querySelector(tag)!;
      element.scrollIntoView();
      await act(new Person(element as never));
      expectUnharmed(host);
    });
});
