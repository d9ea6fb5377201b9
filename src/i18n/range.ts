import type { MoreQuestionMessages } from './parts/more-questions.js';

const cache = new Map<string, Intl.NumberFormat>();

/** Making a formatter is dear: each is made once. */
function moneyFormat(language: string, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 });
    cache.set(key, format);
  }
  return format;
}

/** A range of money in words: “€5,000 – €20,000”, “Up to €5,000”; nothing where neither end is known. */
export function moneyRange(
  { min, max }: { readonly min?: number; readonly max?: number },
  currency: string,
  language: string,
  text: Pick<MoreQuestionMessages, 'upTo' | 'from'>,
): string {
  const format = moneyFormat(language, currency);
  if (min === undefined) return max === undefined ? '' : text.upTo(format.format(max));
  return max === undefined ? text.from(format.format(min)) : format.formatRange(min, max);
}
