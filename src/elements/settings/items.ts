import { checkSetting, type SettingProblem } from '../../domain/settings-door.js';
import { nameOf } from './field.js';
import type { Column, ListSpec, Row } from './list.js';
import type { View } from './view.js';

/** What is wrong with an item, and with which field of it. */
export interface ItemProblem {
  /** The one that was changed where absent; of a new item the first. */
  readonly key?: string | undefined;
  readonly problem: SettingProblem;
}
/** A list of things that is one setting: links, questions, rules. */
export interface ItemList<T> {
  /** Names it among the lists of all panes. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly items: readonly T[];
  /** What identifies an item; its place where absent. */
  idOf?(item: T): string;
  nameOf(item: T): string;
  /** The fields of its row. */
  valuesOf(item: T): Readonly<Record<string, unknown>>;
  /** The item with a field changed. */
  patch(item: T, key: string, value: unknown): T;
  /** A new item of what was typed. */
  fresh?(values: Readonly<Record<string, unknown>>): T;
  /** What would be wrong with the list. */
  check?(items: readonly T[], changed: T): ItemProblem | null;
  write(items: readonly T[], said: string): void;
  decorate?(item: T, row: Row): Partial<Row>;
  readonly addLabel?: string;
  readonly empty?: string;
}

/**
 * What the door for settings finds wrong with the item that was changed, or with the list as a whole.
 *
 * @param whole - The field that is told of what is wrong with the list, such as a name that is taken.
 */
export function problemOf<T>(path: string, items: readonly T[], changed: T, whole: string): ItemProblem | null {
  const nth = String(items.indexOf(changed));
  for (const [at, problem] of Object.entries(checkSetting(path, items) ?? {})) {
    const [item = nth, key = whole] = at
      .slice(path.length + 1)
      .split('.')
      .filter(Boolean);
    if (item === nth) return { key, problem };
  }
  return null;
}

/** Rows of such things: each change writes the list anew, and merges with another person's change of another item. */
export function itemList<T>(view: View, spec: ItemList<T>): ListSpec {
  const { editor, text, format } = view;
  const { items, columns, id } = spec;
  const rowId = (item: T, at: number): string => spec.idOf?.(item) ?? String(at);
  const at = (row: Row): number => items.findIndex((item, n) => rowId(item, n) === row.id);
  /** Where something is wrong, the field says so and nothing is written. */
  const isWrong = (next: readonly T[], changed: T, form: string, key: string): boolean => {
    const found = spec.check?.(next, changed) ?? null;
    if (found) editor.refuse(`${form}.${found.key ?? key}`, found.problem);
    return found !== null;
  };
  return {
    id,
    label: spec.label,
    columns,
    ...(spec.addLabel ? { addLabel: spec.addLabel } : {}),
    ...(spec.empty ? { empty: spec.empty } : {}),
    rows: items.map((item, n): Row => {
      const row: Row = { id: rowId(item, n), key: String(n), name: spec.nameOf(item), values: spec.valuesOf(item) };
      return { ...row, ...spec.decorate?.(item, row) };
    }),
    edit(row, key, value) {
      const changed = spec.patch(items[at(row)]!, key, value);
      const next = items.with(at(row), changed);
      const form = `${id}.${row.id}`;
      if (isWrong(next, changed, form, key)) return;
      editor.forget(`${form}.${key}`);
      const label = columns.find(column => column.key === key)?.label ?? key;
      spec.write(next, text.changed(nameOf({ label, of: row.name, type: 'text' })));
    },
    ...(spec.fresh
      ? {
          add(values: Readonly<Record<string, unknown>>): boolean {
            const item = spec.fresh!(values);
            if (isWrong([...items, item], item, `new-${id}`, columns[0]!.key)) return false;
            spec.write([...items, item], text.added(spec.nameOf(item)));
            return true;
          },
        }
      : {}),
    remove: row => spec.write(items.toSpliced(at(row), 1), text.removed(row.name)),
    place(row, before) {
      const from = at(row);
      const to = before === null ? items.length : items.findIndex((item, n) => rowId(item, n) === before);
      const index = to > from ? to - 1 : to;
      const next = items.toSpliced(from, 1).toSpliced(index, 0, items[from]!);
      spec.write(next, text.placed(row.name, index + 1, items.length, format));
    },
  };
}
