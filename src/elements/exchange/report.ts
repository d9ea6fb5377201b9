import { html, nothing, type TemplateResult } from 'lit';
import type { DealStatus } from '../../domain/records.js';
import { stageOf } from '../../domain/stages.js';
import type { ImportReport, ProblemCode, SetAside, Tally } from '../../exchange/index.js';
import type { PipelineStore } from '../../store/store.js';
import type { PartResult, RunResult } from './run.js';
import type { View } from './view.js';

/** So many rows that were set aside are listed; the rest is in the download. */
const LISTED = 50;
const STATUSES: readonly DealStatus[] = ['open', 'won', 'lost', 'abandoned'];

/** What came of an import. */
export function reportTemplate(
  view: View,
  result: RunResult,
  actions: { readonly download: () => void; readonly remove: TemplateResult | typeof nothing },
): TemplateResult {
  const { text, format } = view;
  const { report, parts } = result;
  return html`${result.cancelled ? html`<p class="banner">${text.cancelledHint(report.rows, result.total, format)}</p>` : nothing}
    ${result.failure ? html`<p class="error" role="alert">${text.failed(result.failure)}</p>` : nothing}
    ${result.unstored ? html`<p class="banner">${text.notStored(result.unstored, format)}</p>` : nothing}
    <dl class="tiles" part="tally">
      ${(['rows', 'new', 'updated', 'unchanged', 'setAside'] as const).map(
        key =>
          html`<div class=${key === 'setAside' && report.setAside ? 'warn' : ''}>
            <dt>${text.tally[key]}</dt>
            <dd>${format.count(report[key])}</dd>
          </div>`,
      )}
    </dl>
    ${result.inBin ? html`<p class="muted small">${text.inBin(result.inBin, format)}</p>` : nothing}
    ${parts.map(part => partTemplate(view, part, parts.length > 1))} ${asideTemplate(view, result, actions.download)}
    ${warningsTemplate(view, report)} ${actions.remove}`;
}

function partTemplate(view: View, { store, isNew, report }: PartResult, named: boolean): TemplateResult {
  const { text } = view;
  const title = store.pipeline.title || store.name;
  return html`<section class="part">
    ${named ? html`<h3>${text.inPipeline(title, isNew)}</h3>` : nothing}
    <div class="tables">
      ${tallyTable(view, text.openByStage, text.stage, stages(report, store))}
      ${tallyTable(
        view,
        text.byStatus,
        text.statuses,
        STATUSES.flatMap(status => {
          const tally = report.byStatus.get(status);
          return tally ? [[text.status[status], tally] as const] : [];
        }),
      )}
      ${tallyTable(view, text.byCurrency, text.currency, [...report.byCurrency])}
    </div>
  </section>`;
}

/** Open deals by stage, in the order of the board. */
function stages({ byStage }: ImportReport, store: PipelineStore): (readonly [string, Tally])[] {
  const order = store.pipeline.stages.map(({ id }) => id);
  return [...byStage]
    .filter(([id]) => !id.startsWith('~'))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, tally]) => [stageOf(store.pipeline, id)?.name ?? id, tally]);
}

function tallyTable(
  { text, format }: View,
  caption: string,
  head: string,
  rows: readonly (readonly [string, Tally])[],
): TemplateResult | typeof nothing {
  if (!rows.length) return nothing;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th>${head}</th>
        <th class="n">${text.count}</th>
        <th class="n">${text.total}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, { deals, unvalued, totals }]) =>
          html`<tr>
            <td>${name}</td>
            <td class="n">${format.count(deals)}</td>
            <td class="n">
              ${[...totals].map(([currency, minor]) => html`<span class="said">${format.money(minor, currency)}</span>`)}
              ${unvalued ? html`<span class="said muted small">${text.unvalued(unvalued, format)}</span>` : nothing}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function asideTemplate(
  { text, format }: View,
  { setAside, report }: RunResult,
  download: () => void,
): TemplateResult | typeof nothing {
  if (!setAside.length) return nothing;
  const reason = (code: ProblemCode): string => text.problem({ row: 0, code }, format);
  return html`<section class="part" part="set-aside">
    <div class="line">
      <h3>${text.asideTitle(setAside.length, format)}</h3>
      <button class="button" type="button" @click=${download}>${text.downloadAside}</button>
    </div>
    <ul class="findings small">
      ${[...report.problems].map(([code, count]) => html`<li>${text.reasonCount(count, reason(code), format)}</li>`)}
    </ul>
    <div class="scroll low" role="region" tabindex="0" aria-label=${text.asideTitle(setAside.length, format)}>
      <table>
        <thead>
          <tr>
            <th class="n">${text.row}</th>
            <th>${text.findings}</th>
            <th>${text.asItStood}</th>
          </tr>
        </thead>
        <tbody>
          ${setAside.slice(0, LISTED).map(
            ({ row, problems, cells }) =>
              html`<tr>
                <td class="n">${format.count(row)}</td>
                <td>${problems.map(problem => html`<span class="said">${text.problem(problem, format)}</span>`)}</td>
                <td class="muted"><span class="clip">${cells.map(cellWords).filter(Boolean).join(' · ')}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${setAside.length > LISTED ? html`<p class="muted small">${text.asideMore(setAside.length - LISTED, format)}</p>` : nothing}
  </section>`;
}

/** A cell as text; a whole record as JSON, shortened. */
export const cellWords = (cell: SetAside['cells'][number]): string =>
  typeof cell === 'object' && cell !== null ? JSON.stringify(cell).slice(0, 200) : String(cell ?? '');

function warningsTemplate({ text, format }: View, { warnings }: ImportReport): TemplateResult | typeof nothing {
  if (!warnings.size) return nothing;
  return html`<section class="part">
    <h3>${text.warnings}</h3>
    <ul class="findings small">
      ${[...warnings].map(([code, count]) => html`<li>${text.reasonCount(count, text.problem({ row: 0, code }, format), format)}</li>`)}
    </ul>
  </section>`;
}
