import { html, type TemplateResult } from 'lit';
import type { IdealCustomer } from '../../domain/settings.js';
import { setting } from './field.js';
import type { View } from './view.js';

/** The questions about the ideal customer by what they are about (R24). */
const PARTS = {
  wants: ['goals', 'values'],
  person: ['age', 'gender', 'place', 'industry', 'income', 'schooling'],
  reach: ['language', 'brands', 'channels'],
  doubts: ['pains', 'objections'],
  history: ['bestType', 'highestValue', 'timeToClose'],
  outcome: ['outcomeWith', 'outcomeWithout'],
} as const satisfies Readonly<Record<string, readonly (keyof IdealCustomer)[]>>;

/** Short answers stand side by side. */
const SHORT: readonly string[] = [...PARTS.person, ...PARTS.reach, ...PARTS.history];

/** Who buys best, in the team's own words. */
export function customerPane(view: View): TemplateResult {
  const { text, pipeline } = view;
  return html`${(Object.keys(PARTS) as (keyof typeof PARTS)[]).map(
    (part, at) =>
      html`<section class="part ${at ? 'rule' : ''}">
        <h3>${text.customerParts[part]}</h3>
        <div class="grid">
          ${PARTS[part].map(name =>
            setting(view, `idealCustomer.${name}`, pipeline.idealCustomer?.[name], {
              ...{ label: text.customer[name], type: SHORT.includes(name) ? 'text' : 'long', optional: true },
            }),
          )}
        </div>
      </section>`,
  )}`;
}
