import { html, nothing, type TemplateResult } from 'lit';
import type { PlanNumber } from '../../i18n/parts/planner.js';
import { whyText } from '../../i18n/reasons.js';
import type { NumberField, TypedNumbers } from '../chart/typed-numbers.js';
import { moneyOf } from './model.js';
import { basisText, behindOf, monthText, moneyText, numberText, oneDigit, whole, type Planned } from './view.js';

/** What a sum needs of its element. */
export interface TermsFrame extends Planned {
  readonly typed: TypedNumbers<PlanNumber>;
  /** What was measured of this month's season; `null` where nothing is. */
  readonly season: number | null;
  open(name: PlanNumber): void;
}

/** Numbers that stand for each other: one that is typed takes the others back. */
const INSTEAD: Readonly<Partial<Record<PlanNumber, readonly PlanNumber[]>>> = {
  closeRatio: ['winRate', 'leadToDeal'],
  winRate: ['closeRatio'],
  leadToDeal: ['closeRatio'],
};
const SHARES: ReadonlySet<PlanNumber> = new Set<PlanNumber>(['closeRatio', 'winRate', 'leadToDeal', 'season']);
/** The numbers that are not in the sum itself. */
const RATES = ['winRate', 'leadToDeal', 'sellers', 'leadToWin', 'season'] as const;
/** How far a slider goes where what is shown is no share. */
const REACH = { sellers: 50, leadToWin: 365, season: 200 } as const;

function fieldOf(name: PlanNumber, { reckoned, currency, words }: TermsFrame): NumberField<PlanNumber> {
  const { text } = words;
  const isShare = SHARES.has(name);
  return {
    ...{ key: name, label: text.typed(name, currency), value: reckoned.numbers[name], scale: isShare ? 100 : 1 },
    least: name === 'sellers' ? 1 : name === 'averageDeal' || name === 'season' ? 0.01 : 0,
    ...(isShare && name !== 'season' ? { most: 100 } : {}),
    error: text.notANumber,
  };
}

/** Where a number comes from, and the way back to it. */
function basis(
  name: PlanNumber,
  { before, typed, currency, words, open }: TermsFrame,
): TemplateResult | typeof nothing {
  const known = before[name];
  if (typed.values[name] !== undefined)
    return html`<button class="basis link" type="button" @click=${() => typed.forget([name])}>
      ${known.value === null ? words.text.reset : words.text.asMeasured(numberText(name, known.value, currency, words))}
    </button>`;
  if (known.why) return html`<span class="basis">${whyText(known.why, words)}</span>`;
  const said = basisText(known, words);
  if (!said) return nothing;
  return behindOf(known.figure)
    ? html`<button class="basis link" type="button" @click=${() => open(name)}>${said}</button>`
    : html`<span class="basis">${said}</span>`;
}

function term(name: PlanNumber, frame: TermsFrame, more: unknown = nothing): TemplateResult {
  const { typed, words, currency } = frame;
  return html`<div class="term">
    ${typed.input(fieldOf(name, frame), words.format.language, INSTEAD[name])}
    <span class="caption" aria-hidden="true">${words.text.inSum(name, currency)}</span>
    ${basis(name, frame)} ${more}
  </div>`;
}

const result = (value: string, caption: string, isLast = true): TemplateResult =>
  html`<div class="term">
    <span class=${isLast ? 'out last' : 'out'}>${value}</span><span class="caption">${caption}</span>
  </div>`;
const sign = (text: string): TemplateResult => html`<span class="sign" aria-hidden="true">${text}</span>`;

/** The sum, from the target to the leads or from the leads to the money. */
export function sumTemplate(frame: TermsFrame): TemplateResult {
  const { mode, reckoned, currency, words } = frame;
  const { text, format } = words;
  const { plan, reach, numbers } = reckoned;
  const count = (value: number | null): string => (value === null ? '–' : format.count(whole(value)));
  const ratio =
    numbers.season !== 1 && plan.closeRatio !== null
      ? html`<span class="basis">${text.inSeason(format.percent(plan.closeRatio))}</span>`
      : nothing;
  if (mode === 'leads') {
    const deals = reach.deals === null ? '–' : oneDigit(reach.deals, format);
    const money = reach.revenue === null ? '–' : moneyText(moneyOf(reach.revenue, currency), format);
    return html`<div class="sum">
        ${term('leads', frame)}${sign('×')}${term('closeRatio', frame, ratio)}${sign('=')}${result(deals, text.captions.won)}
      </div>
      <div class="sum">
        ${result(deals, text.captions.won, false)}${sign('×')}${term('averageDeal', frame)}${sign('=')}${result(money, text.captions.money)}
      </div>`;
  }
  return html`<div class="sum">
      ${term('target', frame)}${sign('÷')}${term('averageDeal', frame)}${sign('=')}${result(count(plan.deals), text.captions.deals)}
    </div>
    <div class="sum">
      ${result(count(plan.deals), text.captions.deals, false)}${sign('÷')}${term('closeRatio', frame, ratio)}${sign('=')}${result(count(plan.leads), text.captions.needed)}
    </div>`;
}

/** The numbers behind the sum, folded away until somebody wants to move them. */
export function ratesTemplate(frame: TermsFrame): TemplateResult {
  const { reckoned, currency, typed, words, season, month } = frame;
  const { text, format } = words;
  const said = RATES.map(
    name => `${numberText(name, reckoned.numbers[name], currency, words)} ${text.captions[name]}`,
  ).join(' · ');
  const lever = (name: (typeof RATES)[number]): TemplateResult => {
    const field = fieldOf(name, frame);
    const shown = (field.value ?? 0) * (field.scale ?? 1);
    const reach = Math.max(name in REACH ? REACH[name as keyof typeof REACH] : 100, Math.ceil(shown));
    return html`<div class="rate">
      ${typed.lever({ ...field, reach, step: SHARES.has(name) ? 0.5 : 1 }, format.language, INSTEAD[name])}
      ${basis(name, frame)} ${name === 'season' ? adopt : nothing}
    </div>`;
  };
  const adopt =
    season === null || typed.values.season === season
      ? nothing
      : html`<span class="basis">
          ${format.percent(season)}: ${text.seasonOf(monthText(month, format))}
          <button class="basis link" type="button" @click=${() => typed.set('season', season)}>
            ${text.adoptSeason(format.percent(season))}
          </button>
        </span>`;
  return html`<details class="rates" part="rates">
    <summary><b>${text.rates}</b> <span class="muted">${said}</span></summary>
    <div class="levers">${RATES.map(lever)}</div>
  </details>`;
}
