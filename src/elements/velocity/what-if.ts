import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { minorDigits } from '../../domain/money.js';
import type { Money } from '../../domain/numbers/figure.js';
import { effectsOf, FACTORS, velocityOf, type Factor, type Factors } from '../../domain/numbers/what-if.js';
import { readAmount, writeAmount } from '../../i18n/amount.js';
import type { Levers } from '../../i18n/parts/velocity.js';
import type { Words } from './view.js';

/** By which part each factor is improved, to see which one does most. */
const PART = 0.1;

/** A factor as it is moved and typed: deals, percent, whole money, days. */
interface Dial {
  readonly most: number;
  readonly least: number;
  readonly step: number;
  /** From the factor to what is shown, times this. */
  readonly scale: number;
}

function dialOf(factor: Factor, base: Factors, currency: string): Dial {
  const unit = 10 ** minorDigits(currency);
  switch (factor) {
    case 'openDeals':
      return { least: 0, most: Math.max(10, base.openDeals * 2), step: 1, scale: 1 };
    case 'winRate':
      return { least: 0, most: 100, step: 0.5, scale: 100 };
    case 'averageDeal': {
      const most = (2 * base.averageDeal) / unit;
      return { least: 0, most, step: 10 ** Math.max(-2, Math.floor(Math.log10(most || 1)) - 2), scale: 1 / unit };
    }
    case 'cycle':
      return { least: 1, most: Math.max(2, Math.ceil(base.cycle * 2)), step: 1, scale: 1 };
  }
}

/** What if a factor were another: each can be moved by slider, keys or typing; nothing is changed but what is shown here. */
export class WhatIf {
  #host: ReactiveControllerHost;
  #moved: Partial<Record<Factor, number>> = {};
  /** What was typed and is no number. */
  #faulty: { readonly factor: Factor; readonly typed: string } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** As it is. */
  readonly reset = (): void => {
    this.#moved = {};
    this.#faulty = null;
    this.#host.requestUpdate();
  };

  #move(factor: Factor, to: number): void {
    this.#moved = { ...this.#moved, [factor]: to };
    this.#faulty = null;
    this.#host.requestUpdate();
  }

  template(value: Money, base: Factors, words: Words): TemplateResult {
    const { text } = words;
    return html`<section class="what-if" part="what-if" id="what-if" aria-label=${text.whatIf}>
      <p role="status">${this.#result(value, base, words)}</p>
      ${FACTORS.map(factor => this.#dial(factor, base, value.currency, words))}
      <p class="note">${said(leversText(value, base, words))}</p>
      <button class="button" type="button" ?disabled=${!Object.keys(this.#moved).length} @click=${this.reset}>
        ${text.reset}
      </button>
    </section>`;
  }

  #result({ minor, currency }: Money, base: Factors, { text, format }: Words): TemplateResult | string {
    const [was, is] = [velocityOf(base), velocityOf({ ...base, ...this.#moved })];
    if (!Object.keys(this.#moved).length || !was || is === null) return text.whatIfSame;
    const factor = is / was;
    const next = times(minor, factor);
    const sign = next < minor ? '−' : '+';
    const difference = next < minor ? minor - next : next - minor;
    const share = format.percent(Math.abs(factor - 1));
    return said(
      text.whatIfResult(
        format.wholeMoney(next, currency),
        `${sign}${format.wholeMoney(difference, currency)}, ${sign}${share}`,
      ),
    );
  }

  #dial(factor: Factor, base: Factors, currency: string, { text, format }: Words): TemplateResult {
    const { least, most, step, scale } = dialOf(factor, base, currency);
    const shown = (this.#moved[factor] ?? base[factor]) * scale;
    const rounded = Math.round(shown * 100) / 100;
    const faulty = this.#faulty?.factor === factor ? this.#faulty.typed : null;
    const onSlide = (event: Event): void =>
      this.#move(factor, Number((event.target as HTMLInputElement).value) / scale);
    const onType = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      const typed = readAmount(value, format.language);
      const highest = factor === 'winRate' ? 100 : Infinity;
      if (typed !== null && typed >= least && typed <= highest) return this.#move(factor, typed / scale);
      this.#faulty = { factor, typed: value };
      this.#host.requestUpdate();
    };
    return html`<div class="lever">
      <label for="dial-${factor}">${text.typed(factor, currency)}</label>
      <input
        type="range"
        id="dial-${factor}"
        min=${least}
        max=${most}
        step=${step}
        .value=${live(String(shown))}
        aria-valuetext="${writeAmount(rounded, format.language)}"
        @input=${onSlide}
      />
      <input
        class="input"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${text.typed(factor, currency)}
        aria-invalid=${faulty === null ? 'false' : 'true'}
        aria-describedby=${faulty === null ? nothing : `error-${factor}`}
        .value=${live(faulty ?? writeAmount(rounded, format.language))}
        @change=${onType}
      />
      ${faulty === null ? nothing : html`<span class="error" id="error-${factor}">${text.notANumber}</span>`}
    </div>`;
  }
}

/** An amount so many times, rounded to the minor unit. */
const times = (minor: bigint, factor: number): bigint => BigInt(Math.round(Number(minor) * factor));

/** Words with one that stands out. */
export const said = ([before, strong, after]: readonly [string, string, string]): TemplateResult =>
  html`${before}<b>${strong}</b>${after}`;

function leversText(
  { minor, currency }: Money,
  base: Factors,
  { text, format }: Words,
): readonly [string, string, string] {
  const now = velocityOf(base)!;
  const gains = effectsOf(base, PART).map(({ factor, gain }) => ({
    factor,
    gain: format.wholeMoney(times(minor, gain / now), currency),
  }));
  const [best, ...rest] = gains;
  const others: Levers[] = [];
  for (const { factor, gain } of rest) {
    const last = others.at(-1);
    if (last?.gain === gain) others[others.length - 1] = { factors: [...last.factors, factor], gain };
    else others.push({ factors: [factor], gain });
  }
  return text.levers(format.percent(PART), best!.factor, best!.gain, others, format);
}
