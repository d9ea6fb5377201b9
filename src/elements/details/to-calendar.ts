import { PIPELINE_KEY, type NextStep } from '../../domain/records.js';
import { writeIcs } from '../../exchange/ics.js';
import { saveFile } from '../save-file.js';
import type { View } from './view.js';

/** Minutes that a kind of step usually takes. */
const MINUTES: Readonly<Record<NextStep['kind'], number>> = { call: 30, email: 15, meeting: 60, task: 30 };

/** Hands the step to the person's calendar as a file; the same step again replaces its entry. */
export function stepToCalendar({ deal, text, store, now }: View, step: NextStep): void {
  if (step.due == null) return;
  const people = deal.contacts.map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(' · '));
  const file = writeIcs(
    {
      uid: `${step.id ?? deal.id}@${store.name}.${PIPELINE_KEY}`,
      title: `${step.title}: ${deal.title}`,
      text: [text.calendarText(deal.title, deal.organisation), ...people].join('\n'),
      when: step.due,
      minutes: MINUTES[step.kind] ?? 30,
      ...(typeof step.due === 'number' ? { remind: 15 } : {}),
    },
    now,
  );
  saveFile('step.ics', file, 'text/calendar');
}
