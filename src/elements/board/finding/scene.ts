import type { TemplateResult } from 'lit';
import type { Changes } from '../../../domain/operations.js';
import type { Deal, DealInput } from '../../../domain/records.js';
import type { MenuItem } from '../hands/menu.js';
import type { Action } from '../rights.js';
import type { Column } from '../view.js';

/** What putting a deal somewhere comes to. */
export interface Entry {
  /** To which stage; absent where it stays in its own. */
  readonly stage?: string;
  /** Where in the whole list of that stage. */
  readonly index: number;
  /** What it comes to say there. */
  readonly changes: Changes;
}

/** A column as it stands on paper: all of its deals. */
export interface PaperColumn {
  readonly name: string;
  readonly count: number;
  /** What it is worth, line by line; empty lines are left out. */
  readonly worth: readonly string[];
  readonly deals: readonly Deal[];
}
/** Columns that stand beside each other on paper, and what they have in common, if anything. */
export interface PaperGroup {
  readonly name?: string;
  readonly worth?: string;
  readonly columns: readonly PaperColumn[];
}

/** Rows that stand on paper below what their columns are called: all of them, cell by cell in words. */
export interface PaperTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A way of laying out what is found, other than by stage. Loaded when it is first looked at. */
export interface Scene {
  /** So many of its columns stand in a row; absent where the board's own are shown. */
  readonly width?: number;
  /** What the person does who puts a deal elsewhere; absent = moves it. */
  readonly action?: Action;
  /** Something is still being worked out. */
  readonly isBusy?: boolean;
  /** What is shown instead of the columns of the stages. */
  lay?(found: readonly Column[]): readonly Column[];
  /** What stands in place of the columns. */
  template(): TemplateResult;
  /** After each render. */
  settle(): void;
  /** Another way is shown from now on, or the board has left the page. */
  leave?(): void;
  /** What can be chosen of it in the view's menu. */
  items(anchor: HTMLElement): readonly MenuItem[];
  /** The focus has gone with what had it: answers whether it goes to where it was here. */
  recover?(): boolean;
  /** What stands on a card beside what stands there on a board. */
  mark?(deal: Deal): TemplateResult;
  /** Where else a deal can be put, in its own menu. */
  ways?(deal: Deal, anchor: HTMLElement): readonly MenuItem[];
  /** What putting a deal into one of its columns comes to; `null` = it is not one of them. */
  entry?(deal: Deal, key: string, index: number): Entry | null;
  /** Whether a deal can be put there. */
  takes?(deal: Deal, key: string): boolean;
  /** Why a deal cannot be put there; empty where that goes without saying. */
  whyNot?(deal: Deal, key: string): string;
  /** Folded away: arrows pass by. */
  isFolded?(key: string): boolean;
  /** What a deal says that is added there. */
  fresh?(key: string): Partial<DealInput> | null;
  /** What is printed, where that is not the board's own columns. */
  paper?(): readonly (PaperGroup | PaperTable)[];
  /** The key of the one list that holds all deals, where there is no column for each stage. */
  readonly list?: string;
  /** The deals of a list that is not one of the columns. */
  rowsOf?(key: string): readonly Deal[] | undefined;
}
