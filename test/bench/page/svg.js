import { offerChart } from './chart.js';
import { rawSvg } from './raw-svg.js';

const rows = ({ labels, counts }) => labels.map((label, at) => ({ label, value: counts[at] }));

offerChart({
  prepare() {},
  mount: (root, funnel) => rawSvg.mount(root, rows(funnel)),
  update: funnel => rawSvg.update(rows(funnel)),
});
