import { VelocityMeter } from '../elements/velocity-meter.js';
import { define } from './define.js';

// a deal opened from a list of deals is shown by what is loaded then
VelocityMeter.parts = { details: () => import('./deal-details.js') };
define('velocity-meter', VelocityMeter);
