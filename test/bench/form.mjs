// The lead form of a landing page: from the moment its script has run to the frame in which it can be filled in.
import { median } from './figures.mjs';
import { figure } from './report.mjs';

const TIMES = 9;

export default async function ({ inPage }) {
  const runs = [];
  for (let nth = 0; nth < TIMES; nth++) runs.push(await inPage('form', ({ ask }) => ask('open')));
  const frames = Math.max(...runs.map(each => each.frames));
  const ms = median(runs.map(each => each.ms));
  return [
    figure('frames from the lead form’s script to its use', frames, '', 1, { kit: `median ${ms.toFixed(1)} ms` }),
  ];
}
