import { html, noChange, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { groupAmount, readAmount, writeAmount } from '../../i18n/amount.js';

/** A number as it is shown, typed and moved. */
export interface NumberField<K extends string> {
  readonly key: K;
  readonly label: string;
  /** As it is reckoned with; `null` leaves the field empty. */
  readonly value: number | null;
  /** From that to what is shown, times this: 100 for a share as percent. */
  readonly scale?: number;
  /** What may be typed, as it is shown. */
  readonly least: number;
  readonly most?: number;
  /** What is said of anything else. */
  readonly error: string;
}
/** One that can be moved by a slider too, as far as `reach`. */
export interface Lever<K extends string> extends NumberField<K> {
  readonly reach: number;
  readonly step: number;
}

/** Numbers that a person tries out, typed in their language or moved; nothing is changed but what is shown. */
export class TypedNumbers<K extends string> {
  /** What was typed or moved, as it is reckoned with. */
  values = {} as Readonly<Partial<Record<K, number>>>;
  /** What was typed and is no number. */
  #faulty: { readonly key: K; readonly typed: string } | null = null;
  /** The field that has the focus: what is typed there is left alone, as long as it is there. */
  #edited: { readonly key: K; readonly input: HTMLInputElement } | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get isTouched(): boolean {
    return Object.keys(this.values).length > 0;
  }

  /** Tries out a number, without those that it stands for. */
  set(key: K, to: number, instead: readonly K[] = []): void {
    this.forget(instead);
    this.values = { ...this.values, [key]: to };
  }

  /** Takes back some, or all. */
  forget(keys: readonly K[] = Object.keys(this.values) as K[]): void {
    const rest = { ...this.values };
    for (const key of keys) delete rest[key];
    this.values = rest;
    this.#faulty = null;
    this.#host.requestUpdate();
  }

  #typed(
    { key, scale = 1, least, most = Infinity }: NumberField<K>,
    text: string,
    language: string,
    instead?: readonly K[],
  ): void {
    const typed = readAmount(text, language);
    if (typed === null || !(typed >= least && typed <= most)) this.#faulty = { key, typed: text };
    else this.set(key, typed / scale, instead);
    this.#host.requestUpdate();
  }

  /** Somebody is about to type: without groups, which would be in the way. */
  #edit(field: NumberField<K>, input: HTMLInputElement, language: string): void {
    this.#edited = { key: field.key, input };
    if (this.#faulty?.key === field.key) return;
    const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    input.value = writeAmount(shownOf(field), language);
    if (isWhole) input.select();
  }
  #isEdited(key: K): boolean {
    return this.#edited?.key === key && this.#edited.input.isConnected;
  }
  #leave(): void {
    this.#edited = null;
    this.#host.requestUpdate();
  }

  /**
   * A field to type a number in: in groups but where it is being edited.
   *
   * @param instead - Those that are taken back when this is typed.
   */
  input(field: NumberField<K>, language: string, instead?: readonly K[]): TemplateResult {
    const { key, label, error } = field;
    const faulty = this.#faulty?.key === key ? this.#faulty.typed : null;
    return html`<input
        class="input"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${faulty === null ? 'false' : 'true'}
        aria-describedby=${faulty === null ? nothing : `error-${key}`}
        .value=${live(this.#isEdited(key) ? (noChange as never) : (faulty ?? groupAmount(shownOf(field), language)))}
        @focus=${(event: Event) => this.#edit(field, event.target as HTMLInputElement, language)}
        @blur=${() => this.#leave()}
        @change=${(event: Event) => this.#typed(field, (event.target as HTMLInputElement).value, language, instead)}
      />
      ${faulty === null ? nothing : html`<span class="error" id="error-${key}" role="alert">${error}</span>`}`;
  }

  /** The same with a slider. */
  lever(field: Lever<K>, language: string, instead?: readonly K[]): TemplateResult {
    const { key, label, value, scale = 1, least, reach, step } = field;
    const onSlide = (event: Event): void =>
      this.set(key, Number((event.target as HTMLInputElement).value) / scale, instead);
    return html`<div class="lever">
      <label for="dial-${key}">${label}</label>
      <input
        type="range"
        id="dial-${key}"
        min=${least}
        max=${reach}
        step=${step}
        .value=${live(String((value ?? 0) * scale))}
        aria-valuetext=${groupAmount(shownOf(field), language) || '–'}
        @input=${onSlide}
      />
      ${this.input(field, language, instead)}
    </div>`;
  }
}

/** As it is shown, without more digits than anybody types. */
const shownOf = ({ value, scale = 1 }: NumberField<string>): number | null =>
  value === null ? null : Math.round(value * scale * 100) / 100;
