import { isCalendarDate } from './calendar.js';
import { isCurrency } from './minor-units.js';
import { plainCopy } from './plain.js';
import {
  QUESTION_KINDS,
  type Band,
  type Condition,
  type Qualification,
  type Question,
  type QuestionKind,
  type QuestionOption,
} from './qualification.js';

/** More than a form or card can carry is left out. */
const MOST_QUESTIONS = 50;
const MOST_OPTIONS = 100;
const MOST_POINTS = 1_000;
const LONGEST = 500;

/** What was wrong in a definition, and was left out. */
export interface DefinitionProblem {
  /** Where: `questions[2].when`. */
  readonly at: string;
  readonly code: 'not-allowed' | 'missing' | 'twice' | 'unknown-question' | 'too-many';
}
/** A definition that can be used, with what had to be left out; `null` where nothing can be asked. */
export interface ReadQualification {
  readonly qualification: Qualification | null;
  readonly problems: readonly DefinitionProblem[];
}

type Fields = Record<string, unknown>;
type Complain = (at: string, code: DefinitionProblem['code']) => void;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isId = (value: unknown): value is string =>
  isText(value) &&
  /^[\p{L}\p{N}_.-]+$/u.test(value) &&
  !Object.hasOwn(Object.prototype, value) &&
  value !== '__proto__';
const isPoints = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MOST_POINTS;
const isEdge = (value: unknown): value is number | string =>
  (typeof value === 'number' && Number.isFinite(value)) || isCalendarDate(value);
const isYes = (value: unknown): value is boolean => typeof value === 'boolean';
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

/** The fields that are as they should be; the others are complained of and left out. */
function take<T>(
  from: Fields,
  at: string,
  complain: Complain,
  checks: { [K in keyof T]?: (value: unknown) => boolean },
): T {
  const taken: Fields = {};
  for (const [name, check] of Object.entries(checks) as [string, (value: unknown) => boolean][]) {
    const value = from[name];
    if (value === undefined || value === null) continue;
    if (check(value)) taken[name] = value;
    else complain(`${at}${name}`, 'not-allowed');
  }
  return taken as T;
}

/** The items of a list that can be read. */
function each<T>(
  list: unknown,
  at: string,
  most: number,
  complain: Complain,
  read: (item: unknown, at: string) => T | null,
): T[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    complain(at, 'not-allowed');
    return [];
  }
  if (list.length > most) complain(at, 'too-many');
  return list
    .slice(0, most)
    .map((item, nth) => read(item, `${at}[${nth}]`))
    .filter(item => item !== null);
}

function readOption(item: unknown, at: string, complain: Complain, taken: Set<string>): QuestionOption | null {
  const fields = isFields(item) ? item : { value: item };
  const { min, max } = fields;
  // a range of money need not be named: it is known by its bounds
  const named =
    fields.value ?? (isEdge(min) || isEdge(max) ? `${String(min ?? '')}-${String(max ?? '')}` : fields.label);
  const value = typeof named === 'number' ? String(named) : named;
  if (!isText(value) || !value.trim()) {
    complain(at, 'missing');
    return null;
  }
  if (taken.has(value)) {
    complain(at, 'twice');
    return null;
  }
  taken.add(value);
  const isNumber = (edge: unknown): boolean => isEdge(edge) && typeof edge === 'number';
  return {
    ...take<Omit<QuestionOption, 'value'>>(fields, `${at}.`, complain, {
      label: isText,
      points: isPoints,
      disqualifies: isYes,
      temperature: word => word === 'hot' || word === 'warm' || word === 'cold',
      min: isNumber,
      max: isNumber,
    }),
    value,
  };
}

const readBand = (item: unknown, at: string, complain: Complain): Band | null =>
  isFields(item)
    ? take<Band>(item, `${at}.`, complain, { min: isEdge, max: isEdge, points: isPoints, disqualifies: isYes })
    : (complain(at, 'not-allowed'), null);

/** A condition may only look back: so no set of conditions can run in a circle. */
function readCondition(item: unknown, at: string, complain: Complain, before: ReadonlySet<string>): Condition | null {
  if (!isFields(item) || typeof item.question !== 'string') {
    complain(at, 'not-allowed');
    return null;
  }
  const oneOf = each(item.oneOf, `${at}.oneOf`, MOST_OPTIONS, complain, value => (isText(value) ? value : null));
  if (before.has(item.question) && oneOf.length) return { question: item.question, oneOf };
  complain(at, 'unknown-question');
  return null;
}

function readQuestion(item: unknown, at: string, complain: Complain, before: Set<string>): Question | null {
  if (!isFields(item) || !isId(item.id)) {
    complain(`${at}.id`, 'missing');
    return null;
  }
  const { id } = item;
  if (before.has(id)) {
    complain(`${at}.id`, 'twice');
    return null;
  }
  const isChosen = (kind: unknown): boolean => kind === 'choice' || kind === 'several' || kind === 'money';
  const kind = (item.kind ?? (item.options ? 'choice' : 'text')) as QuestionKind;
  if (!QUESTION_KINDS.includes(kind)) {
    complain(`${at}.kind`, 'not-allowed');
    return null;
  }
  const values = new Set<string>();
  const options = isChosen(kind)
    ? each(item.options, `${at}.options`, MOST_OPTIONS, complain, (one, where) =>
        readOption(one, where, complain, values),
      )
    : [];
  if (isChosen(kind) && !options.length) {
    complain(`${at}.options`, 'missing');
    return null;
  }
  const bands = isChosen(kind)
    ? []
    : each(item.bands, `${at}.bands`, MOST_OPTIONS, complain, (one, where) => readBand(one, where, complain));
  const when = item.when == null ? null : readCondition(item.when, `${at}.when`, complain, before);
  before.add(id);
  return {
    ...take<Question>(item, `${at}.`, complain, {
      text: isText,
      short: isText,
      hint: isText,
      required: isYes,
      weight: weight => isPoints(weight) && weight >= 0,
      currency: isCurrency,
      min: isEdge,
      max: isEdge,
    }),
    id,
    kind,
    ...(options.length ? { options } : {}),
    ...(bands.length ? { bands } : {}),
    ...(when ? { when } : {}),
  };
}

/**
 * The one door for definitions: JSON as text or as an object, from a page, a settings file or a stranger. Nothing makes it
 * throw; what cannot be used is left out and named.
 */
export function readQualification(input: unknown): ReadQualification {
  const problems: DefinitionProblem[] = [];
  const complain: Complain = (at, code) => void problems.push({ at, code });
  let given: unknown;
  try {
    given = plainCopy(typeof input === 'string' ? JSON.parse(input) : input);
  } catch {
    given = undefined;
  }
  const fields = Array.isArray(given) ? { questions: given } : given;
  if (!isFields(fields)) return { qualification: null, problems: [{ at: '', code: 'not-allowed' }] };
  const before = new Set<string>();
  const questions = each(fields.questions, 'questions', MOST_QUESTIONS, complain, (item, at) =>
    readQuestion(item, at, complain, before),
  );
  if (!questions.length) {
    if (!problems.length) complain('questions', 'missing');
    return { qualification: null, problems };
  }
  const rest = take<Omit<Qualification, 'questions'>>(fields, '', complain, {
    id: isId,
    title: isText,
    hotFrom: isShare,
    warmFrom: isShare,
  });
  return { qualification: { ...rest, id: rest.id ?? 'own', questions }, problems };
}
