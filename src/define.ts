/** Registers every element: the “just works” entry. */
import './define/deal-details.js';
import './define/forecast-chart.js';
import './define/funnel-chart.js';
import './define/lead-inbox.js';
import './define/lead-qualifier.js';
import './define/pipeline-board.js';
import './define/pipeline-exchange.js';
import './define/pipeline-metrics.js';
import './define/pipeline-planner.js';
import './define/pipeline-health.js';
import './define/pipeline-provider.js';
import './define/pipeline-settings.js';
import './define/pipeline-today.js';
import './define/velocity-meter.js';
