import { expect } from '@open-wc/testing';
import { addDays } from '../../src/domain/calendar.js';
import type { Instant, Pipeline } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { isRevisionDue, putOffRevision, reviseNow, revisionDue } from '../../src/domain/revision.js';
import { checkSetting } from '../../src/domain/settings-door.js';
import { GUIDE_STEPS } from '../../src/domain/settings.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { isSoundPipeline, pipelineWith } from '../helpers/edits.js';

const utc = calendarOf('UTC');
const at = (day: string, time = '12:00'): Instant => Date.parse(`${day}T${time}Z`);
const made = (settings: Partial<Pipeline>): Pipeline => pipelineWith({ createdAt: null, ...settings });
/** The settings that an operation leaves behind. */
function after(pipeline: Pipeline, intent: ReturnType<typeof reviseNow>): Pipeline {
  if (intent?.type !== 'pipeline/edit' || isRefusal(intent)) throw new Error('no edit');
  const to = Object.entries(intent.changes).map(([path, change]) => [path, (change as { to: unknown }).to]);
  return { ...pipeline, ...Object.fromEntries(to) };
}

describe('building and revising a pipeline', () => {
  it('the guide goes from who buys, over the stages, to how large it must be (R6), each step tested (R48)', () => {
    // R6: ideal customer → stages → triggers → ideal size
    const order = GUIDE_STEPS.filter(step => ['customer', 'decisions', 'triggers', 'size'].includes(step));
    expect(order).to.deep.equal(['customer', 'decisions', 'triggers', 'size']);
    // R48: decision points, checked against typical cases, then activities measured per stage; at last a colleague is asked
    expect(GUIDE_STEPS.filter(step => ['decisions', 'cases', 'activities', 'colleague'].includes(step))).to.deep.equal([
      ...['decisions', 'cases', 'activities', 'colleague'],
    ]);
    expect(GUIDE_STEPS.at(-1)).to.equal('colleague');
  });

  it('it is due 61 days after the team last looked, else after the pipeline was made', () => {
    expect(revisionDue(made({ createdAt: '2026-01-01' }), utc)).to.equal('2026-03-03');
    expect(revisionDue(made({ createdAt: at('2026-01-01', '23:59') }), utc)).to.equal('2026-03-03');
    expect(revisionDue(made({ createdAt: '2025-01-01', revisedAt: at('2026-01-01') }), utc)).to.equal('2026-03-03');
    expect(revisionDue(made({}), utc)).to.equal(null);
  });

  it('it is due from the first minute of that day in the pipeline’s zone', () => {
    const auckland = calendarOf('Pacific/Auckland');
    const pipeline = made({ createdAt: '2026-01-01' });
    expect(isRevisionDue(pipeline, utc, at('2026-03-02', '23:59'))).to.equal(false);
    expect(isRevisionDue(pipeline, utc, at('2026-03-03', '00:00'))).to.equal(true);
    expect(isRevisionDue(pipeline, auckland, at('2026-03-02', '12:00'))).to.equal(true);
    expect(isRevisionDue(made({}), utc, at('2036-03-03'))).to.equal(false);
  });

  it('it is put off for a week, as often as one likes, and done for two months', () => {
    const now = at('2026-03-10');
    const old = made({ createdAt: '2026-01-01' });
    const later = after(old, putOffRevision(old, utc, now));
    expect(revisionDue(later, utc)).to.equal('2026-03-17');
    expect(isSoundPipeline(later)).to.equal(true);
    const again = after(later, putOffRevision(later, utc, at('2026-03-17')));
    expect(revisionDue(again, utc)).to.equal('2026-03-24');
    const done = after(again, reviseNow(again, at('2026-03-24')));
    expect(revisionDue(done, utc)).to.equal(addDays('2026-03-24', 61));
    expect(done.reviseOn).to.equal(undefined);
  });

  it('what it was put off to never brings it forward, and is a day', () => {
    const pipeline = made({ createdAt: '2026-01-01', reviseOn: '2026-02-01' });
    expect(revisionDue(pipeline, utc)).to.equal('2026-03-03');
    expect(checkSetting('reviseOn', 'soon')).to.deep.equal({ reviseOn: 'not-a-date' });
    expect(checkSetting('reviseOn', '2026-03-03')).to.equal(null);
    expect(isSoundPipeline({ ...pipeline, reviseOn: 5 })).to.equal(false);
  });
});
