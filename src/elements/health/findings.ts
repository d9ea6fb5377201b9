import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FindingKind } from '../../domain/numbers/findings.js';
import type { Finding } from '../../domain/numbers/health.js';
import type { Mend } from '../../i18n/parts/health.js';
import type { Walk } from '../chart/chart-element.js';
import { markItem } from '../chart/mark-item.js';
import { LEAD_MENDS, MEND_KEYS, MENDS } from './mends.js';
import {
  dealText,
  findingText,
  leadText,
  moneyText,
  rowNames,
  rowsOf,
  valueText,
  type Row,
  type Scene,
} from './view.js';

/** Findings that cost money, and those that only want tidying. */
const GRAVE: ReadonlySet<FindingKind> = new Set(['silent', 'stuck', 'overdue', 'step-overdue', 'never-followed-up']);

/** What the list of findings is given. */
export interface Listing extends Walk {
  readonly scene: Scene;
  /** The finding whose deals are shown. */
  readonly opened: FindingKind | null;
  /** How many of its deals. */
  readonly shown: number;
  readonly locked: boolean;
  toggle(finding: Finding): void;
  more(): void;
  /** Shows all of a deal. */
  open(row: Row): void;
  mend(act: Mend, row: Row): void;
  /** What stands below the findings about deals. */
  readonly last: TemplateResult | typeof nothing;
}

const keyOf = (act: Mend): string => Object.keys(MEND_KEYS).find(key => MEND_KEYS[key] === act) ?? '';

/** What can be done about a finding for one deal or lead. */
export const mendsOf = (kind: FindingKind, { lead }: Row): readonly Mend[] => (lead ? LEAD_MENDS : MENDS[kind]);

/** The keys that do something in the rows of a finding. */
export const keysText = (kind: FindingKind, { text }: Scene): string =>
  text.keys(MENDS[kind].map(act => `${keyOf(act).toUpperCase()} ${text.mends[act].replace('…', '')}`));

/** The findings with the money at risk; one of them with its deals. */
export function findingsTemplate(findings: readonly Finding[], listing: Listing): TemplateResult {
  const { scene, opened, shown } = listing;
  const rows = findings.find(({ kind }) => kind === opened);
  const open = rows ? rowsOf(rows, scene) : [];
  const names = findings.flatMap(({ kind }) => [
    kind,
    ...(kind === opened ? open.slice(0, shown).map(({ id }) => `${kind} ${id}`) : []),
  ]);
  const tab = (name: string): number => listing.tabIndex(name, names.indexOf(name), names);
  return html`<ul class="findings" role="list">
    ${repeat(
      findings,
      ({ kind }) => kind,
      finding => {
        const { kind, values } = finding;
        const [count, ...words] = splitCount(findingText(finding, scene), finding.count, scene);
        return markItem(
          {
            ...{ name: kind, nth: names.indexOf(kind), names, part: 'finding', walk: listing },
            ...{ isOpen: kind === opened, open: () => listing.toggle(finding) },
          },
          html`<span><b>${count}</b>${words}</span>
            ${values.length ? html`<span class="chip ${GRAVE.has(kind) ? 'warn' : ''}">${moneyText(values, scene.wording)}</span>` : nothing}`,
          kind === opened ? rowsTemplate(finding, open, listing, tab) : nothing,
        );
      },
    )}
    ${listing.last === nothing ? nothing : html`<li>${listing.last}</li>`}
  </ul>`;
}

/** The number stands out where the language puts it first. */
function splitCount(text: string, count: number, { wording }: Scene): readonly [string, string] {
  const number = wording.format.count(count);
  return text.startsWith(number) ? [number, text.slice(number.length)] : ['', text];
}

function rowsTemplate(
  { kind }: Finding,
  rows: readonly Row[],
  listing: Listing,
  tab: (name: string) => number,
): TemplateResult {
  const { scene, shown, locked } = listing;
  const { text, wording } = scene;
  return html`<ul class="rows" role="list">
      ${repeat(
        rows.slice(0, shown),
        ({ id }) => id,
        row => {
          const [name, more] = rowNames(row);
          const what = row.deal ? dealText(kind, row.deal, scene) : leadText(row.lead, scene);
          return html`<li class="row" part="deal" data-row=${row.id} data-kind=${kind}>
            <span class="who"
              ><button
                class="name"
                type="button"
                data-mark=${`${kind} ${row.id}`}
                tabindex=${tab(`${kind} ${row.id}`)}
                @click=${() => listing.open(row)}
              >
                ${name}</button
              ><span class="muted small">${[what, more].filter(Boolean).join(' · ')}</span></span
            >
            <span class="value">${valueText(row, wording)}</span>
            ${
              locked
                ? nothing
                : html`<span class="acts"
                    >${mendsOf(kind, row).map(
                      (act, nth) =>
                        html`<button
                          class="button ${nth ? 'ghost' : ''}"
                          part="mend"
                          type="button"
                          aria-label=${text.mendOf(text.mends[act], name)}
                          aria-keyshortcuts=${keyOf(act)}
                          @click=${() => listing.mend(act, row)}
                        >
                          ${text.mends[act]}
                        </button>`,
                    )}</span
                  >`
            }
          </li>`;
        },
      )}
    </ul>
    ${
      rows.length > shown
        ? html`<button class="button ghost" type="button" @click=${listing.more}>
            ${text.showMore(rows.length - shown, wording.format)}
          </button>`
        : nothing
    }`;
}
