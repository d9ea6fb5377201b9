/** A field about the visitor. */
export interface ContactField {
  readonly name: string;
  readonly type: 'text' | 'email' | 'tel' | 'url';
  /** The token by which browsers fill it in (WCAG 1.3.5). */
  readonly autocomplete: string;
  readonly isRequired: boolean;
  readonly isLong: boolean;
  /** The page's own label. */
  readonly label: string;
}

/** What the browser calls the fields that it can fill in; the rarer ones come with what other questions need. */
const TOKENS: Tokens = { name: 'name', email: 'email', phone: 'tel', organisation: 'organization' };
export type Tokens = Readonly<Record<string, string>>;
const TYPES: readonly string[] = ['email', 'tel', 'url'];

/** A field by its name; `*` after it says that it is required. */
export function contactField(written: string, tokens = TOKENS, label = ''): ContactField {
  const name = written.replace('*', '');
  const autocomplete = (Object.hasOwn(tokens, name) && tokens[name]) || 'off';
  const type = (TYPES.includes(autocomplete) ? autocomplete : 'text') as ContactField['type'];
  return { name, type, autocomplete, isRequired: written.endsWith('*'), isLong: name === 'message', label };
}

/** The fields of an attribute: `name email* phone`. */
export function contactFields(attribute: string, tokens?: Tokens): ContactField[] {
  const fields = (attribute.match(/[\p{L}\p{N}_-]+\*?/gu) ?? []).map(each => contactField(each, tokens));
  return [...new Map(fields.map(field => [field.name, field])).values()];
}

/** Whether it looks like an address that mail can be sent to; whether it exists, only mail can tell. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text);
