import { isCurrency } from '../domain/money.js';
import { fold } from '../domain/text.js';

/** Signs that stand for one currency; a sign that several share counts for any of them. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
  us$: ['USD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  r$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'LBP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  '₽': ['RUB'],
  руб: ['RUB'],
  'руб.': ['RUB'],
  '₴': ['UAH'],
  '₸': ['KZT'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  zł: ['PLN'],
  zl: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  лв: ['BGN'],
  'лв.': ['BGN'],
  'fr.': ['CHF'],
  sfr: ['CHF'],
};
const NORDIC = ['SEK', 'NOK', 'DKK', 'ISK'];

let codes: ReadonlySet<string> | undefined;
const isKnown = (code: string): boolean => {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(code);
};

// Bitrix24 writes the currency's name in the portal's language
const LANGUAGES = ['en', 'ru', 'de', 'fr', 'es', 'it', 'pl', 'pt'];
let names: ReadonlyMap<string, string> | undefined;
function byName(text: string): string | undefined {
  names ??= new Map(
    LANGUAGES.flatMap(language => {
      const display = new Intl.DisplayNames(language, { type: 'currency' });
      return Intl.supportedValuesOf('currency').map(code => [fold(display.of(code) ?? code), code] as const);
    }),
  );
  return names.get(fold(text));
}

/**
 * The ISO 4217 code that a sign, code or name means: `€`, `eur`, `US Dollar`.
 *
 * @param usual - The pipeline's currency: `$` is Canadian in a Canadian pipeline.
 * @returns `null` for what is no currency, and for a sign (`kr`) that several share and the usual one is none of.
 */
export function readCurrency(text: string, usual: string): string | null {
  const sign = text.trim();
  const code = sign.toUpperCase();
  if (isCurrency(code) && isKnown(code)) return code;
  const lower = sign.toLowerCase();
  if (lower === 'kr' || lower === 'kr.') return NORDIC.includes(usual) ? usual : null;
  const shared = Object.hasOwn(SIGNS, lower) ? SIGNS[lower]! : null;
  if (shared) return shared.includes(usual) ? usual : shared[0]!;
  return sign.length > 3 && sign.length < 60 ? (byName(sign) ?? null) : null;
}
