/** A style sheet without what only who reads the source needs: comments, and blanks where they separate nothing. */
const bare = sheet =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*([{};,])\s+/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}');

/**
 * A Vite plugin: templates and style sheets are indented for who reads the source, not for who loads it. A line break stays
 * where there was one in a template, so no words run together.
 */
export const unindented = {
  name: 'unindented',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/elements\/.*\.ts$/.test(id) ? code.replace(/\bcss`[^`]*`/g, bare).replace(/\n\s+/g, '\n') : undefined,
};
