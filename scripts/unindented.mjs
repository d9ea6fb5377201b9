/**
 * A Vite plugin: templates and style sheets are indented for who reads the source, not for who loads it. A line break stays
 * where there was one, so no words run together.
 */
export const unindented = {
  name: 'unindented',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/elements\/.*\.ts$/.test(id) ? code.replace(/\n\s+/g, '\n') : undefined),
};
