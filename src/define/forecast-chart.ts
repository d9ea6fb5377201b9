import { ForecastChart } from '../elements/forecast-chart.js';
import { define } from './define.js';

// a deal opened from a list of deals is shown by what is loaded then
ForecastChart.parts = { details: () => import('./deal-details.js') };
define('forecast-chart', ForecastChart);
