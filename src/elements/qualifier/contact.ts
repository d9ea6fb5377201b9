/** A field about the visitor. */
export interface ContactField {
  readonly name: string;
  readonly type: 'text' | 'email' | 'tel' | 'url';
  /** The token by which browsers fill it in (WCAG 1.3.5). */
  readonly autocomplete: string;
  readonly isRequired: boolean;
  readonly isLong: boolean;
  /** The page's own label. */
  readonly label?: string;
}

const KNOWN: Readonly<Record<string, readonly [ContactField['type'], string]>> = {
  name: ['text', 'name'],
  'given-name': ['text', 'given-name'],
  'family-name': ['text', 'family-name'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  organisation: ['text', 'organization'],
  role: ['text', 'organization-title'],
  website: ['url', 'url'],
  country: ['text', 'country-name'],
  city: ['text', 'address-level2'],
  postcode: ['text', 'postal-code'],
};

/** Fields that a lead has of its own. */
export const LEAD_FIELDS: ReadonlySet<string> = new Set(['email', 'phone', 'organisation']);

/** A field by its name; `*` after it says that it is required. */
export function contactField(written: string, label = ''): ContactField {
  const name = written.replace(/\*$/, '');
  const [type, autocomplete] = (Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined) ?? ['text', 'off'];
  const isRequired = written.endsWith('*');
  return { name, type, autocomplete, isRequired, isLong: name === 'message', ...(label ? { label } : {}) };
}

/** The fields of an attribute: `name email* phone`. */
export const contactFields = (attribute: string): ContactField[] => {
  const names = attribute.split(/[\s,]+/).filter(name => /^[\p{L}\p{N}_-]+\*?$/u.test(name));
  return [...new Map(names.map(name => [name.replace(/\*$/, ''), contactField(name)])).values()];
};

/** Whether it looks like an address that mail can be sent to; whether it exists, only mail can tell. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text);
