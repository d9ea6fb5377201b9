import type { ActivityOutcome } from '../../domain/activities.js';
import type { CONTACT_ROLES } from '../../domain/contacts.js';
import type { ActivityKind, ForecastCategory } from '../../domain/records.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What the details of a deal say beyond its short dialogs. */
export interface DetailsMessages {
  noDeal: string;
  inBin: string;
  restore: string;
  previous: string;
  next: string;
  /** The same with its keys, Alt and a page up or down, as they are written on them. */
  previousHint: string;
  nextHint: string;
  of: (position: number, total: number, format: Format) => string;
  duplicate: string;
  copyLink: string;
  copyOf: (deal: string) => string;
  copied: (deal: string) => string;
  restored: (deal: string) => string;
  discard: string;
  discardTitle: string;
  discardText: string;
  keepEditing: string;
  saved: string;
  asking: string;
  undo: string;
  undone: string;

  /** The fields of a deal, by path. */
  fields: Readonly<Record<string, string>>;
  forecasts: Readonly<Record<ForecastCategory, string>>;
  noForecast: string;
  stageProbability: (percent: string) => string;
  yes: string;
  no: string;
  none: string;
  needNumber: string;
  badPercent: string;
  isRequired: string;

  conflict: (field: string) => string;
  theirs: string;
  yours: string;
  useTheirs: string;
  useYours: string;
  resolveFirst: string;

  rail: string;
  moveTo: (stage: string) => string;
  stayed: (stage: string, days: string) => string;
  nextStep: string;
  planHint: string;
  plan: string;
  changeStep: string;
  cancelStep: string;
  stepKind: string;
  stepTitle: string;
  needStep: string;
  due: string;
  dueTime: string;
  overdue: string;
  done: string;
  whatNext: string;
  whatNextHint: string;
  toCalendar: string;
  calendarText: (deal: string, organisation: string) => string;
  planned: (step: string) => string;
  cancelled: (step: string) => string;
  ticked: (step: string) => string;
  unticked: (item: string) => string;
  stepSuggestions: readonly string[];

  log: string;
  kinds: Readonly<Record<ActivityKind, string>>;
  logKind: Readonly<Record<ActivityKind, string>>;
  outcome: string;
  outcomes: Readonly<Record<ActivityOutcome, string>>;
  subject: string;
  text: string;
  day: string;
  logged: (kind: string) => string;
  needText: string;
  edit: string;
  editActivity: (title: string) => string;
  remove: string;
  removeActivity: (title: string) => string;
  removed: (title: string) => string;
  changed: (title: string) => string;

  contacts: string;
  addContact: string;
  contactName: string;
  email: string;
  phone: string;
  role: string;
  roles: Readonly<Record<(typeof CONTACT_ROLES)[number], string>>;
  needName: string;
  badEmail: string;
  editContact: (name: string) => string;
  removeContact: (name: string) => string;
  noContacts: string;
  contactKept: (name: string) => string;

  writeEmail: string;
  writeEmailTo: (name: string) => string;
  template: string;
  noTemplate: string;
  emailSubject: string;
  to: string;
  body: string;
  openMail: string;
  logThis: string;
  keepTemplate: string;
  templateName: string;
  templateKept: (name: string) => string;
  removeTemplate: string;
  placeholders: string;

  help: (stage: string) => string;
  checklist: string;
  progress: (done: number, total: number, format: Format) => string;
  addChecklist: string;
  library: string;
  facts: string;
  ownFields: string;
  qualification: string;
  answers: string;
  unanswered: (question: string) => string;

  timeline: string;
  nothingYet: string;
  wonLine: string;
  lostLine: string;
  abandonedLine: string;
  reopenedLine: string;
  because: (reason: string) => string;

  closedNote: string;
  closingNote: Readonly<Record<'won' | 'lost' | 'abandoned', string>>;
  wake: string;
  wakeHint: string;
  wakesOn: (day: string) => string;
  wokenOn: (day: string) => string;
  dontWake: string;
  renewal: string;
  renewalHint: string;
  renewsOn: (day: string) => string;
  afterSale: string;
  afterSteps: readonly { readonly title: string; readonly kind: 'call' | 'email' | 'meeting' | 'task' }[];
  renewalStep: string;
  daysBefore: Counted;

  /** A deal that goes on in another pipeline, and one that comes from there. */
  movedTo: (pipeline: string) => string;
  movedFrom: (pipeline: string) => string;
  openIt: string;
  openThere: (pipeline: string) => string;
  goneThere: string;
  /** The other pipeline could not be read: nobody knows whether the deal is there. */
  unreadThere: string;
  enter: (deal: string, stage: string) => string;
  enterText: string;
  enterSubmit: (stage: string) => string;
  enterCancel: string;
  /** Of several deals at once. */
  enterMany: (count: number, stage: string, format: Format) => string;
  enterTextMany: string;
  enterCancelMany: string;
  /** Below a field that not all of them lack. */
  missingIn: (count: number, of: number, format: Format) => string;
  crowded: (count: number, limit: number, format: Format) => string;
  newContactAs: (role: string) => string;
}
