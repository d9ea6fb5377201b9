import { isCalendarDate } from './calendar.js';

/** The furthest moment that a date can say, either way. */
const FURTHEST = 8.64e15;

/** Whether it is a moment that dates can say. */
export const isInstant = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= FURTHEST;

/** A moment, a day, or that nobody knows. */
export const isWhen = (value: unknown): boolean => value === null || isInstant(value) || isCalendarDate(value);
/** An object with fields. */
export const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A probability, 0–1. */
export const isChance = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
/** A list of which each is sound. */
export const isListOf = (value: unknown, sound: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(sound);
/** A text, also an empty one. */
export const isText = (value: unknown): value is string => typeof value === 'string';
/** Not there, or sound. */
export const isOptional = (value: unknown, sound: (each: unknown) => boolean): boolean =>
  value === undefined || sound(value);
