import { html } from 'lit';
import { minorOf } from '../../domain/deals.js';
import type { Deal } from '../../domain/records.js';
import type { Format } from '../../i18n/format.js';
import type { HealthMessages } from '../../i18n/parts/health.js';
import { ask } from './ask.js';

interface Asked {
  readonly deals: readonly Deal[];
  readonly text: HealthMessages;
  readonly cancel: string;
  readonly format: Format;
  readonly now: number;
}

/** Asks which of several deals that are the same is kept; its id. The one that was there first stands at the top. */
export function askKept(root: ShadowRoot, { deals, text, cancel, format, now }: Asked): Promise<string | null> {
  const facts = (deal: Deal): string =>
    [
      deal.organisation,
      deal.owner,
      deal.value === null ? '' : format.money(minorOf(deal), deal.currency),
      format.day(deal.createdAt, now),
    ]
      .filter(Boolean)
      .join(' · ');
  return ask<string>(
    root,
    { title: text.mergeTitle, text: { cancel, save: text.merge } },
    () =>
      html`<p class="muted small">${text.mergeText}</p>
        <fieldset class="choices-of-one">
          <legend class="muted small">${text.keep}</legend>
          ${deals.map(
            (deal, nth) =>
              html`<label
                ><input type="radio" name="kept" value=${deal.id} ?checked=${nth === 0} /><span
                  >${deal.title}<span class="muted small">${facts(deal)}</span></span
                ></label
              >`,
          )}
        </fieldset>`,
    given => given('kept'),
  );
}
