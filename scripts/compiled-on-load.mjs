/**
 * For the output of a page's build, `rolldownOptions.output.postBanner`: what the page loads at once is compiled while it
 * loads, beside the page's own work, and not when the first board shows. Chromium reads it, others see a comment.
 */
export const compiledOnLoad = ({ isDynamicEntry }) => (isDynamicEntry ? '' : '//# allFunctionsCalledOnLoad');
