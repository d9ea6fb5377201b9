import { dealScore } from '../../../domain/lead-score.js';
import type { Deal, Instant, Lead, Pipeline } from '../../../domain/records.js';
import { leadsOf } from '../../../store/leads.js';
import type { PipelineStore } from '../../../store/store.js';

/** What a lead did is worth less with time: deals are judged anew after so long; milliseconds. */
const GOOD_FOR = 3_600_000;
/** What comes in masses, as an import does, is looked at this often; milliseconds. */
const REST = 300;
/** A lead that was merged leads to another one, so often at most. */
const MERGES = 8;

interface Judged {
  readonly lead: Lead | undefined;
  readonly score: number | null;
}

/**
 * The scores of deals, from the leads they came from: loaded when somebody first asks, followed as long as somebody does.
 * Each is kept until its deal or its lead is another, so that a change costs what has changed.
 */
export class Scores {
  /** All leads are known. */
  isReady = false;
  #judged = new WeakMap<Deal, Judged>();
  #pipeline: Pipeline | undefined;
  #at: Instant = -Infinity;
  #version = 0;
  #stop: (() => void) | undefined;
  #stopRest: (() => void) | undefined;

  /** @param changed - Called when deals may have other scores than before. */
  constructor(
    private readonly store: PipelineStore,
    private readonly changed: () => void,
  ) {}

  /** Another text = some deal may have another score. */
  get version(): string {
    return `${this.#version} ${this.#at}`;
  }

  /** Before each render that shows scores: follows the leads from now on. */
  follow(): void {
    const { pipeline, ports } = this.store;
    const now = ports.now();
    if (pipeline !== this.#pipeline || now - this.#at > GOOD_FOR) {
      this.#pipeline = pipeline;
      this.#at = now;
      this.#judged = new WeakMap();
    }
    if (this.#stop) return;
    const { $state } = leadsOf(this.store);
    this.isReady = $state.get().isReady;
    this.#version++; // nobody knows what happened meanwhile
    this.#stop = $state.listen(({ isReady }) => {
      if (this.isReady) return void (this.#stopRest ??= ports.delay(REST, () => this.#look()));
      // leads that are still coming in would have everything looked through with each slice of them
      this.isReady = isReady;
      if (isReady) this.#look();
    });
  }
  #look(): void {
    this.#stopRest = undefined;
    this.#version++;
    this.changed();
  }
  /** Nobody asks for now. */
  rest(): void {
    this.#stop?.();
    this.#stopRest?.();
    this.#stop = this.#stopRest = undefined;
  }

  /** A deal's score; `null` where nobody can say. */
  readonly of = (deal: Deal): number | null => {
    const lead = this.#leadOf(deal);
    const before = this.#judged.get(deal);
    if (before && before.lead === lead) return before.score;
    const score = dealScore(deal, lead, this.store.pipeline, this.#at)?.total ?? null;
    this.#judged.set(deal, { lead, score });
    return score;
  };

  #leadOf(deal: Deal): Lead | undefined {
    if (deal.lead === undefined) return undefined;
    const leads = leadsOf(this.store);
    let lead = leads.get(deal.lead);
    for (let n = 0; n < MERGES && lead?.mergedInto !== undefined; n++) lead = leads.get(lead.mergedInto) ?? lead;
    return lead;
  }
}
