import type { Lead } from './records.js';
import { words } from './text.js';

/** Why two leads are likely the same. */
export type DuplicateReason = 'email' | 'phone' | 'name';
/** A likely duplicate: shown to a person, never merged silently. */
export interface Duplicate {
  readonly lead: Lead;
  readonly why: DuplicateReason;
}

type Person = Pick<Lead, 'name' | 'organisation' | 'email' | 'phone'>;

/** Digits enough to tell one phone from another, from the end: with and without the country's number. */
const PHONE_DIGITS = 9;
const FEWEST_DIGITS = 7;
/** A heap of more than so many that are all alike says nothing; and comparing each with each would take long. */
const LARGEST_HEAP = 50;
const LEGAL_FORMS = new Set(
  'ag bv co company corp corporation gmbh inc kg limited llc llp ltd nv oy plc pty sa sarl sas se sl spa srl sro'.split(
    ' ',
  ),
);

/** An address as its owner would recognise it: case and what follows `+` put aside; also the dots of Gmail. */
export function normalEmail(email: string): string {
  const [local = '', host = ''] = splitAtLast(email.trim().toLowerCase(), '@');
  if (!local || !host) return '';
  const plain = local.split('+')[0] ?? '';
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain || local}@${host}`;
}

const splitAtLast = (text: string, sign: string): [string, string] => {
  const at = text.lastIndexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** A number's last nine digits; nothing where there are too few to tell. */
export function normalPhone(phone: string): string {
  const digits = phone.replace(/(?:ext|x|#).*$/i, '').replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? '' : digits.replace(/^0+/, '').slice(-PHONE_DIGITS);
}

/** An organisation without its legal form. */
const normalOrganisation = (organisation: string): string => {
  const parts = words(organisation.replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, ''));
  return parts.filter(word => !LEGAL_FORMS.has(word)).join(' ') || parts.join(' ');
};
/** A person's names whatever their order. */
const normalName = (name: string): string => words(name).sort().join(' ');

/** At most one letter other, more or less, in names long enough that this is a slip. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long.slice(at + 1) === short.slice(long.length > short.length ? at : at + 1);
}

function keysOf({ email, phone, name, organisation }: Person): string[] {
  const keys = [`e${normalEmail(email)}`, `p${normalPhone(phone)}`].filter(key => key.length > 1);
  const at = normalOrganisation(organisation);
  return at && normalName(name) ? [...keys, `n${at}`] : keys;
}

const WHY: Readonly<Record<string, DuplicateReason>> = { e: 'email', p: 'phone', n: 'name' };

/** A lead in a heap, with its name as it is compared: heaps are looked through often. */
interface Known {
  readonly lead: Lead;
  readonly name: string;
}

/** Leads by what they have in common, to be asked for the likely duplicates of any of them, or of somebody new. */
export class DuplicateIndex {
  #heaps = new Map<string, Known[]>();

  /** Takes a lead in; the one that had been taken in before has to be taken out first. */
  add(lead: Lead): void {
    if (lead.removedAt !== undefined) return;
    const known = { lead, name: normalName(lead.name) };
    for (const key of keysOf(lead)) {
      const heap = this.#heaps.get(key);
      if (heap) heap.push(known);
      else this.#heaps.set(key, [known]);
    }
  }
  /** Takes a lead out, as it was when it was taken in. */
  delete(lead: Lead): void {
    for (const key of keysOf(lead)) {
      const heap = this.#heaps.get(key);
      const at = heap?.findIndex(known => known.lead.id === lead.id) ?? -1;
      if (at < 0) continue;
      heap!.splice(at, 1);
      if (!heap!.length) this.#heaps.delete(key);
    }
  }
  /** Who is likely the same person. */
  of(person: Person & { readonly id?: string }): Duplicate[] {
    const found = new Map<string, Duplicate>();
    const name = normalName(person.name);
    for (const key of keysOf(person)) {
      const why = WHY[key[0]!]!;
      const heap = this.#heaps.get(key) ?? [];
      if (heap.length > LARGEST_HEAP && why !== 'name') continue;
      for (const { lead, name: other } of heap.slice(0, 20 * LARGEST_HEAP))
        if (lead.id !== person.id && !found.has(lead.id) && (why !== 'name' || isSlip(name, other)))
          found.set(lead.id, { lead, why });
    }
    return [...found.values()];
  }
}
