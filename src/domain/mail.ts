/** Schemes a link of a pipeline may have; anything else is shown as text. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** The address if it is one that may be opened, else `null`: what a person typed is never run. */
export function safeLink(url: string): string | null {
  // a browser strips such characters before it reads the scheme
  // eslint-disable-next-line no-control-regex
  const bare = url.trim().replace(/[\u0000-\u001f\u007f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(bare)?.[1]?.toLowerCase();
  return scheme && SCHEMES.has(scheme) ? bare : null;
}

/** A link that opens the person's own mail program (RFC 6068). */
export function mailtoLink({ to = '', subject = '', body = '' }): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  const fields = [
    ['subject', subject],
    ['body', lines],
  ].flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}${fields.length ? `?${fields.join('&')}` : ''}`;
}

/** What a template's `{{…}}` may stand for. */
export const MAIL_FIELDS = ['contact', 'deal', 'organisation', 'value', 'owner'] as const;
/** One of them. */
export type MailField = (typeof MAIL_FIELDS)[number];

const FIELD = /\{\{\s*(\w+)\s*\}\}/g;

/** What stands in braces in a text and is filled in by nothing: a slip of the pen, each once. */
export const unknownFields = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(FIELD)]
      .map(([, name = '']) => name)
      .filter(name => !(MAIL_FIELDS as readonly string[]).includes(name)),
  ),
];

/** A text with `{{name}}` filled in; what nobody knows stays to be seen. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(FIELD, (whole, name: string) => (Object.hasOwn(values, name) && values[name] ? values[name] : whole));

/** The other way round: what stands for itself in a text becomes `{{name}}` again, the longest first. */
export const unfillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((made, [name, value]) => made.replaceAll(value, () => `{{${name}}}`), text);
