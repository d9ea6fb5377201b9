import type { FollowUpsMessages } from '../../parts/settings/follow-ups.js';

/** What leads do, and what follows from it. */
export const followUps: FollowUpsMessages = {
  event: 'Action',
  events: {
    demo: 'Asked for a demo',
    quote: 'Asked for a quote',
    trial: 'Finished a trial',
    samples: 'Ordered samples',
    download: 'Downloaded something',
    list: 'Joined the list',
    visit: 'Visited the page',
    unsubscribe: 'Left the list',
  },
  plan: 'Plan a',
  inDays: 'In days',
  startCadence: 'Start',
  moveTo: 'Move the deal to',
  handOver: 'Hand over to sales',
  touch: 'By',
  touches: { call: 'Call', email: 'E-mail', meeting: 'Meeting', task: 'Task' },
  touchTitle: 'What about',
  touchOn: (touch, day, format) => `${touch} on day ${format.count(day)}`,
  addTrigger: 'Add trigger',
  noTriggers: 'Nothing happens by itself.',
  cadence: 'Cadence',
  cadenceNames: { eight: 'Eight touches' },
  addCadence: 'Add cadence',
  noCadences: 'No cadences.',
  stepsOf: cadence => `Touches of ${cadence}`,
  day: 'Day',
};
