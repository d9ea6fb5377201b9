// A Vite plugin: the sheets in `css` templates without their indentation, as a minifier leaves strings alone.
import { transform } from 'lightningcss';

const SHEET = /\bcss`([^`$\\]*)`/g;
const encoder = new TextEncoder();

const minified = (_, sheet) => {
  const { code } = transform({ filename: 'sheet.css', code: encoder.encode(sheet), minify: true });
  return `css\`${code.toString()}\``;
};

export const minifyStyles = () => ({
  name: 'minify-styles',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/.*\.ts$/.test(id) && code.includes('css`') ? code.replace(SHEET, minified) : null),
});
