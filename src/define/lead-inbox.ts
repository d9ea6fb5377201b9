import { LeadInbox } from '../elements/lead-inbox.js';
import { define } from './define.js';

define('lead-inbox', LeadInbox);
