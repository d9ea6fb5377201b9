import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { textsOf, valueOf, type FieldName, type Vantage } from '../../../domain/deal-fields.js';
import { isExact, type AnyOf } from '../../../domain/filters.js';
import type { Deal } from '../../../domain/records.js';
import { sortInSteps, type Steps } from '../../../domain/steps.js';
import { fold } from '../../../domain/text.js';
import { fieldName, valueName, type Speech } from './words.js';

/** What every deal says: none is without. */
const SAID: ReadonlySet<FieldName> = new Set(['title', 'stage', 'status', 'currency'] as const);
/** So many values are seen at a glance; among more one can search. */
const FEW = 8;
/** So many are shown at once: of more nobody reads all. */
const SHOWN = 100;
/** After so many deals or values a page may answer. */
const STEP = 500;

/** A value that deals say, and how it is compared with what is typed. */
export interface Choice {
  readonly value: string;
  readonly folded: string;
}

/** What deals say in a field, each text once, in order; step by step. */
export function* choicesOf(
  deals: Iterable<Deal>,
  field: FieldName,
  vantage: Vantage,
  speech: Speech,
): Steps<readonly Choice[]> {
  const { compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0) } = vantage;
  const found = new Set<string>();
  let count = 0;
  for (const deal of deals) {
    if (deal.removedAt === undefined) for (const text of textsOf(valueOf(deal, field, vantage))) found.add(text);
    if (++count % STEP === 0) yield;
  }
  const choices: Choice[] = [];
  for (const value of yield* sortInSteps([...found].filter(Boolean), compare))
    if (choices.push(choiceOf(field, value, speech)) % STEP === 0) yield;
  return choices;
}
/** A value as it can be chosen: found by its name. */
export const choiceOf = (field: FieldName, value: string, speech: Speech): Choice => ({
  value,
  folded: fold(valueName(field, value, speech)),
});

/** Choosing among the values of a field: by ticks, and where they are many, by typing what is looked for. */
export class Choosing {
  readonly #ticked: Set<string>;
  /** What was ticked when something else was looked for: it stays in sight, on top. */
  #kept: readonly string[];
  #typed = '';
  #matches: readonly Choice[];

  /** @param changed - Called when it looks otherwise. */
  constructor(
    private readonly field: FieldName,
    private readonly filter: AnyOf | undefined,
    private readonly choices: readonly Choice[],
    private readonly changed: () => void,
  ) {
    this.#ticked = new Set(filter?.any);
    this.#kept = [...this.#ticked];
    this.#matches = choices;
  }

  /** What it comes to. What was typed counts where nothing is ticked: the one value that it finds, else as it is. */
  get answer(): AnyOf {
    const [only, ...others] = this.#matches;
    const typed = this.#equal?.value ?? (only && !others.length ? only.value : this.#asTyped);
    const any = this.#ticked.size || !this.#typed || typed === undefined ? [...this.#ticked] : [typed];
    return { field: this.field, any };
  }

  /** The value that is what was typed, accents and case aside. */
  get #equal(): Choice | undefined {
    const folded = fold(this.#typed);
    return this.#matches.find(choice => choice.folded === folded);
  }
  /** What was typed as a value of its own: no deal may say it yet. */
  get #asTyped(): string | undefined {
    return this.#typed && !isExact(this.field) && !this.#equal ? this.#typed : undefined;
  }

  #type(typed: string): void {
    this.#typed = typed.trim();
    const folded = fold(this.#typed);
    this.#matches = folded ? this.choices.filter(choice => choice.folded.includes(folded)) : this.choices;
    this.#kept = [...this.#ticked];
    this.changed();
  }
  #tick(value: string, isOn: boolean): void {
    if (isOn) this.#ticked.add(value);
    else this.#ticked.delete(value);
    this.changed();
  }

  /** What the values are, what to look for among them, and a tick for each that is shown. */
  template(speech: Speech): TemplateResult {
    const { text, format } = speech;
    const name = fieldName(this.field, speech);
    const matches = this.#matches.slice(0, SHOWN).map(({ value }) => value);
    const asTyped = this.#asTyped;
    const values = new Set([
      ...this.#kept,
      ...(asTyped === undefined ? [] : [asTyped]),
      ...matches,
      ...(this.#typed || SAID.has(this.field) ? [] : ['']),
    ]);
    const labelOf = (value: string): string =>
      value === asTyped ? text.asTyped(value) : valueName(this.field, value, speech);
    return html`<select class="input" name="not" aria-label=${name}>
        <option value="">${text.is}</option>
        <option value="1" ?selected=${this.filter?.not}>${text.isNot}</option>
      </select>
      ${this.choices.length > FEW ? this.#search(speech) : nothing}
      ${this.choices.length ? nothing : html`<p class="muted small">${text.noValues}</p>`}
      <div class="ticks" role="group" aria-label=${text.values(name)}>
        ${repeat(
          values,
          value => value,
          value =>
            html`<label class="tick"
              ><input
                type="checkbox"
                name="any"
                value=${value}
                .checked=${live(this.#ticked.has(value))}
                @change=${(event: Event) => this.#tick(value, (event.target as HTMLInputElement).checked)}
              /><span>${labelOf(value)}</span></label
            >`,
        )}
      </div>
      ${
        this.choices.length > FEW
          ? html`<p class="muted small" role="status">
              ${text.valuesShown(matches.length, this.choices.length, format)}
            </p>`
          : nothing
      }`;
  }
  #search({ text }: Speech): TemplateResult {
    return html`<label
      >${text.findValue}<input
        class="input"
        name="typed"
        type="text"
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
    /></label>`;
  }
}
