import { fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/pipeline-settings.js';
import type { DealInput } from '../../src/domain/records.js';
import { liveStages } from '../../src/domain/stages.js';
import type { PipelineSettings } from '../../src/elements/pipeline-settings.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineOptions, PipelineStore } from '../../src/store/store.js';
import { clickOn, DEALS, scrollTo, until } from './board.js';
import { leaveSuggestions } from './reading.js';
import { openTab } from './worlds.js';

/** A pipeline in memory with these deals. */
export async function storeWith(
  deals: readonly DealInput[] = DEALS,
  options: PipelineOptions = {},
): Promise<PipelineStore> {
  const store = await openTab(options);
  if (deals.length) store.dispatch(addDeals(store, deals).intents, { undoable: false });
  return store;
}

/** The settings that a test is about, and their pipeline: those shown last. */
export let element: PipelineSettings;
export let store: PipelineStore;

/** Shows settings of a pipeline, wide enough for the rail, once it has loaded. */
export async function showOf(
  pipeline: PipelineStore,
  set: Partial<PipelineSettings> = {},
  width = 1100,
): Promise<void> {
  await executeServerCommand('resize', { width, height: 900 });
  store = pipeline;
  element = await fixture<PipelineSettings>(html`<pipeline-settings .store=${store}></pipeline-settings>`);
  Object.assign(element, set);
  await until(() => store.status.phase === 'ready', 'the pipeline has loaded');
  await rendered();
}
/** Shows a pane of a pipeline with these deals. */
export const show = async (pane: string, deals: readonly DealInput[] = DEALS): Promise<void> =>
  showOf(await storeWith(deals), { pane });

export const stageNames = (store: PipelineStore): string[] => liveStages(store.pipeline).map(({ name }) => name);

/** Somebody changes a setting elsewhere. */
export const editing = (store: PipelineStore, path: string, from: unknown, to: unknown): void =>
  void store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes: { [path]: { from, to } } });

/** Waits until nothing is left to render. */
export async function rendered(): Promise<void> {
  do await element.updateComplete;
  while (!(await element.updateComplete));
}

const root = (): ShadowRoot => element.shadowRoot!;
export const words = (selector = '.pane'): string =>
  root().querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
/** What was said last, beside its undo. */
export const said = (): string => words('[part=said] span');

const nameOf = (control: HTMLElement): string => {
  const label = (control as HTMLInputElement).labels?.[0];
  const text = label?.querySelector('span')?.textContent ?? label?.textContent;
  return (control.getAttribute('aria-label') ?? text ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
};
/** The control that a person would find under that name, in a list or anywhere. */
export function control<T extends HTMLElement = HTMLInputElement>(name: string, within = ''): T {
  const all = [...root().querySelectorAll<HTMLElement>(`${within} :is(input, select, textarea, button)`)];
  const seen = all.filter(each => each.checkVisibility());
  const found = seen.find(each => nameOf(each) === name) ?? seen.find(each => nameOf(each).startsWith(name));
  if (!found) throw new Error(`There is no control “${name}”: ${seen.map(nameOf).join(' | ')}`);
  return found as T;
}

export async function click(name: string, within?: string): Promise<void> {
  const found = control<HTMLElement>(name, within);
  await scrollTo(found);
  await clickOn(found);
  await rendered();
}
/** Writes into a field as a person does: click, take all, type. */
export async function write(name: string, text: string, within?: string): Promise<void> {
  const found = control(name, within);
  found.focus();
  found.select();
  if (text) await sendKeys({ type: text });
  else await sendKeys({ press: 'Delete' });
}
export async function keys(...presses: string[]): Promise<void> {
  for (const press of presses) {
    if (press === 'Enter' || press === 'Escape') leaveSuggestions(element);
    await sendKeys({ press });
    await rendered();
  }
}
/** Chooses an option by its words: value first, then the event, as a select does. */
export async function choose(name: string, option: string, within?: string): Promise<void> {
  const select = control<HTMLSelectElement>(name, within);
  const options = [...select.options];
  const found =
    options.find(each => each.text.trim() === option) ?? options.find(each => each.text.trim().startsWith(option));
  if (!found) throw new Error(`${name} has no “${option}”: ${[...select.options].map(({ text }) => text).join()}`);
  select.value = found.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await rendered();
}
/** What has the focus, by its name. */
export const focused = (): string => {
  const active = root().activeElement as HTMLElement | null;
  return active ? nameOf(active) : '';
};
/** The names of a list's rows, from top to bottom. */
export const rowsOf = (list: string): string[] =>
  [...root().querySelectorAll<HTMLInputElement>(`[data-list="${list}"] > [data-row] > .line input`)]
    .filter(
      (input, at, all) => all.findIndex(each => each.closest('[data-row]') === input.closest('[data-row]')) === at,
    )
    .map(({ value }) => value);
