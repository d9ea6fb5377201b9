import { html, type TemplateResult } from 'lit';
import type { Figure, Subject } from '../../domain/numbers/figure.js';
import { chartActions as englishActions } from '../../i18n/en/chart-actions.js';
import { explain as english } from '../../i18n/en/explain.js';
import { messagesOf } from '../../i18n/messages.js';
import type { Formula } from '../../i18n/parts/explain.js';
import { caveatText, whyText } from '../../i18n/reasons.js';
import { openDialog } from '../dialogs/dialog.js';
import { adoptOnce } from '../adopt.js';
import { showDeals, type DealsHost } from './deals.js';
import { explainStyles } from './explain.styles.js';

/** A number with its name, and what it rests on. */
export interface ExplainedFigure {
  readonly name: string;
  readonly text: string;
  /** How this one is computed, where each is otherwise. */
  readonly formula?: string;
  readonly figure: Pick<Figure<unknown>, 'ids' | 'subject' | 'count' | 'leftOut' | 'why' | 'caveats'> & {
    /** The leads behind it, where its ids are of deals… */
    readonly leads?: readonly string[];
    /** …and the deals, where its ids do not say. */
    readonly deals?: readonly string[];
  };
}
/** How a chart's numbers come about. */
export interface Explanation {
  readonly name: string;
  readonly formula: Formula;
  readonly figures: readonly ExplainedFigure[];
}

/** Says how numbers come about: the formula, what each rests on, and what was left out and why. */
export function showExplanation(host: DealsHost, { name, formula, figures }: Explanation): Promise<null> {
  const { format } = host;
  const words = { chart: host.chartText, format };
  const text = messagesOf('explain', format.language, english);
  const { close } = messagesOf('chartActions', format.language, englishActions);
  const title = text.title(name);
  const opens = (
    label: string,
    list: string,
    deals: readonly string[],
    leads: readonly string[] = [],
  ): TemplateResult =>
    deals.length + leads.length
      ? html`<button class="link" type="button" @click=${() => showDeals(host, list, deals, leads)}>${label}</button>`
      : html`<span>${label}</span>`;
  const of = (subject: Subject, ids: readonly string[]): [readonly string[], readonly string[]] =>
    subject === 'leads' ? [[], ids] : [ids, []];
  const figure = ({
    name: named,
    text: value,
    formula: how,
    figure: { subject, why, caveats, count, ids, leads, deals, leftOut },
  }: ExplainedFigure): TemplateResult => {
    const [own, led] = deals ? [deals, leads] : subject === 'leads' ? of(subject, ids) : [ids, leads];
    return html`<li>
      <p><b>${named}</b><span class="value">${value}</span></p>
      <ul class="muted small" role="list">
        ${how ? html`<li>${how}</li>` : ''} ${why ? html`<li>${whyText(why, words)}</li>` : ''}
        <li>${opens(text.restsOn(count, format, subject), named, own, led)}</li>
        ${leftOut.map(({ reason, count: many, ids: out, subject: those = subject }) => {
          const said = text.leftOut[reason](many, format, those);
          return html`<li>${opens(said, said, ...of(those, out))}</li>`;
        })}
        ${caveats.map(caveat => html`<li>${caveatText(caveat, words)}</li>`)}
      </ul>
    </li>`;
  };
  const closed = openDialog<never>(
    host.shadowRoot!,
    title,
    answer =>
      html`<div class="body explain">
        <header><h2>${title}</h2></header>
        ${text.formulas[formula].map(line => html`<p>${line}</p>`)}
        <ul class="figures" role="list">
          ${figures.map(figure)}
        </ul>
        <div class="buttons">
          <button class="button" type="button" @click=${() => answer(null)}>${close}</button>
        </div>
      </div>`,
  );
  // after the dialog's own sheets
  adoptOnce(host.shadowRoot!, explainStyles);
  return closed;
}
