import type { PlaceMessages } from '../../parts/settings/place.js';

/** Money, time and views. */
export const place: PlaceMessages = {
  currency: 'Currency',
  currencyHint: 'For deals that do not say. Deals keep the currency they have.',
  rates: 'Exchange rates',
  ratesHint: 'A rate holds from its day until the next one. Without a rate, totals stand side by side.',
  rateFrom: 'One',
  rateTo: 'is worth, in',
  rateDay: 'From',
  rate: 'Rate',
  rateName: (from, to, day) => `${from} in ${to} from ${day}`,
  addRate: 'Add rate',
  noRates: 'No rates yet.',
  zone: 'Time zone',
  zoneHint: 'In which days begin.',
  locale: 'Language of dates and numbers',
  localeHint: 'Where the page does not say.',
  asThePage: 'As the page',
  fiscalYear: 'Fiscal year begins in',
  workingDays: 'Working days',
  viewName: 'View',
  shared: 'For everybody',
  noViews: 'No views saved yet.',
};
