import { LeadInbox } from '../elements/lead-inbox.js';
import { define } from './define.js';

// what an opened lead shows is loaded when one is first opened
Object.assign(LeadInbox.parts, { scorecard: () => import('./lead-qualifier.js') });
define('lead-inbox', LeadInbox);
