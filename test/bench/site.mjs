// Builds the pages as a user's page would be (production, minified) and serves them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compiledOnLoad } from '../../scripts/compiled-on-load.mjs';
import { unindented } from '../../scripts/unindented.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['raw', 'board', 'store', 'database', 'import', 'metrics', 'svg', 'funnel', 'form', 'inbox'];
const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };

const html = (name, styles) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>${name}</title>
${styles.map(file => `<link rel="stylesheet" href="/${file}">`).join('\n')}
<div id="root"></div>
<script type="module" src="/${name}.js"></script>
</html>`;

/** Answers with the site's origin and what ends it. With `BENCH_READABLE=1` names stay readable, for a profiler. */
export async function serve() {
  const outDir = mkdtempSync(join(tmpdir(), 'pipewright-bench-'));
  process.env.NODE_ENV = 'production';
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [unindented, compiledOnLoad], // as in the package, and as README advises
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: !process.env.BENCH_READABLE,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(PAGES.map(name => [name, join(root, `test/bench/page/${name}.js`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => fileName);
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://bench');
    const name = pathname.slice(1);
    // never cached: every page compiles its scripts itself, as on a first visit
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (PAGES.includes(name)) return answer('text/html', html(name, styles));
    try {
      answer(TYPES[extname(name)] ?? 'application/octet-stream', readFileSync(join(outDir, normalize(name))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
