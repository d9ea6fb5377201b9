import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/pipeline-exchange.js';
import type { PipelineExchange } from '../../src/elements/pipeline-exchange.js';
import type { ImportDone } from '../../src/events.js';
import type { PipelineStore } from '../../src/store/store.js';
import { clickOn, scrollTo, until } from './board.js';

/** An exchange in the page, wide enough for its tables, its pipeline loaded. */
export async function exchangeWith(store: PipelineStore, width = 1000): Promise<PipelineExchange> {
  await executeServerCommand('resize', { width, height: 900 });
  const exchange = await fixture<PipelineExchange>(html`<pipeline-exchange .store=${store}></pipeline-exchange>`);
  await until(() => store.status.phase === 'ready', 'the pipeline has loaded');
  await exchange.updateComplete;
  return exchange;
}

/** What the element renders. */
export const root = (exchange: PipelineExchange): ShadowRoot => exchange.shadowRoot!;
export const words = (exchange: PipelineExchange, selector = '.panel'): string =>
  root(exchange).querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
export const heading = (exchange: PipelineExchange): string => words(exchange, '#heading');

/** The button that a person would read so. */
export function button(exchange: PipelineExchange, name: string): HTMLButtonElement {
  const found = [...root(exchange).querySelectorAll('button')].find(
    each => (each.getAttribute('aria-label') ?? each.textContent).trim().startsWith(name) && !each.disabled,
  );
  if (!found) throw new Error(`There is no button “${name}”: ${words(exchange)}`);
  return found;
}
export async function clickButton(exchange: PipelineExchange, name: string): Promise<void> {
  const found = button(exchange, name);
  await scrollTo(found);
  await clickOn(found);
  await exchange.updateComplete;
}

/** The select that a person would find under that label. */
export function choice(exchange: PipelineExchange, label: string): HTMLSelectElement {
  const found = [...root(exchange).querySelectorAll('label.field')].find(
    each => each.firstElementChild!.textContent === label,
  );
  if (!found) throw new Error(`There is no select “${label}”: ${words(exchange)}`);
  return found.querySelector('select')!;
}
/** Chooses an option by its words, as a select does: value first, then the event. */
export async function choose(exchange: PipelineExchange, label: string, option: string): Promise<void> {
  const select = choice(exchange, label);
  const found = [...select.options].find(each => each.text.startsWith(option));
  if (!found) throw new Error(`${label} has no “${option}”: ${[...select.options].map(({ text }) => text).join()}`);
  select.value = found.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await exchange.updateComplete;
}

export const fileOf = (text: string, name = 'deals.csv'): File => new File([text], name);
const carrying = (...files: File[]): DataTransfer => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

/** Puts a file into the chooser, as the browser's own dialog does; no test can open that. */
export async function pick(exchange: PipelineExchange, file: File): Promise<void> {
  const input = root(exchange).querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = carrying(file).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => !/^Reading/.test(heading(exchange)) && heading(exchange) !== 'Import and export');
}
/** Drops files; no driver can drag one in from outside. Answers whether the page kept the browser from opening it. */
export function drop(exchange: PipelineExchange, ...files: File[]): boolean {
  const panel = root(exchange).querySelector('.panel')!;
  const event = (type: string): DragEvent =>
    new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carrying(...files) });
  panel.dispatchEvent(event('dragover'));
  return !panel.dispatchEvent(event('drop'));
}

/** What `import-done` says, once it comes. */
export const done = (exchange: PipelineExchange): Promise<ImportDone> =>
  new Promise(resolve => exchange.addEventListener('import-done', ({ detail }) => resolve(detail), { once: true }));

/** From a file to its report, agreeing to all that was guessed. */
export async function bring(exchange: PipelineExchange, text: string, name?: string): Promise<ImportDone> {
  await pick(exchange, fileOf(text, name));
  await clickButton(exchange, 'Next');
  await until(() => /can be imported/.test(words(exchange, '.outlook')));
  const ended = done(exchange);
  await clickButton(exchange, 'Import');
  const detail = await ended;
  await exchange.updateComplete;
  return detail;
}

/** A file of five deals as a CRM exports them; invented. */
export const PLAIN = `Record ID,Deal Name,Company,Deal Stage,Amount,Currency,Create Date,Close Date,Deal owner
1,Solar roof,Nordlicht,Proposal,12500,EUR,2026-01-02,2026-05-05,Ann
2,Battery,Suedwind,Contact,1000.50,EUR,2026-01-03,2026-05-06,Bo
3,Wind park,Westwind,Closed Won,90000,USD,2026-01-04,2026-02-07,Ann
4,Heat pump,Ostsee,Closed Lost,80,EUR,2026-01-05,2026-02-08,Bo
5,Depot,Alster,Discovery,,EUR,2026-01-06,,Cy
`;
/** Deals in a list. */
export const count = (store: PipelineStore, list: string): number => store.deals(list).length;
