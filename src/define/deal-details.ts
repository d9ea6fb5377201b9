import { DealDetails } from '../elements/deal-details.js';
import { define } from './define.js';

// the form that a buyer's answers are kept in is loaded when somebody first answers
Object.assign(DealDetails.parts, { scorecard: () => import('./lead-qualifier.js') });
define('deal-details', DealDetails);
