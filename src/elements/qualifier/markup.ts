import { readQualification, type DefinitionProblem } from '../../domain/read-qualification.js';
import type { Qualification } from '../../domain/qualification.js';
import { contactField, type ContactField, type Tokens } from './contact.js';
import type { Entries } from './entries.js';

/** What a page wrote into the element: questions and fields, and what a visitor had typed there before the script ran. */
export interface Written {
  readonly qualification: Qualification | null;
  readonly problems: readonly DefinitionProblem[];
  /** Absent where the markup has no contact fields of its own. */
  readonly fields: readonly ContactField[] | undefined;
  readonly entries: Entries;
  readonly action: string | undefined;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const CONTROLS = 'input, select, textarea';
/** Controls that are neither question nor contact: hidden values, buttons, traps. */
const IGNORED = new Set(['hidden', 'submit', 'reset', 'button', 'image', 'file', 'password']);
const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands beside a control: its label without the control's own text. */
function labelOf(control: Control): string {
  const label = control.labels?.[0];
  if (!label) return control.getAttribute('aria-label') ?? '';
  const copy = label.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll(CONTROLS)) each.remove();
  return said(copy);
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
/** `use=resell|own`: asked only where the question `use` was answered so. */
const conditionIn = (text: string | undefined): object | undefined => {
  const [question, values] = (text ?? '').split('=');
  return question && values ? { question, oneOf: values.split('|') } : undefined;
};

function optionIn(value: string, label: string, { points, disqualifies, temperature }: DOMStringMap): object {
  const worth = numberIn(points);
  return {
    value,
    ...(label && label !== value ? { label } : {}),
    ...(worth === undefined ? {} : { points: worth }),
    ...(disqualifies === undefined ? {} : { disqualifies: true }),
    ...(temperature ? { temperature } : {}),
  };
}

/** The controls of one name as a question, in the shape of the JSON definition. */
function questionIn(id: string, controls: readonly Control[]): object {
  const [first] = controls as [Control];
  const fieldset = first.closest('fieldset');
  const group = fieldset?.dataset ?? {};
  const { weight, when, short } = { ...group, ...first.dataset };
  const common = {
    id,
    short,
    weight: numberIn(weight),
    when: conditionIn(when),
    required: controls.some(({ required }) => required),
  };
  if (first instanceof HTMLSelectElement) {
    const options = [...first.options]
      .filter(({ value }) => value)
      .map(each => optionIn(each.value, said(each), each.dataset));
    return { ...common, text: labelOf(first), kind: first.multiple ? 'several' : 'choice', options };
  }
  if (first.type === 'radio' || first.type === 'checkbox') {
    const options = controls.map(each => optionIn(each.value, labelOf(each), each.dataset));
    return {
      ...common,
      text: said(fieldset?.querySelector('legend')),
      kind: first.type === 'radio' ? 'choice' : 'several',
      options,
    };
  }
  const kind = first.type === 'number' || first.type === 'date' ? first.type : 'text';
  const edge = (text: string): unknown => (kind === 'number' ? numberIn(text) : text || undefined);
  const { min = '', max = '' } = first as Partial<HTMLInputElement>;
  return { ...common, text: labelOf(first), kind, ...(kind === 'text' ? {} : { min: edge(min), max: edge(max) }) };
}

function entryIn(controls: readonly Control[]): string | string[] {
  const [first] = controls as [Control];
  if (first instanceof HTMLSelectElement && first.multiple) return [...first.selectedOptions].map(({ value }) => value);
  if (first.type === 'checkbox')
    return controls.filter(each => (each as HTMLInputElement).checked).map(({ value }) => value);
  if (first.type === 'radio') return controls.find(each => (each as HTMLInputElement).checked)?.value ?? '';
  return first.value;
}

/**
 * Reads what the page wrote between the tags: a JSON definition in a script, or a form in plain markup that works without
 * us. Its controls are then out of use: the same is asked once only.
 *
 * @param tokens - Contact fields that the browser can fill in; the others are questions.
 */
export function readMarkup(host: Element, tokens: Tokens): Written {
  const json = host.querySelector('script[type="application/json"]')?.textContent;
  const controls = [...host.querySelectorAll<Control>(CONTROLS)].filter(
    each => each.name && !IGNORED.has(each.type) && !each.closest('[slot]'),
  );
  const byName = new Map<string, Control[]>();
  for (const control of controls) byName.set(control.name, [...(byName.get(control.name) ?? []), control]);
  const isContact = (name: string): boolean => Object.hasOwn(tokens, name) || name === 'message';
  const written = [...byName].filter(([name]) => !isContact(name));
  const given: unknown = json?.trim()
    ? json
    : written.length
      ? written.map(([name, list]) => questionIn(name, list))
      : null;
  const { qualification, problems } = given === null ? { qualification: null, problems: [] } : readQualification(given);
  const fields = [...byName]
    .filter(([name]) => isContact(name))
    .map(([name, [first]]) => contactField(first!.required ? `${name}*` : name, tokens, labelOf(first!)));
  const entries = Object.fromEntries([...byName].map(([name, list]) => [name, entryIn(list)]));
  const action = host.querySelector('form')?.getAttribute('action') ?? undefined;
  for (const control of controls) control.disabled = true;
  return { qualification, problems, fields: fields.length ? fields : undefined, entries, action };
}
