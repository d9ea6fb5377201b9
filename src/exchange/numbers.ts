/** Which sign begins the fraction; the other one, spaces and apostrophes group thousands. */
export type Decimal = '.' | ',';

/** A number as it was written. */
export interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
  /** The currency's sign, code or name beside it, as written; `''` where there is none. */
  readonly currency: string;
}

/** How the numbers of one column are written. */
export interface NumberFormat {
  readonly decimal: Decimal;
  /** Nothing in the column proves it (`1,234` only): ask, offering `candidates`. */
  readonly ambiguous: boolean;
  /** The likelier first; one where it is proven. */
  readonly candidates: readonly Decimal[];
  /** A cell by which a person can judge. */
  readonly example?: string;
  /** Largest magnitude seen, and whether any cell has a percent sign: what a share's unit is told by. */
  readonly largest: number;
  readonly percent: boolean;
}

// Arabic-Indic, extended Arabic-Indic and full-width digits, with their separators
const FOREIGN = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19\u066B\u066C]/g;
const toAscii = (text: string): string =>
  text.replace(FOREIGN, character => {
    if (character === '\u066B') return '.';
    if (character === '\u066C') return "'";
    return String(character.charCodeAt(0) & 0xf);
  });
const SPACES = /\s+/g; // \s includes no-break and narrow no-break spaces
const SCIENTIFIC = /^[+-]?\d{1,20}(?:[.,]\d{1,20})?e[+-]?\d{1,3}$/i;
const PLAIN = /^-?\d{1,15}$/;
const NOTHING = new Set(['', '-', '–', '—', '--', 'n/a', '#n/a', 'na', 'null', 'none', 'nil', '(none)']);

/** Whether a cell of numbers or dates says that there is nothing. */
export const isNothing = (text: string): boolean => NOTHING.has(text.trim().toLowerCase());

interface Dressed {
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What is around the digits: signs, currency, percent. */
function undress(raw: string): Dressed | null {
  const text = toAscii(raw).trim();
  if (text.length > 80) return null;
  let first = 0;
  while (first < text.length && !isDigit(text.charCodeAt(first))) first++;
  let last = text.length - 1;
  while (last > first && !isDigit(text.charCodeAt(last))) last--;
  if (first > last || first === text.length) return null;
  let before = text.slice(0, first).replace(SPACES, '').replace('−', '-');
  let after = text
    .slice(last + 1)
    .replace(SPACES, '')
    .replace('−', '-');
  let body = text.slice(first, last + 1);
  if (/^[+-]?[.,]$/.test(before)) {
    body = `0${before.at(-1)}${body}`; // .5
    before = before.slice(0, -1);
  }
  const bracketed = before.startsWith('(') && after.endsWith(')');
  if (bracketed) [before, after] = [before.slice(1), after.slice(0, -1)];
  after = after.replace(/^[.,][-–—]{1,2}/, ''); // 1.234,– and 100.--
  const percent = after.endsWith('%') || before.startsWith('%');
  if (percent) [before, after] = [before.replace('%', ''), after.replace('%', '')];
  const minus = before.includes('-') || after === '-';
  const sign = (part: string): string => part.replace(/^[+-]|[+-]$/, '');
  const [left, right] = [sign(before), sign(after)];
  if (left && right && left.toUpperCase() !== right.toUpperCase() && !/^[^\p{L}]+$/u.test(left)) return null;
  return { body, negative: bracketed || minus, percent, currency: right || left };
}

/** Digits with separators as a number, where they are written that way; else `null`. */
function readBody(body: string, decimal: Decimal): number | null {
  if (SCIENTIFIC.test(body)) return Number(body.replace(',', '.'));
  const parts = body.split(decimal);
  if (parts.length > 2) return null;
  const [whole = '', fraction = ''] = parts;
  if (!/^\d*$/.test(fraction)) return null;
  const other = decimal === '.' ? ',' : '.';
  const groups = whole.replace(/[\u2019\u02BC`]/g, "'").split(/[\s.,']/);
  if (groups.length > 1) {
    const separators = new Set(
      whole
        .replace(/\d/g, '')
        .replace(/\s/g, ' ')
        .replace(/[\u2019\u02BC`]/g, "'"),
    );
    const sound =
      separators.size === 1 &&
      [other, ' ', "'"].includes([...separators][0]!) &&
      /^[1-9]\d{0,2}$/.test(groups[0]!) &&
      groups.at(-1)!.length === 3 &&
      groups.slice(1).every(group => group.length === 3 || group.length === 2); // 12,34,567 in India
    if (!sound) return null;
  }
  const digits = groups.join('');
  return /^\d+$/.test(digits) ? Number(`${digits}.${fraction || 0}`) : null;
}

/** A number as written in a format; `null` for what is none. `'1.234,56 €'` with `,` is 1234.56. */
export function readNumber(text: string, decimal: Decimal): WrittenNumber | null {
  if (PLAIN.test(text)) return { value: Number(text) || 0, percent: false, currency: '' };
  const dressed = undress(text);
  const size = dressed && readBody(dressed.body, decimal);
  if (!dressed || size === null || !Number.isFinite(size)) return null;
  const value = dressed.negative && size ? -size : size;
  return { value, percent: dressed.percent, currency: dressed.currency };
}

/** Collects the cells of one column, then says how its numbers are written. */
export function createNumberSniffer(): {
  add(text: string): void;
  /** A number that is one already, as in JSON. */
  addExact(value: number): void;
  /** `sure`: who wrote the file writes so; it settles what the cells leave open. */
  result(sure?: Decimal): NumberFormat;
} {
  const proofs = { '.': 0, ',': 0 };
  let open = 0;
  let example: string | undefined;
  let grouped: Decimal = '.';
  let largest = 0;
  let percent = false;
  return {
    add(text) {
      if (isNothing(text)) return;
      const point = readNumber(text, '.');
      const comma = PLAIN.test(text) ? point : readNumber(text, ',');
      const either = point ?? comma;
      if (either) {
        largest = Math.max(largest, Math.abs(either.value));
        percent ||= either.percent;
      }
      if (point && !comma) proofs['.']++;
      else if (comma && !point) proofs[',']++;
      else if (point && comma && point.value !== comma.value) {
        open++;
        example ??= text;
        // three digits are rather a group than a fraction of money
        grouped = Math.abs(point.value) > Math.abs(comma.value) ? '.' : ',';
      }
    },
    addExact(value) {
      largest = Math.max(largest, Math.abs(value));
    },
    result(sure) {
      const contradicted = proofs['.'] > 0 && proofs[','] > 0;
      const proven = proofs['.'] >= proofs[','] ? '.' : ',';
      const settled = !open || (!contradicted && (proofs[proven] > 0 || sure !== undefined));
      const likelier: Decimal = proofs[proven] > 0 ? proven : (sure ?? (open ? grouped : '.'));
      const other: Decimal = likelier === '.' ? ',' : '.';
      return {
        decimal: likelier,
        ambiguous: !settled,
        candidates: settled ? [likelier] : [likelier, other],
        ...(example === undefined ? {} : { example }),
        largest,
        percent,
      };
    },
  };
}
