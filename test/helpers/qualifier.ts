import { fixture } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { html, render, type TemplateResult } from 'lit';
import '../../src/define/lead-qualifier.js';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import { clickOn, scrollTo, until } from './board.js';
import { FormWorld, settled } from './form-world.js';

export interface Visit {
  readonly form: LeadQualifier;
  readonly world: FormWorld;
}

/** A visitor before a form that posts to `/leads`; in a world where time passes when it is told to. */
export async function visit(
  set: Partial<LeadQualifier> = {},
  { world = new FormWorld(), width = 700, inside = html``, wrap = (form: TemplateResult): TemplateResult => form } = {},
): Promise<Visit> {
  // high enough for all questions at once: Firefox scrolls to the caret some time after a key
  await executeServerCommand('resize', { width, height: 2400 });
  const form = document.createElement('lead-qualifier');
  Object.assign(form, { ports: world.ports, action: '/leads', ...set });
  render(inside, form);
  await fixture(html`<div>${wrap(html`${form}`)}</div>`);
  await shown(form);
  world.now += 20_000; // people read first
  return { form, world };
}

export async function shown(form: LeadQualifier): Promise<void> {
  await form.defined;
  await settled();
  while (!(await form.updateComplete));
}

const root = (form: LeadQualifier): ShadowRoot => form.shadowRoot!;
/** What a person reads there. */
export const words = (form: LeadQualifier, selector = '.panel'): string =>
  root(form).querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';

const plain = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();
/** The button, answer or field that a person would read so. */
export function control(form: LeadQualifier, name: string): HTMLElement {
  const all = [...root(form).querySelectorAll<HTMLElement>('button, label')];
  const found = all.find(each => plain(each) === name) ?? all.find(each => plain(each).startsWith(name));
  if (!found) throw new Error(`There is no “${name}”: ${words(form)}`);
  return found instanceof HTMLLabelElement ? found.control! : found;
}
export async function click(form: LeadQualifier, ...names: string[]): Promise<void> {
  for (const name of names) {
    const found = control(form, name);
    await scrollTo(found);
    await clickOn(found);
    await shown(form);
  }
}
/** Writes into the field of that label with real keys. */
export async function write(form: LeadQualifier, name: string, text: string): Promise<void> {
  control(form, name).focus();
  await sendKeys({ press: 'End' }); // browsers differ in where the caret comes to stand
  await sendKeys({ type: text });
  await shown(form);
}
export async function press(form: LeadQualifier, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await shown(form);
  }
}
/** What has the focus, as it is read out. */
export function focused(form: LeadQualifier): string {
  const active = root(form).activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
  if (!active) return '';
  const label = active.labels?.[0];
  return label ? plain(label) : (active.getAttribute('aria-label') ?? plain(active));
}
/** Answers the four questions and leaves an address. */
export async function fillIn(form: LeadQualifier, timeline = 'As soon as possible'): Promise<void> {
  await click(form, 'It costs us every day', 'Next', timeline, 'Next', 'I do', 'Next', 'Yes, it is set aside', 'Next');
  await write(form, 'E-mail', 'mara@fabrikam.example');
}

/** The lead that the server has, once it has one. */
export async function stored(world: FormWorld): Promise<Record<string, unknown>> {
  await until(() => world.server.size, 'the lead has arrived');
  return [...world.server.values()].at(-1)!;
}
