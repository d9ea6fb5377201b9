import type { Format } from '../../format.js';

/** Where leads and deals come from, and what it costs. */
export interface OriginMessages {
  source: string;
  noSource: string;
  addSource: string;
  noSources: string;
  usedSources: (names: string, count: number, format: Format) => string;
  listThem: string;
  campaign: string;
  start: string;
  end: string;
  addCampaign: string;
  noCampaigns: string;
  spend: string;
  spendHint: (currency: string) => string;
}
