import type { Vantage } from '../../../domain/deal-fields.js';
import { finding, sortOf, type Found } from '../../../domain/finding.js';
import type { Deal } from '../../../domain/records.js';
import { isNarrowed, type ViewState } from '../../../domain/view-state.js';
import { writeView } from '../../../domain/view-text.js';
import type { Ports } from '../../../store/ports.js';
import { Working } from './working.js';

/** Finds and orders deals, list by list; what was found stays until the list or the view changes. */
export class Finder {
  #view: ViewState = {};
  #vantage!: Vantage;
  #what = '';
  /** Counts choices of deals: their ids may be too many to be written. */
  #choices = 0;
  #lists = new Map<string, Working<Found>>();

  constructor(
    private readonly ports: Ports,
    private readonly done: () => void,
  ) {}

  /**
   * What is looked for from now on.
   *
   * @param standing - Says what a deal is judged by: another text = it may say something else though it is the same.
   */
  look(view: ViewState, vantage: Vantage, standing: string): void {
    const { search, filters, mine, sort, among } = view;
    if (among?.deals !== this.#view.among?.deals) this.#choices++;
    this.#view = view;
    this.#vantage = vantage;
    const said = writeView({
      ...(search ? { search } : {}),
      ...(filters ? { filters } : {}),
      ...(mine ? { mine } : {}),
      ...(sort ? { sort } : {}),
    });
    const what = among ? `${said} among:${this.#choices}` : said;
    this.#what = what && `${what} ${standing}`;
  }

  /** What is looked for, in a few letters: other letters = something else may be found. */
  get what(): string {
    return this.#what;
  }
  /** Some list is still being looked through. */
  get isBusy(): boolean {
    return [...this.#lists.values()].some(({ isBusy }) => isBusy);
  }
  /** Whether a column stands in an order of its own. */
  isSorted(key: string): boolean {
    return sortOf(this.#view, key) !== undefined;
  }

  /** What is found of a list; of a long one, what was found last until this is done. `undefined` = all of it, as it is. */
  list(key: string, deals: readonly Deal[], version: number): Found | undefined {
    let list = this.#lists.get(key);
    if (!isNarrowed(this.#view) && !this.isSorted(key)) {
      list?.drop();
      return undefined;
    }
    if (!list) this.#lists.set(key, (list = new Working(this.ports, this.done)));
    const [view, vantage] = [this.#view, this.#vantage];
    return list.get(`${version} ${this.#what}`, deals.length, () => finding([...deals], view, key, vantage)) ?? NOTHING;
  }
}

const NOTHING: Found = { deals: [], sums: new Map() };
