/** What the console has been told: once for all forms of a page. */
const told = new Set<string>();
const WORDS = {
  nowhere:
    'has nowhere to send leads to: give it an action, or a pipeline with a team storage, or take them in “lead-submit” with detail.waitUntil(promise).',
  onlyHere:
    'keeps leads in the visitor’s own browser only, where nobody else finds them: give its pipeline a team storage, or an action.',
};

/** Tells the page's developer that its form leads nowhere, or not far enough. */
export function tellOnce(what: keyof typeof WORDS): void {
  if (!told.has(what)) console.warn(`<lead-qualifier> ${WORDS[what]}`);
  told.add(what);
}
