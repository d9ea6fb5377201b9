import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { minorDigits } from '../../domain/money.js';
import type { Money } from '../../domain/numbers/figure.js';
import { effectsOf, FACTORS, velocityOf, type Factor, type Factors } from '../../domain/numbers/what-if.js';
import type { Levers } from '../../i18n/parts/velocity.js';
import { TypedNumbers } from '../chart/typed-numbers.js';
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
  readonly #tried: TypedNumbers<Factor>;

  constructor(host: ReactiveControllerHost) {
    this.#tried = new TypedNumbers(host);
  }

  template(value: Money, base: Factors, words: Words): TemplateResult {
    const { text } = words;
    return html`<section class="what-if" part="what-if" id="what-if" aria-label=${text.whatIf}>
      <p role="status">${this.#result(value, base, words)}</p>
      ${FACTORS.map(factor => this.#dial(factor, base, value.currency, words))}
      <p class="note">${said(leversText(value, base, words))}</p>
      <button class="button" type="button" ?disabled=${!this.#tried.isTouched} @click=${() => this.#tried.forget()}>
        ${text.reset}
      </button>
    </section>`;
  }

  #result({ minor, currency }: Money, base: Factors, { text, format }: Words): TemplateResult | string {
    const [was, is] = [velocityOf(base), velocityOf({ ...base, ...this.#tried.values })];
    if (!this.#tried.isTouched || !was || is === null) return text.whatIfSame;
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
    return this.#tried.lever(
      {
        ...{ key: factor, label: text.typed(factor, currency), value: this.#tried.values[factor] ?? base[factor] },
        ...{ least, most: factor === 'winRate' ? 100 : Infinity, reach: most, step, scale, error: text.notANumber },
      },
      format.language,
    );
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
