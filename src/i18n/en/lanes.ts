import type { LanesMessages } from '../messages.js';
import { many } from './many.js';

/** Lanes in English. */
export const lanes: LanesMessages = {
  lanes: field => `Deals in lanes by ${field.toLowerCase()}`,
  cell: (stage, lane) => `${stage}, ${lane}`,
  dealsInCell: (count, stage, lane, format) => `${many(count, format, 'deal', 'deals')} in ${stage}, ${lane}`,
  foldLane: lane => `Fold the lane ${lane}`,
  unfoldLane: lane => `Unfold the lane ${lane}`,
  foldAll: 'Fold all lanes',
  unfoldAll: 'Unfold all lanes',
  band: (from, to, currency) =>
    from !== null && to !== null
      ? `${from} to under ${to}`
      : from !== null
        ? `${from} and more`
        : to !== null
          ? `Under ${to}`
          : (currency ?? 'Any number'),
  stay: field => `Cards stay in their lane: moving them does not change the ${field.toLowerCase()}.`,
  otherLane: field => `Other ${field.toLowerCase()}…`,
};
