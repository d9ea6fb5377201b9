// Serves the built package and the pages it is a guest of, byte for byte: the runner would put its own scripts in.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** The strictest page we promise to work in. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** `/dist/**` and `/test/hosts/dist/**` are the build; `/test/hosts/*.html` come with the policy; what is posted to `/test/hosts/said` is said again. */
export async function hosts(context, next) {
  if (context.path === '/test/hosts/said') {
    context.type = 'text/plain';
    context.body = context.req;
    return undefined;
  }
  const path = context.path.replace(/^\/test\/hosts\/dist\//, '/dist/');
  const isHost = /^\/test\/hosts\/.*\.html$/.test(path);
  if (!isHost && !path.startsWith('/dist/')) return next();
  try {
    context.body = await readFile(`.${path}`);
  } catch {
    context.status = 404;
    return undefined;
  }
  context.type = extname(path);
  if (isHost) context.set('Content-Security-Policy', policy);
}
