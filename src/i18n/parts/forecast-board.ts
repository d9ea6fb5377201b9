import type { Apart } from '../../domain/forecast-columns.js';
import type { ExpectedUnit } from '../../domain/expected.js';
import type { Format } from '../format.js';

/** What a board says as a forecast. */
export interface ForecastBoardMessages {
  forecast: string;
  apart: Readonly<Record<Apart, string>>;
  by: Readonly<Record<ExpectedUnit, string>>;
  won: (total: string) => string;
  open: (total: string, weighted: string) => string;
  dealsExpected: (count: number, period: string, format: Format) => string;
  addExpected: (period: string) => string;
  /** Chooses when a deal is expected. */
  expectIn: string;
}
