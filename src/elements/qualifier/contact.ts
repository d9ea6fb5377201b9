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

/** What the browser calls the fields that it can fill in. */
const TOKENS: Readonly<Record<string, string>> = {
  name: 'name',
  'given-name': 'given-name',
  'family-name': 'family-name',
  email: 'email',
  phone: 'tel',
  organisation: 'organization',
  role: 'organization-title',
  website: 'url',
  country: 'country-name',
  city: 'address-level2',
  postcode: 'postal-code',
};
const TYPES: readonly string[] = ['email', 'tel', 'url'];

/** A field by its name; `*` after it says that it is required. */
export function contactField(written: string, label = ''): ContactField {
  const name = written.replace('*', '');
  const autocomplete = (Object.hasOwn(TOKENS, name) && TOKENS[name]) || 'off';
  const type = (TYPES.includes(autocomplete) ? autocomplete : 'text') as ContactField['type'];
  return { name, type, autocomplete, isRequired: written.endsWith('*'), isLong: name === 'message', label };
}

/** The fields of an attribute: `name email* phone`. */
export function contactFields(attribute: string): ContactField[] {
  const fields = (attribute.match(/[\p{L}\p{N}_-]+\*?/gu) ?? []).map(each => contactField(each));
  return [...new Map(fields.map(field => [field.name, field])).values()];
}

/** Whether it looks like an address that mail can be sent to; whether it exists, only mail can tell. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text);
