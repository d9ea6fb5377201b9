/**
 * A Vite plugin: what a page loads at once is compiled while it loads, beside the page's own work, and not when the first
 * board shows. Chromium reads it, others see a comment.
 */
export const compiledOnLoad = {
  name: 'compiled-on-load',
  generateBundle(_, bundle) {
    const atOnce = new Set(Object.keys(bundle).filter(file => bundle[file].isEntry));
    for (const file of atOnce) for (const other of bundle[file].imports) if (bundle[other]) atOnce.add(other);
    for (const file of atOnce) bundle[file].code = `//# allFunctionsCalledOnLoad\n${bundle[file].code}`;
  },
};
