/** Which database this is: drawn when its first record is written. */
export const MARK = 'meta.generation';
/** The mark of a database that a person emptied: nobody needs to miss what was in it. */
export const EMPTIED = 'meta.emptied';
/** Where a database says which versions of the kit can read it. */
export const SCHEMA = 'meta.schema';
/** The format this version writes, and the oldest version that can read it. */
export const FORMAT = { version: 1, minReader: 1 };

/**
 * Tells a database that was lost from one that is new: its mark is kept in localStorage too, where the page has any.
 * Browsers do drop a damaged database and make a new, empty one; only the mark that is left elsewhere shows it.
 */
export function sentinel(name: string) {
  const key = `pipewright/${name}`;
  return {
    get(): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null; // a page may have none, or be refused it
      }
    },
    set(mark: string | null): void {
      try {
        if (mark === null) localStorage.removeItem(key);
        else localStorage.setItem(key, mark);
      } catch {
        // no localStorage: a lost database cannot be told from a new one
      }
    },
  };
}
