import * as english from '../../src/i18n/index.js';
import { registerMessages, type Messages } from '../../src/i18n/messages.js';

/** A language in which every message is marked: what is not, is none. Dates and numbers are English. */
export const PSEUDO = 'en-x-pseudo';

/** A message, or a part of them, with marks around each; what a function makes of its arguments as well. */
function marked(message: unknown): unknown {
  if (typeof message === 'string') return message === '' ? '' : `⟦${message}⟧`;
  if (typeof message === 'function')
    return (...given: unknown[]) => marked((message as (...args: unknown[]) => unknown)(...given));
  if (Array.isArray(message)) return message.map(marked);
  if (typeof message !== 'object' || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([name, each]) => [name, marked(each)]));
}

type English = typeof english;
/** The parts of which the kit gives its English words to the page. */
type Given = { [K in keyof English]: K extends `english${infer P}` ? Uncapitalize<P> : never }[keyof English];
/** A page that translates begins with them: where one is not given, this cannot be true. */
const isComplete: [Exclude<keyof Messages, Given>] extends [never] ? true : false = true;

/** Registers the language, with every part that the kit has. */
export function registerPseudo(): void {
  const parts = Object.entries(english).flatMap(([name, part]) =>
    /^english[A-Z]/.test(name) ? [[name.charAt(7).toLowerCase() + name.slice(8), marked(part)] as const] : [],
  );
  if (isComplete) registerMessages(PSEUDO, Object.fromEntries(parts) as Partial<Messages>);
}

/** What a person hears of an element besides its text. */
const HEARD = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/** All words of a shadow root, and of those within it: texts and what is heard, each on a line. */
function* said(root: ParentNode): Generator<string> {
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
    if (!(node instanceof Element) || node.matches('style, script')) continue;
    for (const name of HEARD) if (node.hasAttribute(name)) yield `\n${node.getAttribute(name)}\n`;
    yield '\n';
    if (node.shadowRoot) yield* said(node.shadowRoot);
    yield* said(node);
    yield '\n';
  }
}

/** What Intl says in English: months, days, units, names of currencies, languages and zones. */
function* intlWords(): Generator<string> {
  for (const width of ['long', 'short'] as const) {
    for (let n = 0; n < 12; n++) {
      yield new Intl.DateTimeFormat('en-GB', { month: width }).format(Date.UTC(2026, n, 3));
      yield new Intl.DateTimeFormat('en', { month: width }).format(Date.UTC(2026, n, 3));
      yield new Intl.DateTimeFormat('en', { weekday: width }).format(Date.UTC(2026, 0, n + 1));
    }
  }
  for (const of of ['currency', 'language'] as const) {
    const names = new Intl.DisplayNames('en', { type: of });
    const codes =
      of === 'currency'
        ? Intl.supportedValuesOf(of)
        : 'ar cs da de el en-GB en-US es fi fr he hi hu it ja ko nl no pl pt pt-BR ro ru sv tr uk zh'.split(' ');
    for (const code of codes) yield `${code} ${names.of(code) ?? ''}`;
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) yield zone.replaceAll('_', ' ');
  // lists, units and times of day; and what is called so in every language: kinds of files
  yield 'and or day days hour hours hr min am pm UTC US CA CSV SVG';
}

const split = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];
let intl: ReadonlySet<string> | undefined;

/** Addresses are written alike everywhere. */
const ADDRESS = /https?:\/\/\S*|@[\w.-]+/g;

/** Words of an element that are neither a message nor Intl's, and do not begin with “Qx” as all data of these tests does. */
export function unmarked(root: ParentNode): readonly string[] {
  intl ??= new Set([...intlWords()].flatMap(split));
  let text = [...said(root)].join('').replace(ADDRESS, ' ');
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, ' ')];
  const lines = text.split('\n').map(line => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter(line => split(line).some(word => !/^qx/i.test(word) && !intl!.has(word))))];
}
