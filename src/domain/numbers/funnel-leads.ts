import { dealWay, type FunnelRung, type FunnelWay } from './funnel-place.js';
import { LEAD_STEPS } from './leads.js';

/** The way of the leads: lead → MQL → SQL → deal and its stages. */
export const leadWay: FunnelWay = {
  get before() {
    return LEAD_STEPS.map((id): FunnelRung => ({ id, name: '', kind: 'lead', rung: -1 }));
  },
  none: 'no-leads',
  createdOf: ({ deal, lead }) => lead?.created ?? deal?.created ?? null,
  placeOf: (prospect, rungs) =>
    prospect.deal ? dealWay.placeOf(prospect, rungs) : LEAD_STEPS.indexOf(prospect.lead!.step),
  arrivalsOf(prospect, rungs) {
    const arrivals = dealWay.arrivalsOf(prospect, rungs);
    if (!prospect.lead) return arrivals;
    const { created, qualified, step } = prospect.lead;
    arrivals[0] = created;
    // when marketing called it qualified is not on record where sales has accepted it since
    if (step === 'mql') arrivals[1] = qualified;
    else if (step === 'sql') arrivals[2] = qualified;
    return arrivals;
  },
};
