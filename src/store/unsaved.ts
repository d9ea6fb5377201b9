/** Counts the changes since the last backup file, across visits: in localStorage, where the page has any. */
export function unsavedCount(name: string) {
  const key = `pipewright/${name}/unsaved`;
  return {
    get(): number {
      try {
        return Number(globalThis.localStorage?.getItem(key)) || 0;
      } catch {
        return 0;
      }
    },
    set(count: number): void {
      try {
        if (count) globalThis.localStorage?.setItem(key, String(count));
        else globalThis.localStorage?.removeItem(key);
      } catch {
        // without localStorage the count is for this visit only
      }
    },
  };
}
