import { parseSync, Visitor } from 'vite';

/** A style sheet without comments, and without blanks where they separate nothing. */
const bareSheet = sheet =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*([{};,])\s+/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/: /g, ':')
    .replaceAll(';}', '}');
/** Markup on one line; a blank stays where there was a line break, so no words run together. */
const bareMarkup = markup => markup.replace(/\s*\n\s*/g, ' ');
const BARE = { css: bareSheet, html: bareMarkup, svg: bareMarkup };

/** A Vite plugin: style sheets and templates are indented for who reads the source, not for who loads it. */
export const unindented = {
  name: 'unindented',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/elements\/.*\.ts$/.test(id)) return undefined;
    const texts = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        const bare = BARE[tag.name];
        if (bare) for (const { start, end } of quasi.quasis) texts.push({ start, end, bare });
      },
    }).visit(parseSync(id, code).program);
    // from the last: what is before a text stays where it is
    return texts
      .sort((a, b) => b.start - a.start)
      .reduce((all, { start, end, bare }) => all.slice(0, start) + bare(all.slice(start, end)) + all.slice(end), code);
  },
};
