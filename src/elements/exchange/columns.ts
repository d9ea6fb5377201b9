import { html, nothing, type TemplateResult } from 'lit';
import {
  answerDateOrder,
  answerDecimal,
  answerUnit,
  fieldKind,
  fieldNames,
  LEAD_ROW_FIELDS,
  readDate,
  readNumber,
  type ColumnPlan,
  type DateOrder,
  type Decimal,
  type Delimiter,
  type Encoding,
  type Field,
  type Target,
} from '../../exchange/index.js';
import { select, type Option } from './select.js';
import type { View } from './view.js';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];
const DELIMITERS: readonly (readonly [Delimiter, 'comma' | 'semicolon' | 'tab' | 'pipe'])[] = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
];

const asTarget = (value: string): Target =>
  value === 'keep' || value === 'skip' ? value : { field: value.slice('field:'.length) as Field };
const asValue = (target: Target): string => (typeof target === 'string' ? target : `field:${target.field}`);

/** How the file was read, and what its columns mean. */
export function columnsTemplate(view: View): TemplateResult {
  const { session, text } = view;
  const { source, file } = session;
  const { plan, table } = session.reading!;
  const fields: Option[] = [
    { value: 'keep', label: text.keep },
    { value: 'skip', label: text.skip },
    ...fieldNames
      .filter(field => table.kind === 'json' || fieldKind(field) !== 'whole')
      .filter(field => plan.rows === 'deals' || LEAD_ROW_FIELDS.has(field))
      .map(field => ({ value: `field:${field}`, label: text.field[field] })),
  ];
  const reread = (as: { encoding?: Encoding; delimiter?: Delimiter }): void => {
    const now = table.delimiter ? { delimiter: table.delimiter } : {};
    void session.open(file!, { encoding: source!.encoding, ...now, ...as });
  };
  return html`<div class="pair">
      ${select(
        text.rowsAre,
        (['deals', 'leads'] as const).map(value => ({ value, label: text.rowKinds[value] })),
        plan.rows,
        value => void session.become(value as 'deals' | 'leads'),
      )}
      ${select(
        text.encoding,
        ENCODINGS.map(value => ({ value, label: text.encodings[value] })),
        source!.encoding,
        value => reread({ encoding: value as Encoding }),
      )}
      ${
        table.delimiter
          ? select(
              text.delimiter,
              DELIMITERS.map(([value, name]) => ({ value, label: text.delimiters[name] })),
              table.delimiter,
              value => reread({ delimiter: value as Delimiter }),
            )
          : nothing
      }
      ${session.reading!.asksUnit ? unitTemplate(view) : nothing}
    </div>
    <p class="muted small">${text.columnsHint}</p>
    <ul class="rows" part="columns">
      ${plan.columns.map(column => columnTemplate(view, column, fields))}
    </ul>`;
}

function unitTemplate({ session, text }: View): TemplateResult {
  const { unit } = session.reading!.plan;
  return select(
    text.unit,
    (['major', 'cents'] as const).map(value => ({ value, label: text.units[value] })),
    unit.ambiguous ? null : unit.value,
    value => session.answer(answerUnit(session.reading!.plan, value as 'major' | 'cents')),
    { id: 'unit', prompt: text.pleaseChoose, error: session.pressed ? text.mustChoose : '' },
  );
}

function columnTemplate(view: View, column: ColumnPlan, fields: readonly Option[]): TemplateResult {
  const { session, text } = view;
  const lost = session.reading!.replaced?.index === column.index ? session.reading!.replaced : null;
  return html`<li class="row" part="column">
    <div class="what">
      <strong>${column.header}</strong>
      <span class="muted small">${column.samples.join(' · ') || text.empty}</span>
    </div>
    ${select(
      text.means(column.header),
      fields,
      asValue(session.reading!.targetOf(column)),
      value => void session.map(column.index, asTarget(value)),
      { hidden: true },
    )}
    ${formatTemplate(view, column)}
    ${lost ? html`<p class="note small">${text.replaced(lost.header, text.field[lost.field])}</p>` : nothing}
  </li>`;
}

/** Asks how dates or numbers are written, where the column does not prove it. */
function formatTemplate(view: View, { index, header, date, number }: ColumnPlan): TemplateResult | typeof nothing {
  const { session, text, format } = view;
  const asked = { prompt: text.pleaseChoose, error: session.pressed ? text.mustChoose : '', hidden: false };
  if (date && date.candidates.length > 1 && date.example) {
    const options = date.candidates.map(order => {
      const read = readDate(date.example!, order);
      const when = read ? (read.instant ?? read.day) : null;
      return { value: order, label: text.dateOrder[order](when === null ? date.example! : format.day(when, 0)) };
    });
    const answer = (order: string): void =>
      session.answer(answerDateOrder(session.reading!.plan, index, order as DateOrder));
    return select(text.dates(header), options, date.ambiguous ? null : date.order, answer, {
      ...asked,
      id: `date-${index}`,
    });
  }
  if (number && number.candidates.length > 1 && number.example) {
    const options = number.candidates.map(decimal => {
      const read = readNumber(number.example!, decimal);
      return { value: decimal, label: text.decimal(read ? format.count(read.value) : number.example!) };
    });
    const answer = (decimal: string): void =>
      session.answer(answerDecimal(session.reading!.plan, index, decimal as Decimal));
    return select(text.numbers(header), options, number.ambiguous ? null : number.decimal, answer, {
      ...asked,
      id: `number-${index}`,
    });
  }
  return nothing;
}
