import type { Vantage } from '../../../domain/deal-fields.js';
import { finding, sortOf, type Found } from '../../../domain/finding.js';
import type { Deal } from '../../../domain/records.js';
import { atOnce } from '../../../domain/steps.js';
import { isNarrowed, type ViewState } from '../../../domain/view-state.js';
import { writeView } from '../../../domain/view-text.js';
import type { Ports } from '../../../store/ports.js';
import { inSlices } from '../../../store/slices.js';

/** Lists up to this length are looked through at once, longer ones in slices between which the page may answer. */
const AT_ONCE = 1_000;

interface Known extends Found {
  readonly version: number;
  /** What was looked for. */
  readonly what: string;
}

/** Finds and orders deals, list by list; what was found stays until the list or the view changes. */
export class Finder {
  #view: ViewState = {};
  #vantage!: Vantage;
  #what = '';
  #known = new Map<string, Known>();
  #running = new Map<string, string>();

  constructor(
    private readonly ports: Ports,
    private readonly done: () => void,
  ) {}

  /** What is looked for from now on. */
  look(view: ViewState, vantage: Vantage): void {
    const { search, filters, mine, sort } = view;
    this.#view = view;
    this.#vantage = vantage;
    const { calendar, now, pipeline } = vantage;
    const what = writeView({
      ...(search ? { search } : {}),
      ...(filters ? { filters } : {}),
      ...(mine ? { mine } : {}),
      ...(sort ? { sort } : {}),
    });
    // what is late or rots is so from a day on, and settings say what the team's own fields hold
    this.#what = what && `${what} ${calendar.dayOf(now)} ${pipeline.updatedAt}`;
  }

  /** Some list is still being looked through. */
  get isBusy(): boolean {
    return this.#running.size > 0;
  }
  /** Whether a column stands in an order of its own. */
  isSorted(key: string): boolean {
    return sortOf(this.#view, key) !== undefined;
  }

  /** What is found of a list; of a long one, what was found last until this is done. `undefined` = all of it, as it is. */
  list(key: string, deals: readonly Deal[], version: number): Found | undefined {
    if (!isNarrowed(this.#view) && !this.isSorted(key)) {
      this.#running.delete(key);
      return undefined;
    }
    const what = this.#what;
    const known = this.#known.get(key);
    if (known?.version === version && known.what === what) return known;
    if (deals.length <= AT_ONCE) {
      const found = { ...atOnce(finding(deals, this.#view, key, this.#vantage)), version, what };
      this.#running.delete(key);
      this.#known.set(key, found);
      return found;
    }
    const run = `${version} ${what}`;
    if (this.#running.get(key) !== run) {
      this.#running.set(key, run);
      void this.#findLong(key, [...deals], version, what, run);
    }
    return known ?? NOTHING;
  }

  async #findLong(key: string, deals: readonly Deal[], version: number, what: string, run: string): Promise<void> {
    const steps = finding(deals, this.#view, key, this.#vantage);
    const found = await inSlices(this.ports, steps, () => this.#running.get(key) === run);
    if (!found) return;
    this.#running.delete(key);
    this.#known.set(key, { ...found, version, what });
    this.done();
  }
}

const NOTHING: Found = { deals: [], sums: new Map() };
