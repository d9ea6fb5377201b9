import Papa from 'papaparse';
import type { DealInput } from '../../../domain/records.js';

/** A number as a spreadsheet copies it in a language: `1.234,50 €` or `$1,234.50`; `null` where it is none. */
function amountOf(text: string, language: string): number | null {
  const decimal =
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const digits = text.replace(/[^\d.,-]/g, '');
  if (!/\d/.test(digits) || /\p{L}{4}/u.test(text)) return null;
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const grouped = last >= 0 && digits.length - last === 4 && digits[last] !== decimal;
  const plain =
    last < 0 || grouped
      ? digits.replace(/[.,]/g, '')
      : `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`;
  const amount = Number(plain);
  return Number.isFinite(amount) ? amount : null;
}

/** Rows copied from a spreadsheet: name, then organisation and value, whichever way round they stand. */
export function readPasted(text: string, language: string): DealInput[] {
  const { data } = Papa.parse<string[]>(text.trim(), {
    delimiter: text.includes('\t') ? '\t' : '\n',
    skipEmptyLines: 'greedy',
  });
  return data.map(cells => {
    const [title = '', ...rest] = cells.map(cell => cell.trim());
    const amount = rest.map(cell => amountOf(cell, language)).find(value => value !== null);
    const organisation = rest.find(cell => cell && amountOf(cell, language) === null);
    return { title, ...(organisation ? { organisation } : {}), ...(amount != null ? { value: amount } : {}) };
  });
}
