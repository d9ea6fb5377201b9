import { html, nothing, type TemplateResult } from 'lit';
import { get, same } from '../../domain/paths.js';
import type { Changes, FieldChange } from '../../domain/operations.js';
import type { Contact, Deal, Pipeline, Stage } from '../../domain/records.js';
import { isCrowded, missingRequired } from '../../domain/stage-rules.js';
import { controlTemplate } from '../details/control.js';
import { fieldAt, type Field, type Wording } from '../details/fields.js';
import { read, write, type Typed } from '../details/values.js';
import { openDialog } from './dialog.js';
import { focusWrong, formTemplate } from './form.js';

/** What entering a stage is about. */
export interface Entering extends Wording {
  /** Those that go there together; what one of them has already is not asked for on its account. */
  readonly deals: readonly Deal[];
  readonly stage: Stage;
  readonly pipeline: Pipeline;
  /** How many deals stand there already. */
  readonly count: number;
}

/** What a deal comes to say along with its move: of what was filled in, what it lacks itself. */
export type Filling = (deal: Deal) => Changes;

/**
 * Asks once for what a stage requires and any of the deals does not have yet, with the stage's guidance. Answers what each
 * changes along with the move (`deal/move` and `deal/close` take it as `changes`); `null` = they stay where they are.
 */
export function askRequired(root: ShadowRoot, entering: Entering): Promise<Filling | null> {
  const { deals, stage, pipeline, count, text, words, format } = entering;
  const wording: Wording = { text, words, format };
  const lacking = lackingOf(deals, stage);
  const fields = [...lacking].map(([path, [first]]) => fieldAt(path, pipeline, first!, wording));
  const errors = new Map<string, string>();
  const [deal] = deals;
  const isOne = deals.length === 1;
  const title = isOne ? text.enter(deal!.title, stage.name) : text.enterMany(deals.length, stage.name, format);

  return openDialog<Filling>(root, title, (answer, update) => {
    const submit = (form: HTMLFormElement): void => {
      const given = new FormData(form);
      errors.clear();
      for (const field of fields) {
        const problem = problemOf(field, typedIn(given, field), lacking.get(field.path)!, wording);
        if (problem) errors.set(field.path, problem);
      }
      if (!errors.size) return answer(each => fill(each, stage, fields, given, wording));
      update();
      focusWrong(form);
    };
    const missingIn = ({ path }: Field): TemplateResult | typeof nothing =>
      isOne
        ? nothing
        : html`<span class="muted small">${text.missingIn(lacking.get(path)!.length, deals.length, format)}</span>`;
    const cancel = isOne ? text.enterCancel : text.enterCancelMany;
    const save = text.enterSubmit(stage.name);
    const asked = html`${stage.guidance ? html`<p>${stage.guidance}</p>` : nothing}
      ${isCrowded(stage, count) ? html`<p class="warning">${text.crowded(count, stage.limit!, format)}</p>` : nothing}
      <p class="muted small">${isOne ? text.enterText : text.enterTextMany}</p>
      ${fields.map((field, index) =>
        controlTemplate(
          { ...field, required: true },
          {
            scope: 'enter',
            shown: isOne ? write(field, get(deal!, field.path), wording) : '',
            error: errors.get(field.path),
            focus: index === 0,
            below: missingIn(field),
          },
          wording,
        ),
      )}`;
    return formTemplate({ title, cancel, save, submit, leave: () => answer(null) }, asked);
  });
}

/** What is missing anywhere, in the stage's order, and in which deals. */
function lackingOf(deals: readonly Deal[], stage: Stage): ReadonlyMap<string, readonly Deal[]> {
  const lacking = new Map<string, Deal[]>(stage.required.map(path => [path, []]));
  for (const deal of deals) for (const path of missingRequired(deal, stage)) lacking.get(path)!.push(deal);
  for (const [path, { length }] of lacking) if (!length) lacking.delete(path);
  return lacking;
}

const typedIn = (given: FormData, { path }: Field): string => String(given.get(path) ?? '');
const readRequired = (field: Field, typed: string, deal: Deal, wording: Wording): Typed =>
  read({ ...field, required: true }, typed, deal, wording);

/** What is wrong with what was typed, for any that lacks it: an amount may be exact in one currency alone. */
function problemOf(field: Field, typed: string, deals: readonly Deal[], wording: Wording): string | undefined {
  const currencies = new Map(deals.map(deal => [deal.currency, deal]));
  for (const deal of currencies.values()) {
    const said = readRequired(field, typed, deal, wording);
    if ('error' in said) return said.error;
  }
  return undefined;
}

function fill(deal: Deal, stage: Stage, fields: readonly Field[], given: FormData, wording: Wording): Changes {
  const missing = missingRequired(deal, stage);
  const changes: Record<string, FieldChange> = {};
  const people: Contact[] = [];
  for (const field of fields.filter(({ path }) => missing.includes(path))) {
    const said = readRequired(field, typedIn(given, field), deal, wording);
    if ('error' in said) continue; // it lacks now what it did not lack then: the stage refuses it
    if (field.type === 'contact') people.push(said.value as Contact);
    else changes[field.path] = { from: get(deal, field.path), to: said.value };
  }
  // one person may have several roles asked for: they are added one by one, together
  if (people.length) changes.contacts = { from: deal.contacts, to: [...deal.contacts, ...people] };
  for (const [path, { from, to }] of Object.entries(changes)) if (same(from, to)) delete changes[path];
  return changes;
}
