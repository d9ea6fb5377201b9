import type { DealInput, HistoryEntry, NextStep } from '../src/index.js';

/** What decides how sample deals come out; the same answers make the same deals. */
export interface SampleOptions {
  readonly seed?: number;
  /** The moment they are made for, in ms: nothing here reads the clock. */
  readonly now: number;
  /** ISO 4217; the first is by far the most frequent. */
  readonly currencies?: readonly string[];
}

const DAY = 86_400_000;
/** The open stages of the preset `sales`. */
const OPEN = ['contact', 'qualification', 'meeting', 'proposal'] as const;
const WON = 'closing';
const RETENTION = 'retention';

const OWNERS = ['Mira Kovač', 'Andrea Rossi', 'Jonas Lehmann', 'Sofia Nyman'] as const;
const [MIRA, ANDREA, JONAS] = OWNERS;
const SOURCES = ['Website', 'Recommendation', 'Trade fair', 'Cold call', 'Newsletter', 'Partner'];
const TAGS = ['Renewal', 'Pilot', 'Tender', 'Cross-sell', 'Public sector', 'Key account'];
/** Reasons to choose from when a deal ends. */
export const REASONS = {
  lost: ['Price', 'Chose a competitor', 'Too early', 'No budget', 'Missing feature'],
  abandoned: ['No answer', 'Project stopped', 'Contact has left'],
};

const FIRST_NAMES = [
  ...['Alder', 'Birch', 'Brightwater', 'Cobalt', 'Copperfield', 'Driftwood', 'Eastgate', 'Fernhill', 'Granite'],
  ...['Harbour', 'Ironbridge', 'Juniper', 'Kestrel', 'Lakeside', 'Meridian', 'Nordlicht', 'Oakmont', 'Pinecrest'],
  ...['Quayside', 'Riverton', 'Silverline', 'Tannhof', 'Umbra', 'Valdoria', 'Westmark', 'Yarrow', 'Zephyr'],
];
const LAST_NAMES = [
  ...['Bakeries', 'Clinics', 'Construction', 'Energy', 'Foods', 'Freight', 'Hotels', 'Insurance', 'Labs'],
  ...['Logistics', 'Machines', 'Pharma', 'Printing', 'Retail', 'Schools', 'Textiles', 'Tools', 'Water'],
];
/** What is sold, and its usual value in whole units. */
const PRODUCTS: readonly (readonly [name: string, value: number])[] = [
  ['Annual support contract', 7_500],
  ['Backup and recovery', 9_200],
  ['Branch network', 24_000],
  ['Call centre software', 31_000],
  ['Customer portal', 28_000],
  ['Data migration', 14_500],
  ['Device management', 11_000],
  ['E-learning platform', 16_000],
  ['Fleet tracking', 36_000],
  ['Invoice scanning', 8_800],
  ['Licence renewal', 5_400],
  ['Machine monitoring', 42_000],
  ['Meeting room technology', 13_000],
  ['Online shop', 19_500],
  ['Payroll changeover', 12_500],
  ['Planning workshop', 3_200],
  ['Security audit', 9_800],
  ['Server room renewal', 47_000],
  ['Telephone system', 17_000],
  ['Time recording', 6_900],
  ['Training days', 4_600],
  ['Warehouse scanners', 18_000],
  ['Website relaunch', 12_000],
];
const WHERE = ['', '', '', ', headquarters', ', north', ', two sites', ', phase 2', ', 40 seats', ', 120 seats'];
const STEPS: readonly Pick<NextStep, 'kind' | 'title'>[] = [
  { kind: 'call', title: 'Call' },
  { kind: 'email', title: 'Send offer' },
  { kind: 'meeting', title: 'Demo' },
  { kind: 'meeting', title: 'Workshop' },
  { kind: 'task', title: 'Check terms' },
  { kind: 'call', title: 'Ask for budget' },
];

