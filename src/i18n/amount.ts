/** The signs a language writes numbers with. */
function signsOf(language: string): { decimal: string; group: string; digits: Map<string, string> } {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(12345678.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  // where it groups by a blank or an apostrophe, what is no decimal sign is meant as one
  const own = parts.find(({ type }) => type === 'group')?.value ?? '';
  const group = /[.,٬]/.test(own) ? own : decimal === ',' ? '.' : ',';
  const plain = new Intl.NumberFormat(language, { useGrouping: false });
  return {
    decimal,
    group,
    digits: new Map(Array.from({ length: 10 }, (_, digit) => [plain.format(digit), String(digit)])),
  };
}

/**
 * An amount as a person types it in their language: `1.234,50` in German, `1,234.50` in English, Arabic-Indic digits in
 * Arabic. `null` for nothing, `NaN` for what is no amount.
 */
export function readAmount(text: string, language: string): number | null {
  const { decimal, group, digits } = signsOf(language);
  // some languages write marks of direction around a minus, some a minus of its own
  const plain = text.replace(/[\u061c\u200e\u200f]/g, '').replaceAll('−', '-');
  const written = Array.from(plain.trim(), sign => digits.get(sign) ?? sign).join('');
  if (!written) return null;
  const bare = written.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[\p{Sc}\p{L}]+|[\p{Sc}\p{L}]+$/gu, '');
  const marks = [...bare].filter(sign => sign === decimal).length;
  // the last group is of three digits everywhere, others are of two in India
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}(\\${decimal}\\d*)?$`).test(bare);
  if (grouped && marks <= 1) return Number(bare.replaceAll(group, '').replace(decimal, '.'));
  // a single foreign point is meant as the decimal sign: nobody groups by two digits
  return /^-?\d*[.,٫]?\d*$/.test(bare) && /\d/.test(bare) ? Number(bare.replace(/[,٫]/, '.')) : NaN;
}

/** An amount as `readAmount` reads it back: the language's decimal sign, no grouping; nothing for `null`. */
export const writeAmount = (value: number | null, language: string): string =>
  value === null ? '' : new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 4 }).format(value);

/** An amount as it is read: grouped as the language does; `readAmount` reads it back, too. */
export const groupAmount = (value: number | null, language: string): string =>
  value === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);

const ungrouped = new Map<string, Intl.NumberFormat>();
/** Any number as `readAmount` reads it back, with all its digits; nothing where there is none. */
export function writeNumber(value: number | null | undefined, language: string): string {
  if (value === null || value === undefined) return '';
  let format = ungrouped.get(language);
  if (!format)
    ungrouped.set(
      language,
      (format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 12 })),
    );
  return format.format(value);
}
