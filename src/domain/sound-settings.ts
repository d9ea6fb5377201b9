import { isCalendarDate } from './calendar.js';
import { isCurrency } from './minor-units.js';
import type { Pipeline } from './records.js';
import { SETTING_GROUPS, type SettingGroup } from './settings.js';

type Check = (value: unknown) => boolean;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = value => typeof value === 'string';
const isNumber: Check = value => typeof value === 'number' && Number.isFinite(value);
const isTexts: Check = value => Array.isArray(value) && value.every(isText);
const isMaybe =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);
const isEntry =
  (fields: Readonly<Record<string, Check>>): Check =>
  value =>
    isGroup(value) &&
    isMaybe(isText)(value.rank) &&
    Object.entries(fields).every(([field, isSound]) => isSound(value[field]));

/** What an entry of each group, or a value in it, must be so that no view can break on it. */
const ENTRY: Readonly<Record<SettingGroup, Check>> = {
  rates: isEntry({ from: isCurrency, to: isCurrency, day: isCalendarDate, rate: isNumber }),
  sources: isEntry({ name: isText }),
  campaigns: isEntry({ name: isText, source: isMaybe(isText) }),
  spend: isEntry({ month: isText, value: isNumber, currency: isCurrency }),
  products: isEntry({ name: isText, value: isMaybe(isNumber), currency: isMaybe(isCurrency) }),
  customFields: isEntry({ label: isText, type: isText, options: isMaybe(isTexts) }),
  healthLimits: isNumber,
  targets: isNumber,
  quotas: isEntry({ seller: isText, period: isText, value: isNumber, currency: isCurrency }),
  views: isEntry({ name: isText, state: isGroup }),
  metrics: isEntry({ tiles: isTexts, panels: isTexts }),
  idealCustomer: isText,
  guide: isNumber,
};

const isListOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const hasId = isEntry({ id: isText });
const isScoring: Check = value =>
  isGroup(value) &&
  isListOf(isEntry({ id: isText, field: isText, match: isGroup, points: isNumber }))(value.fit) &&
  isListOf(isEntry({ event: isText, points: isNumber }))(value.engagement);
const isQualification: Check = value => hasId(value) && isListOf(hasId)((value as { questions?: unknown }).questions);
const isAssignment: Check = value =>
  isGroup(value) &&
  isMaybe(isTexts)(value.owners) &&
  isMaybe(isListOf(isEntry({ field: isText, match: isGroup, owners: isTexts })))(value.rules);
const isCadence: Check = value =>
  hasId(value) && isListOf(isEntry({ day: isNumber, kind: isText }))((value as { steps?: unknown }).steps);

/** A shape check of a record's settings. An id with a dot could not be told from a path. */
export function isSoundSettings(settings: Pipeline): boolean {
  const { locale, workingDays, fiscalYearStart, revisedAt, reviseOn } = settings;
  return (
    isMaybe(isQualification)(settings.qualification) &&
    isMaybe(isScoring)(settings.scoring) &&
    isMaybe(isListOf(isEntry({ id: isText, event: isText })))(settings.triggers) &&
    isMaybe(isListOf(isCadence))(settings.cadences) &&
    isMaybe(isAssignment)(settings.assignment) &&
    isMaybe(isListOf(isEntry({ name: isText, subject: isText, body: isText })))(settings.emailTemplates) &&
    isMaybe(isText)(locale) &&
    isMaybe(isNumber)(fiscalYearStart) &&
    isMaybe(isNumber)(revisedAt) &&
    isMaybe(isText)(reviseOn) &&
    (workingDays === undefined || (Array.isArray(workingDays) && workingDays.every(isNumber))) &&
    SETTING_GROUPS.every(name => {
      const group: unknown = settings[name];
      if (group === undefined) return true;
      return isGroup(group) && Object.entries(group).every(([id, entry]) => !id.includes('.') && ENTRY[name](entry));
    })
  );
}