/** mulberry32: small, fast, the same everywhere. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A deal's way through the stages: when it entered each, the first being its creation. */
function wayThrough(stages: readonly string[], entered: readonly number[], by: string, id: string): HistoryEntry[] {
  return stages.map((to, nth) => ({
    at: entered[nth]!,
    by,
    op: `${id}:${nth}`,
    field: 'stage' as const,
    from: nth ? stages[nth - 1]! : null,
    to,
  }));
}

const upTo = (stage: string): string[] => {
  const all: string[] = [...OPEN, WON, RETENTION];
  return all.slice(0, all.indexOf(stage) + 1);
};

interface Known extends Pick<DealInput, 'answers' | 'nextStep' | 'expectedClose' | 'tags' | 'reason'> {
  readonly title: string;
  readonly organisation: string;
  readonly value: number;
  readonly stage: string;
  readonly owner: string;
  /** Days in its stage so far. */
  readonly days: number;
}

/** The cards of design/mock.html, and three more: every sample begins with them. */
const known = (now: number): readonly Known[] => [
  {
    title: 'Website relaunch',
    organisation: 'Northwind Traders',
    value: 12_000,
    owner: MIRA,
    stage: 'contact',
    days: 0,
    answers: { timeline: 'soon' },
  },
  {
    title: 'Annual support contract',
    organisation: 'Fabrikam',
    value: 8_400,
    owner: ANDREA,
    stage: 'contact',
    days: 21,
  },
  {
    title: 'Starter licence, 20 seats',
    organisation: 'Contoso',
    value: 3_200,
    owner: MIRA,
    stage: 'contact',
    days: 0,
    answers: { timeline: 'later' },
  },
  {
    title: 'Data warehouse pilot',
    organisation: 'Adventure Works',
    value: 26_500,
    owner: JONAS,
    stage: 'qualification',
    days: 0,
    answers: { timeline: 'now' },
  },
  {
    title: 'Warehouse scanners',
    organisation: 'Litware',
    value: 17_900,
    owner: ANDREA,
    stage: 'qualification',
    days: 0,
    tags: ['BANT 3/4'],
  },
  {
    title: 'Fleet tracking, 140 vans',
    organisation: 'Wide World Importers',
    value: 41_300,
    owner: JONAS,
    stage: 'meeting',
    days: 0,
    nextStep: { kind: 'meeting', title: 'Demo', due: dayOf(now + 3 * DAY) },
  },
  {
    title: 'Training days',
    organisation: 'Tailspin Toys',
    value: 5_600,
    owner: MIRA,
    stage: 'meeting',
    days: 0,
    nextStep: { kind: 'call', title: 'Call', due: dayOf(now - 2 * DAY) },
  },
  {
    title: 'ERP migration',
    organisation: 'Proseware',
    value: 52_000,
    owner: ANDREA,
    stage: 'proposal',
    days: 0,
    expectedClose: dayOf(now + 45 * DAY),
  },
  {
    title: 'Headquarters network',
    organisation: 'Coho Winery',
    value: 38_000,
    owner: JONAS,
    stage: WON,
    days: 2,
    reason: 'Best service',
  },
  {
    title: 'Telephone system',
    organisation: 'Graphic Design Institute',
    value: 14_200,
    owner: 'Sofia Nyman',
    stage: 'qualification',
    days: 6,
    expectedClose: dayOf(now - 4 * DAY),
  },
  {
    title: 'Machine monitoring',
    organisation: 'Trey Research',
    value: 33_800,
    owner: JONAS,
    stage: 'meeting',
    days: 18,
    answers: { timeline: 'soon' },
  },
  {
    title: 'Invoice scanning',
    organisation: 'Woodgrove Bank',
    value: 9_600,
    owner: MIRA,
    stage: 'proposal',
    days: 3,
    nextStep: { kind: 'email', title: 'Send offer', due: dayOf(now + DAY) },
  },
];

