import type { TableCell, TableColumn } from '../../charts/table.js';
import type { MoneyFigure } from '../../domain/numbers/averages.js';
import type { Money } from '../../domain/numbers/figure.js';
import { lazy } from '../../domain/numbers/lazy.js';
import { rawValue, writeValue, type Words } from './view.js';

/** The deals and leads behind a number. Which they are is worked out when somebody opens them. */
export interface Behind {
  readonly count: number;
  readonly ids: readonly string[];
  readonly leads?: readonly string[];
}

/** Where there is nothing to say. */
export const EMPTY: TableCell = { text: '–', raw: null };

export const number = (name: string): TableColumn => ({ name, isNumber: true });

/** An amount, of several currencies side by side; and how much it is of the most as a thin bar. */
export function amount(values: readonly Money[], words: Words, most = 0): TableCell {
  if (!values.length) return EMPTY;
  const [only] = values;
  const isOne = values.length === 1;
  return {
    text: values.map(value => writeValue(value, 'money', words)).join(' + '),
    ...(isOne ? { raw: rawValue(only!) } : {}),
    ...(isOne && most ? { share: Number(only!.minor) / most } : {}),
  };
}

/** The most that bars are drawn against; 0 where amounts come in several currencies, which no bar can compare. */
export function mostOf(amounts: readonly (readonly Money[])[]): number {
  const all = amounts.flat();
  const isOne = new Set(all.map(({ currency }) => currency)).size === 1;
  return isOne ? Math.max(0, ...all.map(({ minor }) => Number(minor))) : 0;
}

export const count = ({ count: raw }: Behind, { format }: Words): TableCell => ({ text: format.count(raw), raw });

export const share = (value: number | null, words: Words): TableCell => ({
  text: writeValue(value, 'share', words),
  raw: value,
});

/** Those that a sum of money is about: deals without a value are deals, too. */
export function withUnvalued(figure: MoneyFigure): Behind {
  const without = figure.leftOut.find(({ reason }) => reason === 'no-value');
  if (!without) return figure;
  return lazy({ count: figure.count + without.count }, { ids: () => [...figure.ids, ...without.ids] });
}
