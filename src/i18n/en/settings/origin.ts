import type { OriginMessages } from '../../parts/settings/origin.js';

/** Where leads and deals come from, and what it costs. */
export const origin: OriginMessages = {
  source: 'Source',
  noSource: 'No source',
  addSource: 'Add source',
  noSources: 'No sources yet: such as referrals, events, the website or cold calls.',
  usedSources: (names, count, format) =>
    count === 1
      ? `Deals name a source that is not listed: ${names}.`
      : `Deals name ${format.count(count)} sources that are not listed: ${names}${count > 5 ? '…' : ''}.`,
  listThem: 'List them',
  campaign: 'Campaign',
  start: 'From',
  end: 'Until',
  addCampaign: 'Add campaign',
  noCampaigns: 'No campaigns yet.',
  spend: 'Spend a month',
  spendHint: currency => `In ${currency}. Cost per lead, cost per win and return are counted from it.`,
};
