import type { TemplateResult } from 'lit';
import { standing, type Retrospect, type Since, type SinceKind } from '../../../domain/as-of.js';
import { addDays } from '../../../domain/calendar.js';
import type { CalendarDate, Deal, Instant } from '../../../domain/records.js';
import { liveStages } from '../../../domain/stages.js';
import { testView } from '../../../domain/view-state.js';
import type { Steps } from '../../../domain/steps.js';
import { asOf as english } from '../../../i18n/en/as-of.js';
import type { AsOfMessages } from '../../../i18n/messages.js';
import type { Summary } from '../../../store/deal-index.js';
import { adoptOnce } from '../../adopt.js';
import type { Outlook } from '../finding/outlook.js';
import { Working } from '../finding/working.js';
import type { Lists } from '../view.js';
import { styles } from './as-of.styles.js';
import { bannerTemplate } from './banner.js';
import { SinceList } from './since.js';

type Changes = ReadonlyMap<SinceKind, readonly Since[]>;

const CLOSED = ['~won', '~lost', '~abandoned'] as const;
/** After so many changes a page may answer. */
const STEP = 200;

/** The deals of a store as they stood at the end of a past day: listed as the store lists them, but only to be looked at. */
export class Past implements Lists {
  #working: Working<Retrospect>;
  #finding: Working<Changes>;
  #seen: Retrospect | undefined;
  /** Counts down: versions of the store's own lists count up, and are never mistaken for these. */
  #version = -1;
  readonly since: SinceList;

  constructor(readonly outlook: Outlook) {
    const { board, store } = outlook;
    const changed = (): void => board.requestUpdate();
    this.#working = new Working(store.ports, changed);
    this.#finding = new Working(store.ports, changed);
    this.since = new SinceList(this);
    adoptOnce(board.shadowRoot!, styles);
    this.look();
  }

  get text(): AsOfMessages {
    return this.outlook.board.messages('asOf', english);
  }
  get day(): CalendarDate {
    return this.outlook.view.asOf!;
  }
  /** The last moment of the day. */
  get now(): Instant {
    return this.outlook.board.format.calendar.startOf(addDays(this.day, 1)) - 1;
  }
  /** Nothing of the day is there yet. */
  get isEmpty(): boolean {
    return !this.#seen;
  }
  get isBusy(): boolean {
    return this.isEmpty || this.#working.isBusy || this.#finding.isBusy;
  }

  /** Before each render: looks back to the day that is wanted, and again when the deals have changed meanwhile. */
  look(): void {
    const { store, board } = this.outlook;
    const { pipeline } = store;
    const keys = [...liveStages(pipeline).map(({ id }) => id), ...CLOSED];
    const lists = keys.map(key => store.$list(key).get());
    const versions = lists.map(({ version }) => version).join();
    const count = lists.reduce((sum, each) => sum + each.count, 0);
    const { calendar } = board.format;
    const { day } = this;
    // while records are still coming in, nobody knows how the day was
    const found =
      store.status.phase === 'ready'
        ? this.#working.get(`${day} ${pipeline.updatedAt} ${versions}`, count, () =>
            standing(store.allDeals(), day, { pipeline, calendar, now: store.ports.now() }),
          )
        : undefined;
    const seen = found?.day === day ? found : undefined;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#version--;
  }

  $list(key: string): { get(): Summary } {
    const count = this.deals(key).length;
    const sums = this.#seen?.sums.get(key) ?? new Map<string, never>();
    return { get: () => ({ version: this.#version, count, sums }) };
  }
  deals(key: string): readonly Deal[] {
    return this.#seen?.lists.get(key) ?? [];
  }

  /** What has become of the deals since, of those that are looked for. */
  get changes(): Changes {
    const { outlook } = this;
    const since = this.#seen?.since ?? new Map<SinceKind, readonly Since[]>();
    if (!outlook.finder.what) return since;
    const { view, vantage } = outlook;
    const size = [...since.values()].reduce((sum, { length }) => sum + length, 0);
    const passes = testView(view, { ...vantage, now: outlook.store.ports.now() });
    const of = `${this.#version} ${outlook.finder.what}`;
    return this.#finding.get(of, size, () => narrowed(since, passes)) ?? new Map<SinceKind, readonly Since[]>();
  }

  /** Of which day it is, in words. */
  get said(): string {
    return `${this.text.asOf} ${this.outlook.board.format.date({ dateStyle: 'long' }).format(this.now)}`;
  }
  banner(): TemplateResult {
    return bannerTemplate(this);
  }
  /** After each render. */
  settle(): void {
    this.since.settle();
  }
}

function* narrowed(since: Changes, passes: (deal: Deal) => boolean): Steps<Changes> {
  const found = new Map<SinceKind, readonly Since[]>();
  let count = 0;
  for (const [kind, all] of since) {
    const own: Since[] = [];
    for (const change of all) {
      if (passes(change.deal)) own.push(change);
      if (++count % STEP === 0) yield;
    }
    if (own.length) found.set(kind, own);
  }
  return found;
}
