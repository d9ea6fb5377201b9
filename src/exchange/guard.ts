// What a spreadsheet takes for a formula, with the full-width forms that some of them fold to ASCII.
const RISKY = '=+-@\t\r\n\0＝＋－＠';
const PLAIN_NUMBER = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/;

/** Whether, behind any number of apostrophes, a risky character begins. */
function risky(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) === 39) at++;
  return at < text.length && RISKY.includes(text[at]!);
}

/**
 * A cell that no spreadsheet runs: `'` before what begins like a formula, unless it is a plain number. A cell that would
 * read as guarded is guarded too, so that `unguard` always gives back what was written.
 */
export const guard = (text: string): string => (risky(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);

/** Takes one guard off again, from any file: `'=A1` reads `=A1`. */
export const unguard = (text: string): string => (text.charCodeAt(0) === 39 && risky(text) ? text.slice(1) : text);
