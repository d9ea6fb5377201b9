import { html, nothing, type TemplateResult } from 'lit';
import { toMinor } from '../../domain/money.js';
import type { DealInput, DealStatus, When } from '../../domain/records.js';
import { leadTitle } from '../../domain/leads.js';
import { liveStages, stageOf } from '../../domain/stages.js';
import {
  answerStage,
  answerStatus,
  leadInputOf,
  type RowResult,
  type StageAnswer,
  type StagePlan,
} from '../../exchange/index.js';
import { cellWords } from './report.js';
import { select, type Option } from './select.js';
import type { Spread } from './reading.js';
import type { View } from './view.js';

const ENDS = ['won', 'lost', 'abandoned'] as const;
const STATUSES = ['open', ...ENDS] as const satisfies readonly DealStatus[];

/** Which stages and pipelines, and a look at the rows as they would be. */
export function checkTemplate(view: View): TemplateResult {
  const { session, text } = view;
  const { plan } = session.reading!;
  return html`${plan.pipelines.length > 1 ? spreadTemplate(view) : nothing}
  ${
    plan.stages.length
      ? html`<section class="part">
          <h3>${text.stages}</h3>
          <p class="muted small">${text.stagesHint}</p>
          <ul class="rows">
            ${plan.stages.map(stage => stageTemplate(view, stage))}
          </ul>
        </section>`
      : nothing
  }
  ${plan.statuses.length ? statusesTemplate(view) : nothing} ${outlookTemplate(view)} ${previewTemplate(view)}
  ${plan.repeatable ? nothing : html`<p class="banner">${text.notRepeatable}</p>`}`;
}

function spreadTemplate({ session, store, text, format }: View): TemplateResult {
  const { pipelines } = session.reading!.plan;
  const title = store.pipeline.title || text.thisPipeline;
  const { spread } = session.reading!;
  return select(
    text.pipelines,
    [
      ...(session.reading!.canSpread ? [{ value: 'each', label: text.pipelineEach(pipelines.length, format) }] : []),
      { value: 'all', label: text.pipelineAll(title) },
      ...pipelines.map(({ name, count }) => ({ value: `only:${name}`, label: text.pipelineOnly(name, count, format) })),
    ],
    spread.to === 'only' ? `only:${spread.name}` : spread.to,
    value => {
      const to: Spread = value.startsWith('only:')
        ? { to: 'only', name: value.slice('only:'.length) }
        : { to: value as 'each' | 'all' };
      void session.spreadOver(to);
    },
  );
}

/** What stands on the left of a row that asks where deals go. */
const what = (name: string, count: string): TemplateResult =>
  html`<div class="what"><strong>${name}</strong><span class="muted small">${count}</span></div>`;

function stageTemplate({ session, store, text, format }: View, stage: StagePlan): TemplateResult {
  const { answer, name } = stage;
  const fresh = session.reading!.fresh.get(name);
  const isEach = session.reading!.spread.to === 'each';
  const stages = isEach ? [] : liveStages(store.pipeline).filter(({ phase }) => phase !== 'won');
  const options: Option[] = [
    ...stages.map(({ id, name: label }) => ({ value: `stage:${id}`, label })),
    ...(fresh ? [{ value: 'new', label: text.stageNew(fresh.name) }] : []),
    ...ENDS.map(status => ({ value: status, label: text.status[status] })),
    { value: 'aside', label: text.leaveAside },
  ];
  const value = !answer ? 'aside' : answer.to === 'stage' ? `stage:${answer.id}` : answer.to;
  const asAnswer = (given: string): StageAnswer | null => {
    if (given === 'aside') return null;
    if (given === 'new') return fresh!;
    return given.startsWith('stage:')
      ? { to: 'stage', id: given.slice('stage:'.length) }
      : { to: given as (typeof ENDS)[number] };
  };
  return html`<li class="row">
    ${what(name, text.rows(stage.count, format))}
    ${select(text.stageFor(name), options, value, to => session.answer(answerStage(session.reading!.plan, name, asAnswer(to))), { hidden: true })}
  </li>`;
}

