import type { Format } from '../format.js';

/** A number that decides the form of its sentence. */
export type Counted = (count: number, format: Format) => string;
