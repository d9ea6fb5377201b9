import type { Format } from '../../format.js';

type Touch = 'call' | 'email' | 'meeting' | 'task';

/** What leads do, and what follows from it. */
export interface FollowUpsMessages {
  event: string;
  /** By the kind of event; a page's own kinds are said as they are. */
  events: Readonly<Record<string, string>>;
  plan: string;
  inDays: string;
  startCadence: string;
  moveTo: string;
  handOver: string;
  touch: string;
  touches: Readonly<Record<Touch, string>>;
  touchTitle: string;
  touchOn: (touch: string, day: number, format: Format) => string;
  addTrigger: string;
  noTriggers: string;
  cadence: string;
  /** By the id of a ready-made cadence. */
  cadenceNames: Readonly<Record<string, string>>;
  addCadence: string;
  noCadences: string;
  stepsOf: (cadence: string) => string;
  day: string;
}
