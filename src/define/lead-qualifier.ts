import { LeadQualifier } from '../elements/lead-qualifier.js';
import { define } from './define.js';

define('lead-qualifier', LeadQualifier);
