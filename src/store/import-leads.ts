import { readLead } from '../domain/lead-door.js';
import type { Addressed, FieldChange } from '../domain/operations.js';
import { same } from '../domain/paths.js';
import { leadKey, type Lead } from '../domain/records.js';
import { leadInputOf } from '../exchange/leads.js';
import type { ImportedRow } from '../exchange/rows.js';
import { encodeId, isStorableId } from '../storage/ids.js';
import { asProblem, DealImport, type AppliedRow } from './import.js';
import { leadsOf } from './leads.js';

const FIELDS = [
  ...(['name', 'organisation', 'email', 'phone', 'owner', 'source', 'campaign'] as const),
  ...(['notes', 'tags', 'wakeAt'] as const),
];

/** Puts the rows of a file into a pipeline as leads; the same file again updates by its ids, and doubles nobody. */
export class LeadImport extends DealImport {
  #byExternal: Map<string, Lead> | undefined;

  protected override get kind(): 'lead' {
    return 'lead';
  }

  override async add(rows: readonly ImportedRow[], signal: AbortSignal): Promise<void> {
    await leadsOf(this.store).ready();
    return this.each(rows, row => this.#take(row), signal);
  }

  #take(imported: ImportedRow): readonly [AppliedRow, Addressed | null] | null {
    const { store, identity, events } = this;
    const { row, warnings } = imported;
    const input = leadInputOf(imported);
    const known = this.#known(input);
    const id = known?.id ?? this.#newId(imported, input);
    const { ports, user } = store;
    const read = readLead(
      { ...input, id, importId: identity.id },
      { now: ports.now(), by: user.id, newId: ports.newId },
    );
    if (!read.lead) {
      events.setAside(
        row,
        read.problems.map(problem => asProblem(problem, row)),
      );
      return null;
    }
    const { lead } = read;
    if (!known)
      return [
        { row, outcome: 'new', record: lead, warnings },
        { type: 'lead/add', target: id, lead },
      ];
    if (known.removedAt !== undefined)
      return [
        { row, outcome: 'new', record: lead, warnings },
        { type: 'lead/restore', target: id },
      ];
    const changes = changesOf(known, lead, input as Readonly<Record<string, unknown>>);
    if (!Object.keys(changes).length) return [{ row, outcome: 'unchanged', record: known, warnings }, null];
    return [
      { row, outcome: 'updated', record: lead, warnings },
      { type: 'lead/edit', target: id, changes },
    ];
  }

  #known({ external, id }: ReturnType<typeof leadInputOf>): Lead | undefined {
    const leads = leadsOf(this.store);
    if (!this.#byExternal) {
      this.#byExternal = new Map();
      for (const lead of leads.all()) if (lead.external) this.#byExternal.set(nameOf(lead.external), lead);
    }
    const found = external && this.#byExternal.get(nameOf(external));
    return (found && leads.get(found.id)) ?? (id ? leads.get(encodeId(id)) : undefined);
  }

  /** The same in every tab that reads the same file. */
  #newId({ row }: ImportedRow, { external, id }: ReturnType<typeof leadInputOf>): string {
    const derived = external ? encodeId(`${external.system}-${external.id}`) : id ? encodeId(id) : '';
    const free = derived && isStorableId(leadKey(derived)) && !leadsOf(this.store).get(derived);
    return free ? derived : `${this.identity.id}-${row}`;
  }
}

const nameOf = ({ system, id }: { readonly system: string; readonly id: string }): string => `${system}\n${id}`;

/** What a known lead takes over: what the row says, and no emptiness. */
function changesOf(known: Lead, lead: Lead, said: Readonly<Record<string, unknown>>): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {};
  const set = (path: string, from: unknown, to: unknown): void => {
    if (!same(from, to)) changes[path] = { from, to };
  };
  for (const field of FIELDS)
    if (said[field] !== undefined && said[field] !== '') set(field, known[field], lead[field]);
  for (const group of ['custom', 'answers'] as const)
    for (const [key, value] of Object.entries(lead[group])) set(`${group}.${key}`, known[group][key], value);
  return changes;
}
