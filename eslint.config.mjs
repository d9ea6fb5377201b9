import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

// Bans. Each rule takes one list per file, so the lists below are put together per folder.

const unsafeImports = [
  {
    regex: '/directives/style-map(\\.js)?$',
    message: 'styleMap writes a style attribute, which a strict CSP refuses: use a part or element.style.setProperty.',
  },
  {
    regex: '/directives/unsafe-',
    message: 'Deal data must never be parsed as markup or code: render it as text.',
  },
  {
    regex: '/static-html(\\.js)?$',
    importNames: ['unsafeStatic'],
    message: 'Deal data must never be parsed as markup or code: render it as text.',
  },
];

const markup = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Markup made of strings runs what is in it, and Trusted Types refuse it: render with lit.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Markup made of strings runs what is in it, and Trusted Types refuse it: render with lit.',
  },
];

const inTemplates = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict CSP refuses style attributes: use a class, a part or element.style.setProperty.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style\\b/]',
    message: 'A strict CSP refuses <style>: put it in `static styles`, which lit adopts as a sheet.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'A strict CSP refuses style attributes: use element.style.setProperty.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/(\\d|^)rem\\b/]",
    message: 'rem follows the host page’s root font size (62.5 % on many): use em or px.',
  },
];

const pure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'The domain reads no clock: take `now` as an argument.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toLocale\\w*|localeCompare)$/]',
    message: 'The domain knows no locale: words and formats belong to i18n.',
  },
];
const impureGlobals = [
  ...['window', 'document', 'navigator'].map(name => [name, 'The domain knows no page.']),
  ...['indexedDB', 'localStorage', 'sessionStorage'].map(name => [name, 'The domain stores nothing.']),
  ...['fetch', 'WebSocket', 'BroadcastChannel'].map(name => [name, 'The domain has no network.']),
  ...['setTimeout', 'setInterval', 'performance'].map(name => [
    name,
    'The domain has no clock: take it as an argument.',
  ]),
  ['crypto', 'The domain throws no dice: take the random source as an argument.'],
  ['Intl', 'The domain knows no locale: words and formats belong to i18n.'],
].map(([name, message]) => ({ name, message }));

/** Imports run one way (DESIGN.md, Layout): `folder` may not reach into `others`. */
const layer = (folder, others, more = []) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...unsafeImports,
          ...more,
          {
            regex: `^(\\.\\./)+(${others.join('|')})(/|\\.js$)`,
            message: `Imports run one way: ${folder} knows nothing of ${others.join(', ')}.`,
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  { ignores: ['dist', 'demo-dist', 'storybook-static', 'coverage', '.browsers', 'test/**/fixtures'] },
  js.configs.recommended,
  ts.configs.recommended,
  lit['flat/recommended'],
  wc['flat/best-practice'],
  {
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // WebKit takes a list without markers for no list: the role says that it is one
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // scripts run in Node and hand functions to the page
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['AbortController', 'Buffer', 'URL', 'console', 'fetch', 'globalThis', 'performance', 'process'],
          ...['clearInterval', 'clearTimeout', 'setInterval', 'setTimeout', 'structuredClone'],
          ...['customElements', 'document', 'location', 'window'],
        ].map(name => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**', 'stories/**', 'demo/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: unsafeImports }],
      'no-restricted-syntax': ['error', ...markup],
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...markup, ...inTemplates] } },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-syntax': ['error', ...markup, ...inTemplates, ...pure],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain reads no clock: take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'The domain throws no dice: take the source as an argument.' },
      ],
    },
  },
  layer(
    'domain',
    ['store', 'storage', 'exchange', 'charts', 'elements', 'define', 'i18n'],
    [
      {
        regex: '^(lit|@lit|nanostores|idb-keyval)(/|$)',
        message: 'The domain is pure: no elements, stores, databases.',
      },
    ],
  ),
  ...['store', 'storage', 'exchange', 'charts'].map(folder => layer(folder, ['elements', 'define'])),
  layer('elements', ['define']),
  {
    // an underscore says “not needed here”, as in `const { seen: _, ...rest } = record`
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
