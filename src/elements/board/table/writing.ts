import type { FieldName } from '../../../domain/deal-fields.js';
import { get, same } from '../../../domain/paths.js';
import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import { cellText } from './cells.js';
import { editCell, isEditable, readCell } from './edit.js';
import type { Table } from './table.js';

/** The cell that is written into. It is the deal's, wherever its row goes meanwhile. */
interface Written {
  readonly id: string;
  readonly field: FieldName;
  /** What it said when it was last looked at: what somebody else writes meanwhile is not written over unseen. */
  readonly from: unknown;
  /** What stands in it, where that is not what the deal says. */
  readonly typed?: string;
}

/** Writing into the cells of a table, one at a time: what was typed holds, or is told to be wrong and kept. */
export class Writing {
  #cell: Written | null = null;
  /** What is wrong with what was written. */
  problem = '';

  constructor(private readonly table: Table) {}

  /** The cell that is written into. */
  get cell(): Written | null {
    return this.#cell;
  }
  isAt(id: string, field: FieldName): boolean {
    return this.#cell?.id === id && this.#cell.field === field;
  }
  /** Whether the person may write there. */
  can(deal: Deal, field: FieldName): boolean {
    return isEditable(field) && this.table.outlook.hands.desk.can(field === 'stage' ? 'move' : 'edit', deal);
  }

  begin(deal: Deal, field: FieldName, typed?: string, problem = ''): void {
    this.#cell = { id: deal.id, field, from: this.#said(deal, field), ...(typed === undefined ? {} : { typed }) };
    this.problem = problem;
  }
  /** Its row is gone. */
  drop(): void {
    this.#cell = null;
    this.problem = '';
  }

  /** What was typed holds, or is told to be wrong: answers whether it is over. `null` gives it up. */
  end(typed: string | null): boolean {
    const cell = this.#cell;
    const deal = cell && this.table.outlook.store.deal(cell.id);
    if (typed !== null && cell && deal) {
      this.problem = this.#take(cell, deal, typed);
      if (this.problem) return false;
    }
    this.drop();
    return true;
  }

  /** Why it cannot be kept, if anything. */
  #take(cell: Written, deal: Deal, typed: string): string {
    const { table } = this;
    const { outlook, text } = table;
    const { hands } = outlook;
    const read = this.#read(cell, deal, typed);
    if ('problem' in read) return read.problem;
    const { field, from } = cell;
    const intent = editCell(deal.id, field, from, read.value);
    if (!intent) return '';
    const theirs = this.#said(deal, field);
    if (field !== 'tags' && !same(theirs, from)) {
      if (same(theirs, read.value)) return ''; // somebody else has written the very same
      this.#cell = { ...cell, from: theirs };
      return text.theirs(cellText(deal, field, outlook.vantage, outlook.speech, text));
    }
    if (field === 'stage') hands.moveTo(deal, typed, 0);
    else
      void hands.desk.edit(deal, intent).then(async step => {
        if (!step || (await step.settled).refused.length) this.#offer(cell, typed);
      });
    return '';
  }
  #said(deal: Deal, field: FieldName): unknown {
    return field === 'stage' ? stageOf(this.table.outlook.store.pipeline, deal.stage)?.id : get(deal, field);
  }
  #read({ field }: Written, deal: Deal, typed: string): ReturnType<typeof readCell> {
    const { outlook, text } = this.table;
    if (field === 'stage') return { value: typed };
    return readCell(deal, field, typed, outlook.store.pipeline, outlook.board.format, text);
  }

  /** The page or the storage did not take it: what was typed stands in the cell again, where the person still is there. */
  #offer({ id, field, from }: Written, typed: string): void {
    const { table } = this;
    const { outlook, text } = table;
    const deal = outlook.store.deal(id);
    if (!deal || this.#cell || !table.isFocused(id, field) || !this.can(deal, field)) return;
    const said = same(this.#said(deal, field), from)
      ? ''
      : text.theirs(cellText(deal, field, outlook.vantage, outlook.speech, text));
    table.write(deal, field, typed, said);
  }
}
