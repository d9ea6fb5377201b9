import type { Calendar } from '../domain/calendar.js';
import type { CalendarDate, When } from '../domain/records.js';
import { cellText } from './cells.js';
import { isNoDate, readDate, toWhen, type WrittenDate } from './dates.js';
import type { Field } from './fields.js';
import { isNothing, readNumber, type WrittenNumber } from './numbers.js';
import { readFlag } from './outcomes.js';
import { shown, type Problem, type ProblemCode } from './problems.js';
import { isField, type ColumnPlan } from './scan.js';
import type { TableRow } from './table.js';

/** The columns of each field, looked up once for all rows. */
export type Places = ReadonlyMap<Field, readonly ColumnPlan[]>;

export function placesOf(columns: readonly ColumnPlan[]): Places {
  const places = new Map<Field, ColumnPlan[]>();
  for (const column of columns)
    if (typeof column.target === 'object')
      places.set(column.target.field, [...(places.get(column.target.field) ?? []), column]);
  return places;
}

/** Reads the cells of one row by field, and notes what is wrong with them. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  // a date is asked for as a moment and as a day; what is wrong with it is said once
  readonly #dates = new Map<Field, { readonly written: WrittenDate; readonly dayOnly: boolean } | null>();

  constructor(
    readonly row: TableRow,
    readonly places: Places,
    /** For times whose zone the file does not say. */
    readonly calendar: Calendar,
  ) {}

  #finding(code: ProblemCode, field?: Field, value?: string, params?: Problem['params']): Problem {
    const column = field && this.places.get(field)?.find(each => isField(each.target, field));
    return {
      row: this.row.row,
      code,
      ...(column ? { column: column.header } : {}),
      ...(value ? { value: shown(value) } : {}),
      ...(params ? { params } : {}),
    };
  }

  /** Sets the row aside. */
  fail(code: ProblemCode, field?: Field, value?: string, params?: Problem['params']): void {
    this.problems.push(this.#finding(code, field, value, params));
  }

  warn(code: ProblemCode, field?: Field, value?: string, params?: Problem['params']): void {
    this.warnings.push(this.#finding(code, field, value, params));
  }

  /** Whether any column feeds it. */
  has(field: Field): boolean {
    return this.places.has(field);
  }

  cell(field: Field): unknown {
    const column = this.places.get(field)?.[0];
    return column && this.row.cells[column.index];
  }

  /** All cells of the field that have something in them. */
  texts(field: Field): string[] {
    return (this.places.get(field) ?? []).map(({ index }) => cellText(this.row.cells[index])).filter(Boolean);
  }

  /** The first of them; `''` where there is none. */
  text(field: Field): string {
    for (const { index } of this.places.get(field) ?? []) {
      const text = cellText(this.row.cells[index]);
      if (text) return text;
    }
    return '';
  }

  number(field: Field): WrittenNumber | null {
    const cell = this.cell(field);
    if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, percent: false, currency: '' };
    const text = this.text(field);
    if (isNothing(text)) return null;
    const number = readNumber(text, this.places.get(field)?.[0]?.number?.decimal ?? '.');
    if (!number) this.fail('number', field, text);
    return number;
  }

  #date(field: Field): { readonly written: WrittenDate; readonly dayOnly: boolean } | null {
    const read = this.#dates.get(field);
    if (read !== undefined) return read;
    const text = this.text(field);
    const format = this.places.get(field)?.[0]?.date;
    const written = isNoDate(text) ? null : readDate(text, format?.order ?? 'dmy');
    if (!written && !isNoDate(text)) this.fail('date', field, text);
    const date = written && { written, dayOnly: format?.dayOnly ?? false };
    this.#dates.set(field, date);
    return date;
  }

  when(field: Field): When {
    const date = this.#date(field);
    return date && toWhen(date.written, this.calendar, date.dayOnly);
  }

  /** The day as it is written; of a moment, the day it is in `zone`. */
  day(field: Field, zone: Calendar): CalendarDate | null {
    const date = this.#date(field);
    if (!date) return null;
    if (date.written.instant === undefined) return date.written.day;
    const when = toWhen(date.written, zone, date.dayOnly);
    return typeof when === 'string' ? when : zone.dayOf(when);
  }

  flag(field: Field): boolean | null {
    const text = this.text(field);
    if (!text) return null;
    const flag = readFlag(text);
    if (flag === null) this.fail('flag', field, text);
    return flag;
  }
}
