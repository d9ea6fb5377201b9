import { addresses, names, replaced } from './person-text.js';
import { contactsOf, isAmong, isOne, isThem, type KeyedValues, type Person } from './person.js';
import type { Activity, Contact, Deal, Instant, Lead, PipelineRecord, StoredFields } from './records.js';
import type { Steps } from './steps.js';

/** A record that holds something of a person. */
export interface Trace {
  /** `kind.id`. */
  readonly key: string;
  readonly record: StoredFields;
  /** The record goes, or only what it holds of them. */
  readonly fate: 'deleted' | 'changed';
  /** The person as a contact of the deal. */
  readonly contacts: readonly Contact[];
  /** Texts that name them: where they stand, and in full. */
  readonly passages: readonly { readonly path: string; readonly text: string }[];
}

type Told = (path: string, text: string) => void;
type Fields = Readonly<Record<string, unknown>>;

const STRIDE = 100;
/** Texts that people write, in which names and numbers are looked for; addresses are looked for everywhere. */
const WRITTEN = [
  'title',
  'organisation',
  'notes',
  'reason',
  'nextStep',
  'tags',
  'custom',
  'answers',
  'text',
  'outcome',
];

/**
 * Takes a person out of records: their leads and what was noted of those go, they leave the contacts of deals, and what
 * names them in a text is replaced. An address is found anywhere; names and numbers only in what is about them, as others
 * may be called the same.
 */
export class Eraser {
  readonly #mail: RegExp;
  readonly #named: RegExp;

  /** @param instead - Stands where they were named. */
  constructor(
    readonly person: Person,
    readonly instead: string,
  ) {
    this.#mail = addresses(person.emails);
    this.#named = names(person);
  }

  /** The value as it is kept, the very same where it holds nothing of them; `undefined` = it goes. */
  erase(key: string, value: unknown): unknown {
    return this.#goes(key, value) ? undefined : this.#changed(key, value, () => {});
  }

  /** What a record holds of them; `null` = nothing. */
  trace(key: string, value: unknown): Trace | null {
    const passages: { path: string; text: string }[] = [];
    const next = this.#changed(key, value, (path, text) => passages.push({ path, text }));
    const fate = this.#goes(key, value) ? 'deleted' : 'changed';
    if (fate === 'changed' && next === value) return null;
    const who = this.#who(this.#isAbout(key, value));
    const contacts = isOne('deal', key, value) ? contactsOf(value as Deal).filter(each => isThem(each, who)) : [];
    return { key, record: value as StoredFields, fate, contacts, passages };
  }

  #goes(key: string, value: unknown): boolean {
    const { leads, emails } = this.person;
    if (isOne('lead', key, value)) return leads.has(value.id) || isAmong(emails, (value as Lead).email);
    if (!isOne('activity', key, value)) return false;
    const { deal, lead } = value as Activity;
    return deal === undefined && leads.has(lead ?? '');
  }

  #isAbout(key: string, value: unknown): boolean {
    const { deals } = this.person;
    if (isOne('deal', key, value)) return deals.has(value.id);
    return isOne('activity', key, value) && deals.has((value as Activity).deal ?? '');
  }

  #changed(key: string, value: unknown, told: Told): unknown {
    let next = value;
    const isAbout = this.#isAbout(key, value);
    if (isOne('deal', key, value)) next = this.#withoutThem(value as Deal, isAbout);
    if (isAbout)
      for (const field of WRITTEN) {
        const before = (next as Fields)[field];
        const after = replaced(before, this.#named, this.instead, told, field);
        if (after !== before) next = { ...(next as Fields), [field]: after };
      }
    return replaced(next, this.#mail, this.instead, told);
  }

  #withoutThem(deal: Deal, isAbout: boolean): Deal {
    const who = this.#who(isAbout);
    const contacts = contactsOf(deal).filter(each => !isThem(each, who));
    const next = contacts.length === contactsOf(deal).length ? deal : { ...deal, contacts };
    const { lead, ...others } = next;
    return lead !== undefined && who.leads.has(lead) ? others : next;
  }

  /** Of two who are called the same, the one in a deal of somebody else is not meant. */
  #who(isAbout: boolean): Person {
    return isAbout ? this.person : { ...this.person, names: [] };
  }
}

/** All records that hold something of a person. */
export function* tracesOf(records: KeyedValues, eraser: Eraser): Steps<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const [at, [key, record]] of records.entries()) {
    if (at % STRIDE === 0) yield;
    const trace = eraser.trace(key, record);
    if (trace) traces.push(trace);
  }
  return traces;
}

/** What a pipeline holds of a person, for themselves to read: their leads whole, of other records what concerns them. */
export function personFile(person: Person, traces: readonly Trace[], pipeline: string, at: Instant): unknown {
  const { emails, names, phones } = person;
  const about = ({ key, record, fate, contacts, passages }: Trace): unknown => {
    const { seen: _seen, v: _v, ...whole } = record;
    if (fate === 'deleted') return { key, ...whole };
    const { title = '', organisation } = record as PipelineRecord & Partial<Deal>;
    return { key, title, ...(organisation === undefined ? {} : { organisation }), contacts, passages };
  };
  return {
    ...{ format: 'pipewright-person', version: 1, pipeline, at: new Date(at).toISOString() },
    person: { emails, names, phones },
    records: traces.map(about),
  };
}
