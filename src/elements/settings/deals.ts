import { html, type TemplateResult } from 'lit';
import { customFieldsOf } from '../../domain/settings.js';
import { setting } from './field.js';
import { list, type Row } from './list.js';
import { entryList, textList } from './rows.js';
import type { View } from './view.js';

const TYPES = ['text', 'number', 'money', 'date', 'choice', 'yes-no'] as const;
const OUTCOMES = ['won', 'lost', 'abandoned', 'disqualified'] as const;

/** The team's own fields. */
export function fieldsPane(view: View): TemplateResult {
  const { text, pipeline } = view;
  const fields = new Map(customFieldsOf(pipeline).map(field => [field.key, field]));
  return list(
    view,
    entryList(view, 'customFields', {
      label: text.panes.fields,
      nameKey: 'label',
      columns: [
        { key: 'label', label: text.fieldLabel, type: 'text', width: 'wide' },
        {
          ...{ key: 'type', label: text.fieldType, type: 'choice', width: 'middle' },
          choices: TYPES.map(value => ({ value, label: text.fieldTypes[value] })),
        },
      ],
      fresh: ({ type }) => (type === 'choice' ? { options: [] } : {}),
      decorate: (row: Row) =>
        fields.get(row.id)?.type === 'choice'
          ? {
              more: html`<div class="details">
                ${list(
                  view,
                  textList(view, `customFields.${row.id}.options`, {
                    ...{ label: text.optionsOf(row.name), item: text.option, empty: text.noOptions },
                  }),
                )}
              </div>`,
            }
          : {},
      addLabel: text.addField,
      empty: text.noFields,
    }),
  );
}

/** Why deals end, and leads are turned down (R25). */
export function reasonsPane(view: View): TemplateResult {
  const { text, pipeline } = view;
  return html`${setting(view, 'reasonRequired', pipeline.reasonRequired, {
    label: text.reasonRequired,
    type: 'yes-no',
  })}
  ${OUTCOMES.map(
    outcome =>
      html`<section class="part rule">
        <h3>${text.reasons[outcome]}</h3>
        ${list(
          view,
          textList(view, `reasons.${outcome}`, {
            ...{ label: text.reasons[outcome], item: text.reason, empty: text.noReasons },
          }),
        )}
      </section>`,
  )}`;
}

/** What is sold. */
export function productsPane(view: View): TemplateResult {
  const { text, pipeline } = view;
  return list(
    view,
    entryList(view, 'products', {
      label: text.panes.products,
      carriedIn: 'product',
      columns: [
        { key: 'name', label: text.product, type: 'text', width: 'wide' },
        { key: 'value', label: text.price, type: 'number', width: 'middle', optional: true },
        { key: 'currency', label: text.currencyCode, type: 'text', width: 'narrow', optional: true, later: true },
      ],
      fresh: ({ value }) => (value === undefined ? {} : { currency: pipeline.currency }),
      addLabel: text.addProduct,
      empty: text.noProducts,
    }),
  );
}
