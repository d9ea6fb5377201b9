import type { Addressed } from '../../../domain/operations.js';
import type { CalendarDate } from '../../../domain/records.js';
import type { Format } from '../../../i18n/format.js';
import type { Step } from '../../../store/step.js';
import type { ActionText } from './desk.js';

/** In whose words it is told what was done. */
export interface Telling {
  readonly text: ActionText;
  readonly format: Format;
  readonly now: number;
  stageName(id: string): string;
}

/** A step in a person's words. */
export function describe(step: Step, telling: Telling): string {
  const { text, stageName } = telling;
  const origin = step.reverts ?? step;
  // a note that was logged along with it is not another deal
  const deeds = origin.done.filter(({ type }) => !type.startsWith('activity/'));
  const [first = origin.done[0]] = deeds;
  const record = [...origin.records.values()].map(({ after }) => after).find(({ id }) => id === first?.target);
  if (first?.type === 'pipeline/edit') return text.settingsChanged;
  if (!first || !record || !('rank' in record)) return text.stageChanged;
  if (deeds.length > 1) return describeMany(first, deeds.length, telling);
  switch (first.type) {
    case 'deal/move':
      if (first.from === first.to && Object.keys(first.changes ?? {}).length) return text.edited(record.title);
      return text.movedToast(record.title, stageName(first.to));
    case 'deal/close':
      if (first.changes?.movedTo) return text.transferred(record.title);
      return text.closedToast(record.title, text[first.status]);
    case 'deal/add':
      return text.added(record.title, stageName(record.stage));
    case 'deal/remove':
      return text.removed(record.title);
    case 'deal/restore':
      return text.restored(record.title);
    case 'deal/reopen':
      return text.reopened(record.title);
    default:
      return edited(record.title, first, telling);
  }
}

function describeMany(first: Addressed, count: number, { text, format, stageName }: Telling): string {
  switch (first.type) {
    case 'deal/move':
      return text.movedMany(count, stageName(first.to), format);
    case 'deal/close':
      if (first.changes?.movedTo) return text.transferredMany(count, format);
      return text.closedMany(count, text[first.status], format);
    case 'deal/remove':
      return text.removedMany(count, format);
    case 'deal/restore':
      return text.restoredMany(count, format);
    case 'deal/edit':
      return text.editedMany(count, format);
    default:
      return text.addedMany(count, format);
  }
}

/** A change in a person's words: when it is expected, where that is what has changed. */
export function edited(title: string, intent: Addressed, { text, format, now }: Telling): string {
  const { expectedClose } = intent.type === 'deal/edit' ? intent.changes : {};
  if (!expectedClose) return text.edited(title);
  const day = expectedClose.to as CalendarDate | null;
  return text.expected(title, day && format.day(day, now));
}
