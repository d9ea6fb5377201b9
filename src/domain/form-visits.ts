import { isGroup, isInstant, isText } from './shape.js';
import { SCHEMA_VERSION, type Instant, type StoredFields } from './records.js';

/** How far one visit of a lead form has come; nothing personal. A visit that goes on later is told of again. */
export interface FormVisit extends StoredFields {
  /** The visit: of what is told of it several times, the furthest counts. */
  readonly visit: string;
  /** The form's name, else its definition's. */
  readonly form: string;
  readonly at: Instant;
  readonly isStarted: boolean;
  /** Steps that were answered, of how many. */
  readonly steps: number;
  readonly of: number;
  readonly isSent: boolean;
}

/** From views to what was sent, of one form. */
export interface FormFunnel {
  readonly form: string;
  readonly views: number;
  readonly starts: number;
  /** How many visits answered the first step, the first two, and so on. */
  readonly steps: readonly number[];
  readonly sent: number;
}

/** A visit as it is written down. */
export const newVisit = (fields: Omit<FormVisit, keyof StoredFields>, id: string): FormVisit => ({
  ...fields,
  id,
  seen: {},
  createdAt: fields.at,
  createdBy: 'form',
  updatedAt: fields.at,
  updatedBy: 'form',
  v: SCHEMA_VERSION,
  custom: {},
});

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const MOST_STEPS = 100;

/** A shape check for what is read back: anybody may have written it. */
export function isSoundVisit(value: unknown): value is FormVisit {
  if (!isGroup(value)) return false;
  const { id, visit, form, at, steps, of } = value as FormVisit;
  return [id, visit, form].every(isText) && isInstant(at) && [steps, of].every(isCount) && of <= MOST_STEPS;
}

/** How far a visit has come: sent is further than any step. */
const distance = ({ isSent, isStarted, steps }: FormVisit): number => (isSent ? Infinity : steps + Number(isStarted));

/** Views → starts → steps → sent by form, the most seen first. Visits before `since` are left out. */
export function formFunnels(visits: Iterable<FormVisit>, since: Instant): FormFunnel[] {
  const furthest = new Map<string, FormVisit>();
  for (const each of visits) {
    if (each.at < since) continue;
    const known = furthest.get(each.visit);
    if (!known || distance(each) > distance(known)) furthest.set(each.visit, each);
  }
  const forms = new Map<string, FormVisit[]>();
  for (const visit of furthest.values()) {
    const others = forms.get(visit.form);
    if (others) others.push(visit);
    else forms.set(visit.form, [visit]);
  }
  return [...forms]
    .map(([form, all]): FormFunnel => {
      const length = Math.max(0, ...all.map(({ of }) => of));
      return {
        form,
        views: all.length,
        starts: all.filter(({ isStarted, isSent }) => isStarted || isSent).length,
        steps: Array.from({ length }, (_, nth) => all.filter(({ steps, isSent }) => isSent || steps > nth).length),
        sent: all.filter(({ isSent }) => isSent).length,
      };
    })
    .sort((a, b) => b.views - a.views);
}
