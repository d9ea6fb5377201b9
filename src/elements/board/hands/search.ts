import type { Deal } from '../../../domain/records.js';
import { fold } from '../../../domain/stages.js';
import type { Ports } from '../../../store/ports.js';

/** Lists up to this length are searched at once, longer ones in slices between which the page may answer. */
const AT_ONCE = 2_000;
const BUDGET = 8;

const texts = new WeakMap<Deal, string>();

/** What a deal is found by: title, organisation, owner, tags; accents and case put aside. */
function textOf(deal: Deal): string {
  let text = texts.get(deal);
  if (text === undefined) {
    text = [deal.title, deal.organisation, deal.owner, ...deal.tags].map(fold).join('\n');
    texts.set(deal, text);
  }
  return text;
}

interface Found {
  readonly version: number;
  readonly words: string;
  readonly deals: readonly Deal[];
}

/** Finds deals by words, list by list; what was found stays until the list or the words change. */
export class Search {
  #query = '';
  #words: readonly string[] = [];
  #found = new Map<string, Found>();
  #running = new Map<string, number>();
  #run = 0;

  constructor(
    private readonly ports: Ports,
    private readonly done: () => void,
  ) {}

  /** The words to look for; all of them must be found. */
  set query(query: string) {
    this.#query = query;
    const words = query.split(/\s+/).map(fold).filter(Boolean);
    this.done();
    if (words.join(' ') === this.#words.join(' ')) return;
    this.#words = words;
    this.#run++;
    this.#running.clear();
  }
  /** As it was typed. */
  get query(): string {
    return this.#query;
  }
  get isOn(): boolean {
    return this.#words.length > 0;
  }

  /** The deals of a list that match: for a long list, those of the last search until this one is done. */
  filter(key: string, deals: readonly Deal[], version: number): readonly Deal[] {
    if (!this.isOn) return deals;
    const words = this.#words.join(' ');
    const known = this.#found.get(key);
    if (known?.version === version && known.words === words) return known.deals;
    if (deals.length <= AT_ONCE) {
      const found = deals.filter(deal => this.#matches(deal));
      this.#found.set(key, { version, words, deals: found });
      return found;
    }
    if (this.#running.get(key) !== version) {
      this.#running.set(key, version);
      void this.#searchLong(key, [...deals], version, words, this.#run);
    }
    return known?.words === words ? known.deals : [];
  }

  #matches(deal: Deal): boolean {
    const text = textOf(deal);
    return this.#words.every(word => text.includes(word));
  }

  async #searchLong(key: string, deals: readonly Deal[], version: number, words: string, run: number): Promise<void> {
    const found: Deal[] = [];
    // not in the task that renders: six long lists would use six budgets there
    await this.ports.turn();
    if (run !== this.#run) return;
    let until = this.ports.now() + BUDGET;
    for (const [index, deal] of deals.entries()) {
      if (this.#matches(deal)) found.push(deal);
      if (index % 100 !== 99 || this.ports.now() < until) continue;
      await this.ports.turn();
      if (run !== this.#run) return;
      until = this.ports.now() + BUDGET;
    }
    this.#running.delete(key);
    this.#found.set(key, { version, words, deals: found });
    this.done();
  }
}