function statusesTemplate({ session, text, format }: View): TemplateResult {
  const options: Option[] = [
    ...STATUSES.map(status => ({ value: status, label: text.status[status] })),
    { value: 'deleted', label: text.deletedThere },
    { value: 'aside', label: text.leaveAside },
  ];
  return html`<section class="part">
    <h3>${text.statuses}</h3>
    <ul class="rows">
      ${session.reading!.plan.statuses.map(
        ({ name, count, answer }, i) =>
          html`<li class="row">
            ${what(name, text.rows(count, format))}
            ${select(
              text.statusFor(name),
              options,
              answer ?? (session.reading!.left.has(name) ? 'aside' : null),
              to => {
                session.reading!.left.add(name);
                session.answer(answerStatus(session.reading!.plan, name, to === 'aside' ? null : (to as DealStatus)));
              },
              {
                hidden: true,
                id: `status-${i}`,
                prompt: text.pleaseChoose,
                error: session.pressed ? text.mustChoose : '',
              },
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}

function outlookTemplate({ session, text, format }: View): TemplateResult {
  const { outlook } = session;
  return html`<section class="part outlook" part="outlook">
    <p>
      ${
        !outlook?.looked
          ? html`<span class="muted">${text.counting}</span>`
          : outlook.taken === outlook.total
            ? html`<span class="mark won" aria-hidden="true"></span>${text.allTaken(outlook.total, format)}`
            : html`<span class="mark warn" aria-hidden="true"></span
                >${text.someTaken(outlook.taken, outlook.total, format)}`
      }
    </p>
    ${
      outlook?.findings.length
        ? html`<ul class="findings small">
            ${outlook.findings.map(({ problem, count }) => {
              const { value: _value, ...bare } = problem;
              return html`<li>
                ${text.reasonCount(count, text.problem(bare, format), format)}
                <span class="muted">(${text.forExample(problem.row, problem.value ?? '', format)})</span>
              </li>`;
            })}
          </ul>`
        : nothing
    }
  </section>`;
}

function previewTemplate(view: View): TemplateResult {
  const { session, text, format } = view;
  const areLeads = session.reading!.plan.rows === 'leads';
  const heads = areLeads
    ? [...text.leadHeads, text.created, text.owner]
    : [text.deal, text.organisation, text.stage, text.value, text.created, text.closes, text.owner];
  return html`<section class="part">
    <h3>${text.preview}</h3>
    <p class="muted small">${text.previewHint(session.preview.length, format)}</p>
    <div class="scroll" role="region" tabindex="0" aria-label=${text.preview}>
      <table part="preview">
        <thead>
          <tr>
            <th class="n">${text.row}</th>
            ${heads.map(head => html`<th class=${head === text.value ? 'n' : ''}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${session.preview.map(row => rowTemplate(view, row))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function rowTemplate(view: View, result: RowResult): TemplateResult {
  const { text, format } = view;
  if ('setAside' in result) {
    const { row, cells, problems } = result.setAside;
    return html`<tr class="aside">
      <td class="n">${format.count(row)}</td>
      <td colspan="7">
        <span class="chip lost">${text.setAside}</span>
        ${problems.map(problem => html`<span class="error">${text.problem(problem, format)}</span>`)}
        <span class="clip muted small">${cells.map(cellWords).filter(Boolean).join(' · ')}</span>
      </td>
    </tr>`;
  }
  const { row, deal, warnings } = result.imported;
  const day = (when: unknown): string => format.day((when ?? null) as When, view.now);
  const lead = view.session.reading!.plan.rows === 'leads' ? leadInputOf(result.imported) : null;
  const notes = warnings.map(problem => text.problem(problem, format));
  return html`<tr>
    <td class="n">${format.count(row)}</td>
    <td>
      <strong class="clip">${lead ? leadTitle(lead) : deal.title}</strong>
      ${notes.length ? html`<span class="said clip muted small">${notes.join(' · ')}</span>` : nothing}
    </td>
    <td><span class="clip">${deal.organisation ?? ''}</span></td>
    ${
      lead
        ? [lead.email, lead.phone, lead.source].map(each => html`<td><span class="clip">${each}</span></td>`)
        : html`<td>${whereabouts(view, deal)}</td>
            <td class="n">${money(view, deal)}</td>`
    }
    <td>${day(deal.createdAt)}</td>
    ${lead ? nothing : html`<td>${day(deal.closedAt ?? deal.expectedClose)}</td>`}
    <td><span class="clip">${deal.owner ?? ''}</span></td>
  </tr>`;
}

function whereabouts({ session, store, text }: View, { status = 'open', stage = '' }: DealInput): TemplateResult {
  if (status !== 'open')
    return html`<span class="chip ${status === 'won' ? 'won' : 'lost'}">${text.status[status]}</span>`;
  const fresh = session.reading!.plan.stages.find(({ answer }) => answer?.to === 'new' && answer.id === stage)?.answer;
  const name = fresh?.to === 'new' ? fresh.name : (stageOf(store.pipeline, stage)?.name ?? stage);
  return html`<span class="chip ${fresh ? 'accent' : ''}">${name}</span>`;
}

function money({ store, format }: View, { value, currency }: DealInput): string {
  const code = currency ?? store.pipeline.currency;
  const minor = typeof value === 'number' ? toMinor(value, code) : null;
  return minor === null ? '–' : format.money(minor, code);
}
