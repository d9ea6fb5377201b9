import { addEntry, entryId, placeEntry, removeEntry, type NamedField } from '../../domain/edit-settings.js';
import type { Addressed } from '../../domain/operations.js';
import { get } from '../../domain/paths.js';
import { ordered, type Entries } from '../../domain/settings.js';
import { fold, foldName } from '../../domain/text.js';
import { nameOf } from './field.js';
import { followersOf, type Followers } from './followers.js';
import type { Column, ListSpec, Row } from './list.js';
import type { View } from './view.js';

/** Groups whose entries a person lists. */
type ListGroup = 'rates' | 'sources' | 'campaigns' | 'spend' | 'products' | 'customFields' | 'quotas' | 'views';

interface EntryList {
  readonly label: string;
  readonly columns: readonly Column[];
  /** Which field names an entry; `name` where nothing is said. */
  readonly nameKey?: 'name' | 'label';
  /** Deals and leads carry the name in this field, and follow when it is changed. */
  readonly carriedIn?: NamedField;
  readonly addLabel?: string;
  readonly empty?: string;
  /** Which entries are shown; all of them where nothing is said. */
  isShown?(entry: Readonly<Record<string, unknown>>): boolean;
  /** What every new entry has besides what was typed. */
  fresh?(values: Readonly<Record<string, unknown>>): object;
  /** What stands with a row. */
  decorate?(row: Row): Partial<Row>;
}

/** A list of a group's entries in their order. */
export function entryList(view: View, group: ListGroup, spec: EntryList): ListSpec {
  const { pipeline, editor, store, text } = view;
  const { nameKey = 'name', carriedIn } = spec;
  const entries = ordered(pipeline[group] as Entries<object> | undefined) as readonly (Record<string, unknown> & {
    readonly id: string;
  })[];
  const { isShown = () => true } = spec;
  const rows = entries.filter(isShown).map((values): Row => {
    const row: Row = { id: values.id, name: String(values[nameKey] ?? ''), values };
    return { ...row, ...spec.decorate?.(row) };
  });
  const isTaken = (name: unknown, but?: string): boolean =>
    rows.some(row => row.id !== but && foldName(row.name) === foldName(String(name)));
  const form = `new-${group}`;
  return {
    ...spec,
    id: group,
    rows,
    fieldId: (row, key) => `${group}.${row.id}.${key}`,
    edit(row, key, value) {
      const path = `${group}.${row.id}.${key}`;
      const label = nameOf({ ...spec.columns.find(column => column.key === key)!, of: row.name });
      if (key !== nameKey) return editor.set(path, value, label);
      if (isTaken(value, row.id)) return editor.refuse(path, 'taken', String(value));
      const follow = carriedIn ? followersOf(store, carriedIn, row.name, String(value)) : [];
      editor.set(path, value, label, follow);
    },
    add(values) {
      const name = String(values[nameKey] ?? '').trim();
      if (isTaken(name)) {
        editor.refuse(`${form}.${nameKey}`, 'taken', name);
        return false;
      }
      const entry = { ...values, ...spec.fresh?.(values) };
      const id = entryId(pipeline, group, name);
      if (editor.isWrong(`${group}.${id}`, entry, form)) return false;
      void editor.apply([addEntry(pipeline, group, id, entry, store.ports.random)], text.added(name));
      return true;
    },
    remove: row => void editor.apply([removeEntry(pipeline, group, row.id)], text.removed(row.name)),
    place(row, before) {
      const at = before === null ? rows.length : rows.findIndex(({ id }) => id === before);
      const from = rows.findIndex(({ id }) => id === row.id);
      const position = at > from ? at : at + 1;
      const intent = placeEntry(pipeline, group, row.id, before, store.ports.random);
      void editor.apply([intent], text.placed(row.name, position, rows.length, view.format));
    },
  };
}

interface TextList {
  readonly label: string;
  /** What one of them is called. */
  readonly item: string;
  readonly addLabel?: string;
  readonly empty?: string;
  /** What else changes when one is called otherwise. */
  renamed?(before: string, after: string): Followers;
  /** What else changes when one is taken away. */
  gone?(name: string): readonly Addressed[];
}

/** A list of plain words that is a setting at a path: reasons, sellers, a checklist. */
export function textList(view: View, path: string, spec: TextList): ListSpec {
  const { pipeline, editor, text } = view;
  const from = get(pipeline, path) as readonly string[] | undefined;
  const texts = from ?? [];
  const write = (to: readonly string[], said: string, more: Followers = []): void => {
    const change: Addressed = { type: 'pipeline/edit', target: pipeline.id, changes: { [path]: { from, to } } };
    void editor.apply([change], said, more);
  };
  return {
    ...spec,
    id: path,
    columns: [{ key: 'text', label: spec.item, type: 'text', width: 'wide' }],
    // kept by their place: a word that is changed keeps its field, and the focus in it
    rows: texts.map((each, n) => ({ id: each, key: String(n), name: each, values: { text: each } })),
    edit(row, _key, value) {
      const id = `${path}.${row.id}.text`;
      const said = String(value);
      if (said === row.id) return editor.forget(id);
      if (texts.includes(said)) return editor.refuse(id, 'taken', said);
      editor.forget(id);
      write(
        texts.map(each => (each === row.id ? said : each)),
        text.renamed(row.name, said),
        spec.renamed?.(row.name, said),
      );
    },
    add({ text: added }) {
      const said = String(added);
      if (texts.some(each => fold(each) === fold(said) && each.trim() === said)) {
        editor.refuse(`new-${path}.text`, 'taken', said);
        return false;
      }
      if (editor.isRefused(path, [...texts, said], `new-${path}.text`, said)) return false;
      write([...texts, said], text.added(said));
      return true;
    },
    remove: row =>
      write(
        texts.filter(each => each !== row.id),
        text.removed(row.name),
        spec.gone?.(row.name),
      ),
    place(row, before) {
      const others = texts.filter(each => each !== row.id);
      const at = before === null ? others.length : others.indexOf(before);
      write(others.toSpliced(at, 0, row.id), text.placed(row.name, at + 1, texts.length, view.format));
    },
  };
}
