import { get, same } from '../../domain/paths.js';
import type { Addressed, FieldChange } from '../../domain/operations.js';
import type { Deal } from '../../domain/records.js';
import { type Field, type Wording } from './fields.js';
import { read, write } from './values.js';

interface Entry {
  readonly field: Field;
  /** As it stands in the control. */
  readonly typed: string;
  /** The value that was there when typing began: what the change assumes. */
  readonly from: unknown;
  readonly to: unknown;
  /** What is wrong with it; said when the person leaves the field. */
  readonly error: string;
  readonly said: boolean;
}

const differs = ({ from, to, error }: Entry): boolean => error !== '' || !same(from, to);
const VALUE: Field = { path: 'value', label: '', type: 'amount' };

/** Two people's values of one field. */
export interface Conflict {
  readonly theirs: unknown;
  readonly yours: unknown;
}

/** What somebody has typed into a deal's fields and not saved yet, each with what it assumed. */
export class Draft {
  #entries = new Map<string, Entry>();

  get isEmpty(): boolean {
    return ![...this.#entries.values()].some(differs);
  }
  /** What the field's control shows: what was typed, else what the deal says now. */
  shown(field: Field, deal: Deal, wording: Wording): string {
    return this.#entries.get(field.path)?.typed ?? write(field, get(deal, field.path), wording);
  }
  /** The value as it would be saved. */
  value(path: string, deal: Deal): unknown {
    const entry = this.#entries.get(path);
    return entry && !entry.error ? entry.to : get(deal, path);
  }
  error(path: string): string {
    const entry = this.#entries.get(path);
    return entry?.said ? entry.error : '';
  }

  /** Takes what is in the control. `bad`: the browser itself could not read it. */
  type(field: Field, typed: string, deal: Deal, wording: Wording, bad = false): void {
    const { path } = field;
    const before = this.#entries.get(path);
    const from = before ? before.from : get(deal, path);
    const currency = this.value('currency', deal) as string;
    const made = bad ? { error: wording.words.badDate } : read(field, typed, { ...deal, currency }, wording);
    const error = 'error' in made ? made.error : '';
    const to = 'value' in made ? made.value : undefined;
    this.#entries.set(path, { field, typed, from, to, error, said: Boolean(before?.said && error) });
    if (path !== 'currency' || error) return;
    // an amount is exact in one currency and not in another
    this.type(VALUE, this.shown(VALUE, deal, wording), deal, wording);
    this.check('value');
  }

  /** Says what is wrong with a field, or with all. Answers whether all is well. */
  check(path?: string): boolean {
    for (const [each, entry] of this.#entries) {
      if (path !== undefined && path !== each) continue;
      // half a word on the way to nothing new is kept while it is typed, and no longer
      if (!differs(entry)) this.#entries.delete(each);
      else if (entry.error) this.#entries.set(each, { ...entry, said: true });
    }
    return ![...this.#entries.values()].some(({ error }) => error);
  }

  /** Both values of a field that somebody else has changed while it was typed into. Tags never conflict: they are added and removed. */
  conflict(path: string, deal: Deal): Conflict | null {
    const entry = this.#entries.get(path);
    if (!entry || entry.error || same(entry.from, entry.to) || path === 'tags') return null;
    const theirs = get(deal, path);
    return same(theirs, entry.from) || same(theirs, entry.to) ? null : { theirs, yours: entry.to };
  }
  hasConflicts(deal: Deal): boolean {
    return [...this.#entries.keys()].some(path => this.conflict(path, deal));
  }
  /** Chooses between the two. */
  resolve(path: string, whose: 'theirs' | 'yours', deal: Deal): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    if (whose === 'theirs') this.#entries.delete(path);
    else this.#entries.set(path, { ...entry, from: get(deal, path) });
  }

  /** What is to be saved; `null` where nothing differs. */
  intent(deal: Deal): Extract<Addressed, { type: 'deal/edit' }> | null {
    const changes: Record<string, FieldChange> = {};
    let tags: { add: readonly string[]; remove: readonly string[] } | undefined;
    for (const [path, { from, to, error }] of this.#entries) {
      if (error || same(from, to)) continue;
      if (path !== 'tags') changes[path] = { from, to };
      else {
        const [before, after] = [from as readonly string[], to as readonly string[]];
        tags = { add: after.filter(tag => !before.includes(tag)), remove: before.filter(tag => !after.includes(tag)) };
      }
    }
    if (!tags && !Object.keys(changes).length) return null;
    return { type: 'deal/edit', target: deal.id, changes, ...(tags ? { tags } : {}) };
  }

  /** Forgets what the deal now says; what was refused stays to be chosen. */
  saved(deal: Deal): void {
    for (const [path, { to, from }] of this.#entries)
      if (path === 'tags' || same(get(deal, path), to) || same(from, to)) this.#entries.delete(path);
  }
  /** Takes up again what was saved and then refused, since another's value had come first: both are to be seen. */
  takeBack(intent: Addressed, paths: readonly string[], fieldOf: (path: string) => Field, wording: Wording): void {
    if (intent.type !== 'deal/edit') return;
    for (const path of paths) {
      const change = intent.changes[path];
      if (!change || path === 'nextStep') continue;
      const field = fieldOf(path);
      this.#entries.set(path, { field, typed: write(field, change.to, wording), ...change, error: '', said: false });
    }
  }
  clear(): void {
    this.#entries.clear();
  }
}
