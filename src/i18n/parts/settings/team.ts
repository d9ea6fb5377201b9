import type { HealthLimits, Targets } from '../../../domain/settings.js';
import type { Format } from '../../format.js';

/** Who sells, and what they are to reach. */
export interface TeamMessages {
  seller: string;
  addSeller: string;
  noSellers: string;
  sellersHint: string;
  team: string;
  per: string;
  periods: Readonly<Record<'week' | 'month' | 'quarter' | 'year', string>>;
  quarter: (quarter: number, year: number) => string;
  week: (week: number, year: number) => string;
  earlier: string;
  later: string;
  quotasHint: (currency: string) => string;
  targets: string;
  targetsHint: string;
  target: Readonly<Record<keyof Targets, string>>;
  units: Readonly<Record<'days' | 'calls' | 'minutes' | 'percent', (format: Format) => string>>;
  health: Readonly<Record<keyof HealthLimits, { label: string; hint: string }>>;
}
