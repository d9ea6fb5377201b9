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
  otherLane: field => `Other ${field.toLowerCase()}…`,
};
