import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TodayAct } from './acts.js';
import {
  addressesOf,
  isPressing,
  leadFacts,
  moreNames,
  reasonsText,
  worthText,
  type Entry,
  type Scene,
} from './view.js';

/** The keys of what can be done. */
export const KEYS: Readonly<Record<string, TodayAct>> = { d: 'done', s: 'later', r: 'renewed' };
/** The links that a key follows, as a click would. */
export const LINK_KEYS: Readonly<Record<string, string>> = { c: 'call', w: 'write' };

/** What the list is given. */
export interface Listing {
  readonly scene: Scene;
  /** The lead of which all is shown. */
  readonly opened: string;
  readonly locked: boolean;
  tabIndex(name: string, nth: number, names: readonly string[]): number;
  open(entry: Entry): void;
  act(what: TodayAct, entry: Entry): void;
}

/** What can be done with it. */
export const actsOf = ({ item, deal }: Entry): readonly TodayAct[] =>
  deal && item.reasons.includes('renewal') ? ['done', 'later', 'renewed'] : ['done', 'later'];

const keyOf = (act: TodayAct): string => Object.keys(KEYS).find(key => KEYS[key] === act)!;

/** Everything that is to be done, one row each: what, why, what it is worth, and what can be done. */
export function listTemplate(entries: readonly Entry[], listing: Listing): TemplateResult {
  const names = entries.map(({ id }) => id);
  return html`<ol class="rows" role="list">
    ${repeat(
      entries,
      ({ id }) => id,
      (entry, nth) => rowTemplate(entry, listing, listing.tabIndex(entry.id, nth, names)),
    )}
  </ol>`;
}

function rowTemplate(entry: Entry, { scene, opened, locked, open, act }: Listing, tabIndex: number): TemplateResult {
  const { text } = scene;
  const { id, name, lead } = entry;
  const [first, ...others] = reasonsText(entry, scene);
  const [expected, how] = worthText(entry, scene);
  const { tel, mail } = addressesOf(entry);
  const link = (href: string, of: 'call' | 'write', key: string): TemplateResult | typeof nothing =>
    href
      ? html`<a
          class="button ghost"
          href=${href}
          data-link=${of}
          aria-label=${text.actOf(text[of], name)}
          aria-keyshortcuts=${key}
          >${text[of]}</a
        >`
      : nothing;
  return html`<li class="row" part="item" data-row=${id}>
    <span class="who">
      <span class="what"
        ><button
          class="name"
          type="button"
          data-mark=${id}
          tabindex=${tabIndex}
          aria-expanded=${ifDefined(lead ? (opened === id ? 'true' : 'false') : undefined)}
          @click=${() => open(entry)}
        >
          ${name}</button
        >${lead ? html`<span class="chip accent">${text.lead}</span>` : nothing}
        <span class="chip ${isPressing(entry, scene) ? 'warn' : ''}">${first}</span>
        ${others.map(other => html`<span class="chip">${other}</span>`)}</span
      >
      <span class="muted small">${[moreNames(entry), how].filter(Boolean).join(' · ')}</span>
      ${lead && opened === id ? leadFacts(lead, scene).map(fact => html`<span class="small fact">${fact}</span>`) : nothing}
    </span>
    <span class="value">${expected}</span>
    <span class="acts">
      ${link(tel, 'call', 'c')} ${link(mail, 'write', 'w')}
      ${
        locked
          ? nothing
          : actsOf(entry).map(
              each =>
                html`<button
                  class="button ${each === 'done' ? '' : 'ghost'}"
                  part="button"
                  type="button"
                  aria-label=${text.actOf(text[each], name)}
                  aria-keyshortcuts=${keyOf(each)}
                  @click=${() => act(each, entry)}
                >
                  ${text[each]}
                </button>`,
            )
      }
    </span>
  </li>`;
}
