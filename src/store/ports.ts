import type { Calendar } from '../domain/calendar.js';
import { calendarOf } from '../i18n/calendar.js';
import { turn } from '../storage/turn.js';
import { uuid } from './uuid.js';

/** What the store needs of the world: injected, so that a test can run years of a team's work in seconds. */
export interface Ports {
  now(): number;
  /** The days of an IANA zone. */
  calendar(zone: string): Calendar;
  random(): number;
  newId(): string;
  /** Calls back later; answers with what cancels it. */
  delay(ms: number, then: () => void): () => void;
  /** Lets the page answer before going on with long work. */
  turn(): Promise<void>;
}

/** The world of a browser. */
export const browserPorts: Ports = {
  now: () => Date.now(),
  calendar: calendarOf,
  random: () => Math.random(),
  newId: uuid,
  delay(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  turn,
};
