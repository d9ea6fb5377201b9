import type { Calendar } from '../domain/calendar.js';
import { calendarOf } from '../i18n/calendar.js';
import { turn } from '../storage/turn.js';

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

/** A random UUID. Pages without TLS (intranets) have no `crypto.randomUUID`. */
function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
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
