/** Money, time and views. */
export interface PlaceMessages {
  currency: string;
  currencyHint: string;
  rates: string;
  ratesHint: string;
  rateFrom: string;
  rateTo: string;
  rateDay: string;
  rate: string;
  rateName: (from: string, to: string, day: string) => string;
  addRate: string;
  noRates: string;
  zone: string;
  zoneHint: string;
  locale: string;
  localeHint: string;
  asThePage: string;
  fiscalYear: string;
  workingDays: string;
  viewName: string;
  shared: string;
  noViews: string;
}
