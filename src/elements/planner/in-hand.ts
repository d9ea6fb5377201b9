import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PlanNumber } from '../../i18n/parts/planner.js';
import { moneyOf } from './model.js';
import type { InHand } from './questions.js';
import { behindOf, monthText, moneyInHand, moneyText, spanText, whole, type Planned } from './view.js';

/** What the part needs of its element. */
export interface InHandFrame extends Planned {
  readonly hand: InHand;
  /** Lists what is behind a number of the plan, … */
  open(name: PlanNumber): void;
  /** …or behind the money there is. */
  openMoney(metric: 'won' | 'expected', deals: readonly string[]): void;
}

/** Parts of a whole as a bar; each in percent of it, the whole never more than the box. */
const bar = (parts: readonly { readonly kind: string; readonly share: number }[]): TemplateResult => {
  let at = 0;
  return html`<svg class="bar" aria-hidden="true">
    ${parts.map(({ kind, share }) => {
      const from = at;
      at = Math.min(1, at + Math.max(0, share));
      return svg`<rect class=${kind} x="${from * 100}%" width="${(at - from) * 100}%" height="100%"></rect>`;
    })}
  </svg>`;
};

/** What is really there for the month, beside what it takes. */
export function inHandTemplate(frame: InHandFrame): TemplateResult {
  const { month, words } = frame;
  const { text, format } = words;
  return html`<section class="hand" part="hand" aria-labelledby="hand">
    <h3 id="hand">${text.inHand(monthText(month, format))}</h3>
    ${leadsRow(frame)} ${moneyRow(frame)}
  </section>`;
}

function leadsRow({ before, coming, reckoned, words, now, open }: InHandFrame): TemplateResult {
  const { text, format } = words;
  const needed = reckoned.plan.leads;
  const count = before.leads.value ?? 0;
  const [from, to] = spanText(coming, now, format);
  const [first, strong, last] = text.leadsInHand(count, from, to, format);
  const missing = needed === null ? null : whole(needed - count);
  return html`<div class="row">
    <span
      >${first}${
        behindOf(before.leads.figure)
          ? html`<button class="basis link" type="button" @click=${() => open('leads')}>${strong}</button>`
          : html`<b>${strong}</b>`
      }${last}</span
    >
    ${missing === null ? nothing : html`<span class=${missing ? 'down' : 'up'}>${missing ? text.short(missing, format) : text.enough}</span>`}
    ${needed ? bar([{ kind: 'won', share: count / needed }]) : nothing}
  </div>`;
}

function moneyRow({ hand, currency, reckoned, words, openMoney }: InHandFrame): TemplateResult {
  const { text, format } = words;
  const last = hand.forecast.periods.at(-1)!;
  const { won, expected, hasOthers } = moneyInHand(last, currency);
  const { target } = reckoned.numbers;
  const aim = target === null ? null : moneyOf(target, currency);
  const missing = aim && aim.minor - won.minor - expected.minor;
  const share = (part: bigint): number => (aim && aim.minor > 0n ? Number(part) / Number(aim.minor) : 0);
  const said = (label: string, metric: 'won' | 'expected', deals: readonly string[]): TemplateResult =>
    deals.length
      ? html`<button class="basis link" type="button" @click=${() => openMoney(metric, deals)}>${label}</button>`
      : html`<span>${label}</span>`;
  return html`<div class="row">
      <span>
        ${said(text.wonInHand(moneyText(won, format)), 'won', last.won.ids)} ·
        ${said(text.expectedInHand(moneyText(expected, format)), 'expected', last.open.ids)}
        ${aim ? text.target(moneyText(aim, format)) : nothing}
      </span>
      ${
        missing === null
          ? nothing
          : html`<span class=${missing > 0n ? 'down' : 'up'}
              >${missing > 0n ? text.moneyShort(moneyText({ minor: missing, currency }, format)) : text.enough}</span
            >`
      }
      ${
        aim && aim.minor > 0n
          ? bar([
              { kind: 'won', share: share(won.minor) },
              { kind: 'expected', share: share(expected.minor) },
            ])
          : nothing
      }
    </div>
    ${hasOthers ? html`<p class="note">${text.others}</p>` : nothing}`;
}
