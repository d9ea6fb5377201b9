import { html, type TemplateResult } from 'lit';
import type { Addressed } from '../../domain/operations.js';
import { withSeller } from '../../domain/assignment.js';
import { editSettings } from '../../domain/edit-settings.js';
import { toDecimal } from '../../domain/money.js';
import { quotaBook, quotaNamed, type QuotaBook } from '../../domain/numbers/quota.js';
import {
  fiscalYearStartOf,
  HEALTH_LIMITS,
  quotaId,
  quotaOf,
  type Amount,
  type HealthLimits,
  type Targets,
} from '../../domain/settings.js';
import { setting, type FieldType } from './field.js';
import { followersOf } from './followers.js';
import { list } from './list.js';
import { matrix } from './matrix.js';
import { periodHeads, periodPicker, thisMonth } from './periods.js';
import { textList } from './rows.js';
import type { View } from './view.js';

/** Who sells. */
export function ownersPane(view: View): TemplateResult {
  const { text, pipeline, store } = view;
  return html`${list(
    view,
    textList(view, 'owners', {
      label: text.panes.owners,
      item: text.seller,
      addLabel: text.addSeller,
      empty: text.noSellers,
      // deals, leads, quotas and assignment follow a new name; leads are no longer given to who has gone
      renamed: (from, to) =>
        followersOf(store, 'owner', from, to, [...renamedQuotas(view, from, to), ...reassigned(view, from, to)]),
      gone: name => reassigned(view, name, null),
    }),
  )}
  ${pipeline.owners.length ? html`<p class="muted small">${text.sellersHint}</p>` : ''}`;
}

function reassigned({ pipeline }: View, from: string, to: string | null): readonly Addressed[] {
  const { rules, owners } = withSeller(pipeline.assignment ?? {}, from, to);
  const edit = editSettings(pipeline, { 'assignment.rules': rules, 'assignment.owners': owners });
  return edit ? [edit] : [];
}

function renamedQuotas({ pipeline }: View, from: string, to: string): readonly Addressed[] {
  return Object.entries(pipeline.quotas ?? {})
    .filter(([, quota]) => quota.seller === from)
    .map(([id, quota]): Addressed => {
      const next = `quotas.${quotaId(to, quota.period)}`;
      const changes = {
        [`quotas.${id}`]: { from: quota, to: undefined },
        [next]: { from: quotaOf(pipeline, to, quota.period) ?? undefined, to: { ...quota, seller: to } },
      };
      return { type: 'pipeline/edit', target: pipeline.id, changes };
    });
}

/** What each seller and the team are to win, and what metrics ought to reach. */
export function quotasPane(view: View): TemplateResult {
  const { text, pipeline, format } = view;
  const rows = [
    { id: '', name: text.team },
    ...pipeline.owners.map(name => ({ id: name, name })),
    // who has left the list still has quotas
    ...[...new Set(Object.values(pipeline.quotas ?? {}).map(({ seller }) => seller))]
      .filter(seller => seller !== '' && !pipeline.owners.includes(seller))
      .map(name => ({ id: name, name })),
  ];
  const book = quotaBook(Object.values(pipeline.quotas ?? {}));
  return html`<section class="part">
      ${periodPicker(view)}
      ${matrix(view, {
        id: 'quotas',
        label: text.panes.quotas,
        corner: text.seller,
        rows,
        columns: periodHeads(view),
        path: (row, column) => `quotas.${quotaId(row.id, column.id)}`,
        amount: (row, column) => quotaOf(pipeline, row.id, column.id),
        implied: (row, column) => summedQuota(book, view, row.id, column.id),
        entry: (row, column, amount) => ({ seller: row.id, period: column.id, ...amount }),
        empty: text.noSellers,
        now: thisMonth(view),
      })}
      <p class="muted small">${text.quotasHint(pipeline.currency)}</p>
    </section>
    <section class="part rule">
      <h3>${text.targets}</h3>
      <p class="muted small">${text.targetsHint}</p>
      <div class="grid">
        ${(Object.keys(TARGETS) as (keyof Targets)[]).map(name =>
          setting(view, `targets.${name}`, pipeline.targets?.[name], {
            ...{ label: text.target[name], type: TARGETS[name].type, optional: true },
            ...(TARGETS[name].unit ? { unit: text.units[TARGETS[name].unit](format) } : {}),
            ...(TARGETS[name].isMoney ? { unit: pipeline.currency } : {}),
          }),
        )}
      </div>
    </section>`;
}

/** What a quarter or year comes to where only its parts are said. */
function summedQuota(book: QuotaBook, { pipeline }: View, seller: string, period: string): Amount | null {
  const sum = quotaNamed(book, seller, period, fiscalYearStartOf(pipeline));
  return sum && { value: Number(toDecimal(sum.minor, sum.currency)), currency: sum.currency };
}

interface TargetSpec {
  readonly type: FieldType;
  readonly unit?: 'days' | 'percent';
  readonly isMoney?: boolean;
}
const TARGETS: Readonly<Record<keyof Targets, TargetSpec>> = {
  winRate: { type: 'percent', unit: 'percent' },
  closeRatio: { type: 'percent', unit: 'percent' },
  averageDeal: { type: 'number', isMoney: true },
  salesCycle: { type: 'number', unit: 'days' },
  velocity: { type: 'number', isMoney: true },
  newDeals: { type: 'number' },
  newLeads: { type: 'number' },
};

const LIMITS: Readonly<Record<keyof HealthLimits, 'days' | 'calls' | 'minutes'>> = {
  silentDays: 'days',
  stuckDays: 'days',
  touches: 'calls',
  responseMinutes: 'minutes',
  renewalDays: 'days',
};

/** From when on a deal or lead needs looking at; what is left empty is as the kit has it. */
export function healthPane(view: View): TemplateResult {
  const { text, pipeline, format } = view;
  return html`<div class="grid">
    ${(Object.keys(LIMITS) as (keyof HealthLimits)[]).map(name =>
      setting(view, `healthLimits.${name}`, pipeline.healthLimits?.[name], {
        ...{ label: text.health[name].label, hint: text.health[name].hint, type: 'number', optional: true },
        placeholder: format.count(HEALTH_LIMITS[name]),
        unit: text.units[LIMITS[name]](format),
      }),
    )}
  </div>`;
}
