import { fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/deal-details.js';
import type { DealDetails } from '../../src/elements/deal-details.js';
import type { DealInput, StageInput } from '../../src/domain/records.js';
import { MemoryStorage, memoryRecords, type MemoryRecords } from '../../src/storage/memory.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { clickOn, scrollTo, until } from './board.js';
import { NOON } from './records.js';

/** Stages with all they can carry. */
export const STAGES: readonly StageInput[] = [
  { id: 'contact', name: 'Contact', probability: 0.1 },
  {
    id: 'meeting',
    name: 'Meeting',
    probability: 0.4,
    guidance: 'Listen first.',
    checklist: ['Know their goals', 'Rehearse'],
    library: [
      { label: 'Guide for buyers', url: 'https://example.com/guide' },
      { label: 'Not a link', url: 'javascript:alert(1)' },
    ],
  },
  { id: 'proposal', name: 'Proposal', required: ['expectedClose', 'contacts.decides'], guidance: 'With a date.' },
  { id: 'full', name: 'Negotiation', limit: 0, limitHard: true },
  { id: 'won', name: 'Closing', phase: 'won' },
  { id: 'after', name: 'Retention', phase: 'retention' },
];
/** Invented deals. */
export const DEALS: readonly DealInput[] = [
  {
    id: 'a',
    title: 'Acme shelves',
    organisation: 'Acme',
    value: 1200,
    stage: 'meeting',
    owner: 'Ann Lee',
    tags: ['vip'],
    contacts: [{ name: 'Mara Kay', email: 'mara@acme.example', phone: '+49 30 1234', role: 'uses' }],
    createdAt: NOON - 9 * 86_400_000,
  },
  { id: 'b', title: 'Bolt screws', value: null, stage: 'meeting' },
  { id: 'c', title: 'Cove paint', value: 50, stage: 'meeting' },
];

/** What is to be done next with the first of them. */
export const STEP = { id: 's', kind: 'call', title: 'Ask for the budget', due: '2026-03-09' } as const;

/** A storage that can be late with what others have done; it still answers to its own writes. */
export class DeafStorage extends MemoryStorage {
  readonly place: MemoryRecords;
  isDeaf = false;
  constructor(place = memoryRecords()) {
    super(place);
    this.place = place;
  }
  override observe(...[sink, options]: Parameters<MemoryStorage['observe']>): void {
    super.observe({ ...sink, batch: (...news) => this.isDeaf || sink.batch(...news) }, options);
  }
}

/** A pipeline on a place in memory: several on one place are like several people. */
export async function personAt(
  place: MemoryRecords,
  name: string,
  stages = STAGES,
  storage = new MemoryStorage(place),
): Promise<PipelineStore> {
  const store = createPipeline({
    stages,
    storage: () => storage,
    user: { id: name },
    zone: 'Europe/Berlin',
    ports: { now: () => NOON },
  });
  await until(() => store.status.phase === 'ready');
  return store;
}

/** The details of a deal as a person has them before them. */
export class Details {
  constructor(
    readonly element: DealDetails,
    readonly store: PipelineStore,
    readonly place: MemoryRecords,
  ) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
  /** The dialog on top, else all of it. */
  get top(): ParentNode {
    return [...this.root.querySelectorAll('dialog[open]')].at(-1) ?? this.root;
  }
  deal(id = 'a') {
    return this.store.deal(id)!;
  }
  async shown(): Promise<void> {
    do await this.element.updateComplete;
    while (!(await this.element.updateComplete));
  }
  /** What a person would read as the name of a control. */
  #nameOf(control: HTMLElement): string {
    const label =
      (control as HTMLInputElement).labels?.[0]?.querySelector('span') ?? (control as HTMLInputElement).labels?.[0];
    const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent ?? '';
    return name.replace(/\s+/g, ' ').trim();
  }
  find(name: string): HTMLElement | undefined {
    const all = [...this.top.querySelectorAll<HTMLElement>('button, input, select, textarea, a, summary')];
    const seen = all.filter(each => each.getClientRects().length);
    return seen.find(each => this.#nameOf(each) === name) ?? seen.find(each => this.#nameOf(each).startsWith(name));
  }
  control(name: string): HTMLElement {
    const found = this.find(name);
    if (!found) throw new Error(`There is no “${name}”.`);
    return found;
  }
  /** By its label; of several with one name, that in the small form or dialog on top. */
  field(name: string): HTMLInputElement {
    const form = this.top.querySelector('.small-form') ?? this.top;
    const found = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')].find(
      each => this.#nameOf(each) === name,
    );
    return found ?? (this.control(name) as HTMLInputElement);
  }
  async click(name: string): Promise<void> {
    const control = this.control(name);
    await scrollTo(control);
    await clickOn(control);
    await this.shown();
  }
  async press(...keys: string[]): Promise<void> {
    for (const each of keys) {
      const [key, modifier] = each.split('+').reverse() as [string, string | undefined];
      if (modifier) await executeServerCommand('chord', [modifier, key]);
      else await sendKeys({ press: key });
      await this.shown();
    }
  }
  /** Types in place of what is there; dates and choices are set as their pickers would. */
  async type(name: string, text: string): Promise<void> {
    const field = this.field(name);
    field.focus();
    if (field.tagName === 'SELECT' || ['date', 'time'].includes(field.type)) {
      field.value = text;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    } else {
      field.select();
      await sendKeys(text ? { type: text } : { press: 'Delete' });
    }
    await this.shown();
  }
  /** What stands somewhere, as it is read. */
  text(selector: string): string {
    return (this.root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
  texts(selector: string): string[] {
    return [...this.root.querySelectorAll(selector)].map(each => (each.textContent ?? '').replace(/\s+/g, ' ').trim());
  }
  get isOpen(): boolean {
    return this.root.querySelector<HTMLDialogElement>('dialog.details')?.open ?? false;
  }
  get focused(): string {
    const active = this.root.activeElement as HTMLElement | null;
    return active ? this.#nameOf(active) : '';
  }
  /** The kinds of activities that are kept, and their titles. */
  get activities(): string[] {
    return [...this.place.records]
      .filter(([key]) => key.startsWith('activity.'))
      .map(([, { value }]) => value as { kind: string; title: string; removedAt?: number })
      .filter(({ removedAt }) => removedAt === undefined)
      .map(({ kind, title }) => `${kind}: ${title}`);
  }
}

/** Opens the details of the first of some deals. */
export async function detailsWith(
  deals: readonly DealInput[] = DEALS,
  set: Partial<DealDetails> = {},
  stages = STAGES,
  storage = new DeafStorage(),
): Promise<Details> {
  await executeServerCommand('resize', { width: 1100, height: 900 });
  const { place } = storage;
  const store = await personAt(place, 'Ann', stages, storage);
  await store.dispatch(addDeals(store, deals).intents, { undoable: false }).settled;
  const element = await fixture<DealDetails>(html`<deal-details></deal-details>`);
  Object.assign(element, { store, deal: deals[0]!.id, ...set });
  if (!element.inline) element.open();
  const details = new Details(element, store, place);
  await until(() => (element.inline ? details.text('h2') : details.isOpen));
  await details.shown();
  return details;
}
