import { DealDetails } from '../elements/deal-details.js';
import { define } from './define.js';

define('deal-details', DealDetails);
