// All figures of a book of deals with histories: read for the first time in slices, and again after one change.
import { DAY } from '../../../src/domain/calendar.ts';
import { readDeal } from '../../../src/domain/door.ts';
import * as figures from '../../../src/domain/numbers/index.ts';
import { newPipeline } from '../../../src/domain/pipelines.ts';
import { calendarOf } from '../../../src/i18n/calendar.ts';
import { turn } from '../../../src/storage/turn.ts';
import { longTasks, pause } from './clock.js';
import { makeBoard, rng, STAGES } from './data.js';

const NOW = Date.UTC(2026, 5, 1);
const calendar = calendarOf('UTC');
const stages = [...STAGES, { id: 'won', name: 'Won', phase: 'won' }];
const pipeline = newPipeline({ stages, currency: 'EUR' }, NOW, 'bench');

/** What a dashboard with everything on it asks for. */
const period = { from: '2026-01-01', until: '2026-04-01' };
const asOf = NOW;
const ASKED = {
  winRate: figures.winRate({ period }),
  valueWinRate: figures.valueWinRate({ period }),
  conversion: figures.conversion({ period }),
  averageDeal: figures.averageDeal({ period }),
  averageOpenDeal: figures.averageOpenDeal(),
  wonTotal: figures.wonTotal({ period }),
  openTotal: figures.openTotal(),
  salesCycle: figures.salesCycle({ period }),
  dealDuration: figures.dealDuration({ period }),
  leadToWin: figures.leadToWin({ period }),
  velocity: figures.velocity({ asOf, period }),
  trend: figures.velocityTrend({ asOf }),
  funnel: figures.funnel({ period, asOf, usualDays: 50 }),
  funnelOfAll: figures.funnel(),
  funnelBySource: figures.bySegment('source', figures.funnel({ period })),
  snapshot: figures.snapshot(),
  stageTimes: figures.stageTimes(),
  stageOdds: figures.stageOdds(),
  forecast: figures.forecast({ asOf, unit: 'month' }),
  backtest: figures.backtest({ asOf, unit: 'month' }),
  wonByMonth: figures.wonByPeriod({ asOf }),
  health: figures.health({ asOf }),
  followUps: figures.followUps({ period }),
  reasons: figures.endReasons({ period }),
  sources: figures.sourceReport({ period }),
  customers: figures.customerReport({ asOf }),
  leaderboard: figures.leaderboard({ period }),
  winnable: figures.mostWinnable({ asOf, by: 'money' }),
};

/** Deals of the last two years, each with the way it went. */
function dealsOf(n) {
  const random = rng(7);
  const pick = list => list[(random() * list.length) | 0];
  const surroundings = { pipeline, now: NOW, by: 'bench', newId: () => '' };
  return makeBoard(n).deals.map(input => {
    const createdAt = Math.round(NOW - random() * 700 * DAY);
    const reached = STAGES.findIndex(({ id }) => id === input.stage);
    const chance = random();
    const status = chance < 0.35 ? 'open' : chance < 0.6 ? 'won' : chance < 0.95 ? 'lost' : 'abandoned';
    const visits = [...STAGES.slice(0, reached + 1).map(({ id }) => id), ...(status === 'won' ? ['won'] : [])];
    let at = createdAt;
    const history = visits.map((to, index) => {
      if (index) at += Math.round(random() * 20 * DAY);
      return { at, by: 'bench', op: `w:${index}`, field: 'stage', from: visits[index - 1] ?? null, to };
    });
    return readDeal(
      {
        ...{ ...input, currency: 'EUR', source: pick(['fair', 'web', '']), history, createdAt, status },
        stage: visits.at(-1),
        closedAt: status === 'open' ? null : Math.round(at + random() * 20 * DAY),
        lastTouchAt: at,
        expectedClose: calendar.dayOf(NOW + (random() * 200 - 30) * DAY),
        ...(status === 'lost' ? { reason: pick(['price', 'time', 'need']) } : {}),
      },
      surroundings,
    ).deal;
  });
}

const slices = { turn, now: () => performance.now() };

let deals;
let book;
let followed;

const timed = async work => {
  await pause(60);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { ms, tasks: await longTasks(start) };
};

window.bench = {
  async prepare(n) {
    deals = dealsOf(n);
    book = new figures.Book({ pipeline, calendar });
    for (const deal of deals) book.setDeal(deal.id, deal);
  },
  /** All figures for the first time, the page free in between. */
  all: () =>
    timed(async () => {
      followed = Object.values(ASKED).map(measure => book.follow(measure));
      await figures.followThrough(followed, slices);
    }),
  /** One deal is won: all figures again. */
  again: k =>
    timed(async () => {
      const deal = deals.filter(({ status }) => status === 'open')[k];
      const history = [...deal.history, { ...deal.history[0], at: NOW, from: deal.stage, to: 'won' }];
      book.setDeal(deal.id, { ...deal, status: 'won', stage: 'won', closedAt: NOW, history });
      await figures.followThrough(followed, slices);
    }),
};
