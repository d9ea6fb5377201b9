import type { GuideMessages } from '../../parts/settings/guide.js';
import { many } from '../many.js';

/** How a pipeline is built, and looked at again. */
export const guide: GuideMessages = {
  guideIntro:
    'A pipeline follows how your customers decide, not the other way round. Ten minutes for each kind of customer are enough for a first one.',
  guide: {
    customer: {
      title: 'Describe your ideal customer',
      body: 'Who buys most often, most and fastest? Everything after this is for them.',
    },
    decisions: {
      title: 'List the points where buyers decide, and the stage for each',
      body: 'Write down what a buyer has decided before going on: that is when a deal moves. Ask of each stage why it is there, and what impact it has.',
    },
    cases: {
      title: 'Check it against typical cases',
      body: 'Take three deals you won and three you lost through the stages. Did each have a place all the time?',
    },
    activities: {
      title: 'Agree what is done in each stage',
      body: 'A checklist, and what must be known before a deal comes in. It is what you measure later.',
    },
    triggers: {
      title: 'Name the actions that say “ready for the next stage”',
      body: 'Joins the list, orders samples, gets a quote, asks for a demo, finishes a trial: whoever misses the moment loses the lead.',
    },
    size: {
      title: 'Find the right size',
      body: 'What is the team to win, how large is a deal, how many are won? Too small a pipeline leaves money, too large a one cannot be served.',
    },
    colleague: {
      title: 'Ask a colleague, and work it over',
      body: 'Somebody who was not there sees what you no longer see.',
    },
  },
  openPane: pane => `Go to ${pane}`,
  markDone: 'Mark as done',
  markOpen: 'Not done yet',
  doneOn: day => `Done on ${day}`,
  answered: (count, format) => many(count, format, 'question answered', 'questions answered'),
  stagesCount: (count, format) => many(count, format, 'stage', 'stages'),
  stagesWithActivities: (count, total, format) =>
    `${format.count(count)} of ${many(total, format, 'stage has', 'stages have')} something to do or to fill in`,
  quotasCount: (count, format) => many(count, format, 'quota set', 'quotas set'),
  revise: 'Revision',
  reviseNow: since =>
    `Since ${since} it is time to look again: do the stages still match how customers decide? Are the chances what really happens?`,
  reviseLater: day => `Look again on ${day}, two months after the last time.`,
  revisePutOff: day => `Put off until ${day}.`,
  revised: 'We have looked at it',
  reviseBanner: 'It is time to look whether this pipeline still fits.',
};