/**
 * Lifelike, invented deals for the preset `sales`: some rot, some are late, some were won lately, some were lost. The
 * first dozen are always the same. Ids are `sample-1`, `sample-2`…, so that the same sample is known again.
 */
export function sampleDeals(count: number, { seed = 1, now, currencies = ['EUR'] }: SampleOptions): DealInput[] {
  const random = dice(seed);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const one = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)]!;
  const firsts = known(now);

  const fromKnown = ({ days, ...deal }: Known, id: string): DealInput => {
    const stages = upTo(deal.stage);
    const entered = stages.map((_, nth) => now - (days + (stages.length - 1 - nth) * 9) * DAY - 3_600_000);
    const way = wayThrough(stages, entered, deal.owner, id);
    return {
      ...deal,
      id,
      currency: currencies[0]!,
      source: SOURCES[deal.title.length % SOURCES.length]!,
      createdAt: entered[0]!,
      lastTouchAt: entered.at(-1)!,
      history: way,
      ...(deal.stage === WON ? { status: 'won', closedAt: entered.at(-1)! } : {}),
    };
  };

  const invented = (id: string): DealInput => {
    const [product, usual] = one(PRODUCTS);
    const owner = one(OWNERS);
    const fate = random();
    // most stand early in the pipeline, as they do
    const open = OPEN[Math.floor(random() ** 1.6 * OPEN.length)]!;
    const status = fate < 0.64 ? 'open' : fate < 0.82 ? 'won' : fate < 0.94 ? 'lost' : 'abandoned';
    const stage = status === 'won' ? (random() < 0.25 ? RETENTION : WON) : open;
    const stages = upTo(stage);
    const rests = status === 'open' ? whole(0, random() < 0.2 ? 40 : 13) : whole(1, random() < 0.5 ? 29 : 240);
    const entered = [now - rests * DAY - whole(1, 9) * 3_600_000];
    while (entered.length < stages.length) entered.unshift(entered[0]! - whole(2, 24) * DAY);
    const history = wayThrough(stages, entered, owner, id);
    const end = entered.at(-1)!;
    const closedAt = status === 'lost' || status === 'abandoned' ? Math.min(now, end + DAY / 2) : end;
    if (status !== 'open')
      history.push({ at: closedAt, by: owner, op: `${id}:end`, field: 'status', from: 'open', to: status });
    const value = usual * Math.exp((random() + random() + random() - 1.5) * 1.1);
    const deal: DealInput = {
      id,
      title: `${product}${one(WHERE)}`,
      organisation: `${one(FIRST_NAMES)} ${one(LAST_NAMES)}`,
      owner,
      value: random() < 0.03 ? null : Math.round(value / 100) * 100,
      currency: currencies.length > 1 && random() < 0.3 ? one(currencies.slice(1)) : currencies[0]!,
      stage,
      status,
      source: one(SOURCES),
      tags: random() < 0.12 ? [one(TAGS)] : [],
      createdAt: entered[0]!,
      lastTouchAt: end,
      history,
    };
    // what was thought then: mostly too early
    const thought = closedAt + (((Number(id.replace(/\D/g, '')) * 7) % 41) - 28) * DAY;
    if (status === 'won') return { ...deal, closedAt, expectedClose: dayOf(thought), reason: 'Best service' };
    if (status !== 'open') return { ...deal, closedAt, expectedClose: dayOf(thought), reason: one(REASONS[status]) };
    return {
      ...deal,
      ...(random() < 0.55 ? { nextStep: { ...one(STEPS), due: dayOf(now + whole(-3, 16) * DAY) } } : {}),
      ...(random() < 0.6 ? { expectedClose: dayOf(now + whole(-12, 150) * DAY) } : {}),
      ...(random() < 0.4 ? { answers: { timeline: one(['now', 'soon', 'later']) } } : {}),
    };
  };

  return Array.from({ length: count }, (_, nth) => {
    const id = `sample-${nth + 1}`;
    const first = firsts[nth];
    return first ? fromKnown(first, id) : invented(id);
  });
}
