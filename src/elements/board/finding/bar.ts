import { html, nothing, type TemplateResult } from 'lit';
import { beforeChoice } from '../../../domain/among.js';
import type { Sort } from '../../../domain/sorting.js';
import type { Outlook } from './outlook.js';
import { columnName, fieldName, filterName } from './words.js';

interface Chip {
  readonly label: string;
  /** It hides nothing: “Clear all” leaves it. */
  readonly stays?: boolean;
  change?(anchor: HTMLElement): void;
  remove(): void;
}

function chipsOf(outlook: Outlook): Chip[] {
  const { view, text, speech } = outlook;
  const sortName = ([column, { by, descending }]: [string, Sort]): string =>
    text.sortedBy(fieldName(by, speech), Boolean(descending), column ? columnName(column, speech) : null);
  const unread = view.unread ?? [];
  const { among } = view;
  return [
    ...(among
      ? [
          {
            label: text.among(among.label, outlook.chosen!.count, outlook.board.format),
            remove: () => outlook.set(beforeChoice(view)),
          },
        ]
      : []),
    ...(view.mine ? [{ label: text.onlyMine, remove: () => outlook.show({ mine: false }) }] : []),
    ...(view.lanes
      ? [
          {
            stays: true,
            label: text.lanesBy(fieldName(view.lanes, speech)),
            remove: () => outlook.show({ lanes: undefined! }),
          },
        ]
      : []),
    ...(view.filters ?? []).map(filter => ({
      label: filterName(filter, speech),
      change: (anchor: HTMLElement) => outlook.openFilter(anchor, filter),
      remove: () => outlook.put(filter, undefined),
    })),
    ...Object.entries(view.sort ?? {}).map(entry => ({
      label: sortName(entry),
      remove: () => outlook.sort(entry[0], undefined),
    })),
    ...(unread.length
      ? [{ label: text.unread(unread.length, outlook.board.format), remove: () => outlook.show({ unread: [] }) }]
      : []),
  ];
}

/** What is looked for, filtered and sorted, in words. */
export const narrowing = (outlook: Outlook): readonly string[] => [
  ...(outlook.view.search ? [`“${outlook.view.search}”`] : []),
  ...chipsOf(outlook).map(({ label }) => label),
];

/** What is filtered and sorted, each as a chip that can be taken away; nothing where all is shown as it stands. */
export function barTemplate(outlook: Outlook): TemplateResult | undefined {
  const { text } = outlook;
  const chips = chipsOf(outlook);
  if (!chips.length) return undefined;
  return html`<div class="finding" part="filters" role="group" aria-label=${text.filters}>
    ${chips.map(({ label, change, remove }) => chip(outlook, label, change, remove))}
    <button
      class="button ghost"
      type="button"
      aria-haspopup="menu"
      @click=${(event: Event) => outlook.openFilter(event.currentTarget as HTMLElement)}
    >
      ${text.addFilter}
    </button>
    ${
      chips.some(({ stays }) => !stays)
        ? html`<button class="button ghost" type="button" @click=${() => clear(outlook)}>${text.clearAll}</button>`
        : nothing
    }
  </div>`;
}

/** What was chosen of layout and lanes stays. */
const clear = (outlook: Outlook): void =>
  outlook.show({ among: undefined!, mine: false, filters: [], sort: {}, search: '', unread: [] });

const chip = ({ text }: Outlook, label: string, change: Chip['change'], remove: () => void): TemplateResult =>
  html`<span class="filter-chip" part="filter">
    ${
      change
        ? html`<button
            type="button"
            aria-haspopup="dialog"
            aria-label=${text.changeFilter(label)}
            title=${label}
            @click=${(event: Event) => change(event.currentTarget as HTMLElement)}
          >
            ${label}
          </button>`
        : html`<span title=${label}>${label}</span>`
    }
    <button class="off" type="button" aria-label=${text.removeFilter(label)} @click=${remove}>${nothing}</button>
  </span>`;
