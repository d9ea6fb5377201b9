import { FunnelChart } from '../elements/funnel-chart.js';
import { define } from './define.js';

// a deal opened from a list of deals is shown by what is loaded then
FunnelChart.parts = { details: () => import('./deal-details.js') };
define('funnel-chart', FunnelChart);
