import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { pinLocale, wanted } from './scripts/browsers.mjs';
import { kitCommands } from './scripts/wtr-commands.mjs';
import { hosts } from './scripts/wtr-hosts.mjs';
import { launchers } from './scripts/wtr-launchers.mjs';

pinLocale();

/** Closes the run with one plain line. */
const tally = {
  stop({ sessions }) {
    let passed = 0;
    let failed = 0;
    const count = suite => {
      for (const { skipped, passed: well } of suite.tests)
        if (well) passed++;
        else if (!skipped) failed++;
      suite.suites.forEach(count);
    };
    for (const session of sessions) {
      const before = failed;
      if (session.testResults) count(session.testResults);
      if (!session.passed && failed === before) failed++; // the file itself broke
    }
    setTimeout(() => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  },
};

/** Two dependencies are not made for a browser without a bundler. */
const bareDependencies = {
  name: 'bare-dependencies',
  transform({ path, body }) {
    if (path.includes('/nanostores/')) return body.replaceAll('process.env.NODE_ENV', '"development"');
    // UMD: it finds `module` and `exports`, and leaves the page's globals alone
    if (/\/papaparse\/.*\.js$/.test(path))
      return `const module = { exports: {} }, { exports } = module;\n${body}\nexport default module.exports;`;
    return undefined;
  },
};

export default {
  files: ['test/**/*.test.ts', '!test/package/**', '!test/bench/**'],
  // WebKitGTK takes its language from the system's settings alone
  testRunnerHtml: framework =>
    `<!doctype html><html lang="en-GB"><body><script type="module" src="${framework}"></script></body></html>`,
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 1,
  // generous: two busy cores are slow, and a wrong test fails all the same
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  middleware: [hosts],
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }), bareDependencies, kitCommands],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary'] },
  reporters: [defaultReporter({ reportTestProgress: true }), tally],
  browsers: await launchers(wanted().names),
};
