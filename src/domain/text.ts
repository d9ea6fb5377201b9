/** Letters as they are compared: accents and case put aside. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, compared without accents, case, and all but letters and digits. */
export const words = (text: string): string[] =>
  bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A name as it is compared: accents, case, and all but letters and digits put aside. */
export const fold = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** What a name is told from others by: a name of signs alone is a name, too, and compared as it is. */
export const foldName = (text: string): string => fold(text) || text.trim();
