import type { Preset } from '../../domain/presets.js';
import type { StagePhase } from '../../domain/records.js';
import type { SettingProblem } from '../../domain/settings-door.js';
import type { CustomFieldType, GuideStep, HealthLimits, IdealCustomer, Targets } from '../../domain/settings.js';
import type { QuestionKind } from '../../domain/qualification.js';
import type { Temperature } from '../../domain/qualify.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

type Section = 'build' | 'deals' | 'origin' | 'leads' | 'team' | 'place';
type Pane =
  | ('guide' | 'stages' | 'customer')
  | ('fields' | 'reasons' | 'products')
  | ('sources' | 'campaigns')
  | ('qualification' | 'scoring' | 'triggers' | 'cadences')
  | ('owners' | 'quotas' | 'health')
  | ('money' | 'calendar' | 'views');
type Outcome = 'won' | 'lost' | 'abandoned' | 'disqualified';
type AskedField =
  | ('organisation' | 'contacts' | 'value' | 'expectedClose' | 'owner' | 'source')
  | ('campaign' | 'product' | 'nextStep' | 'notes');
type Touch = 'call' | 'email' | 'meeting' | 'task';
type Test = 'known' | 'unknown' | 'oneOf' | 'endsWith' | 'atLeast' | 'atMost' | 'between';
type LeadField = 'name' | 'organisation' | 'email' | 'phone' | 'source' | 'campaign' | 'page';
interface Explained {
  label: string;
  hint: string;
}

/** What the settings of a pipeline say. */
export interface SettingsMessages {
  settings: string;
  section: string;
  loading: string;
  readOnly: string;
  sections: Readonly<Record<Section, string>>;
  panes: Readonly<Record<Pane, string>>;
  /** One sentence below the heading of each. */
  about: Readonly<Record<Pane, string>>;
  title: string;
  titleHint: string;

  undo: string;
  redo: string;
  asking: string;
  changed: (what: string) => string;
  added: (what: string) => string;
  removed: (what: string) => string;
  renamed: (from: string, to: string) => string;
  placed: (what: string, position: number, total: number, format: Format) => string;
  undone: (what: string) => string;
  redone: (what: string) => string;
  notDone: (reason: string) => string;
  theirs: (value: string) => string;
  nothing: string;
  problems: Readonly<Record<SettingProblem, string>>;

  none: string;
  add: string;
  cancel: string;
  place: (what: string) => string;
  placeHint: string;
  moveUp: (what: string) => string;
  moveDown: (what: string) => string;
  removeNamed: (what: string) => string;
  moreOf: (what: string) => string;
  total: string;

  stage: string;
  chance: string;
  phase: string;
  phases: Readonly<Record<StagePhase, string>>;
  phaseTaken: Counted;
  phaseLast: string;
  rottingDays: string;
  limit: string;
  limitHard: string;
  addStage: string;
  onlyOfKind: (stage: string) => string;
  guidance: string;
  guidanceHint: string;
  required: string;
  requiredHint: string;
  dealField: Readonly<Record<AskedField, string>>;
  next: string;
  nextHint: string;
  checklist: string;
  checklistHint: string;
  checklistOf: (stage: string) => string;
  checklistItem: string;
  addReady: (list: string) => string;
  library: string;
  libraryHint: string;
  libraryOf: (stage: string) => string;
  linkLabel: string;
  linkUrl: string;
  presets: string;
  presetsHint: string;
  preset: string;
  choosePreset: string;
  presetNames: Readonly<Record<Preset, string>>;
  presetStages: string;
  leaving: string;
  dealsGoTo: (stage: string, count: number, format: Format) => string;
  stays: (stage: string) => string;
  usePreset: string;
  presetUsed: (preset: string) => string;

  fieldLabel: string;
  fieldType: string;
  fieldTypes: Readonly<Record<CustomFieldType, string>>;
  addField: string;
  noFields: string;
  option: string;
  optionsOf: (field: string) => string;
  noOptions: string;
  reason: string;
  reasons: Readonly<Record<Outcome, string>>;
  reasonRequired: string;
  noReasons: string;
  product: string;
  price: string;
  currencyCode: string;
  addProduct: string;
  noProducts: string;

  source: string;
  noSource: string;
  addSource: string;
  noSources: string;
  usedSources: (names: string, count: number, format: Format) => string;
  listThem: string;
  campaign: string;
  start: string;
  end: string;
  addCampaign: string;
  noCampaigns: string;
  spend: string;
  spendHint: (currency: string) => string;

  framework: string;
  frameworkHint: string;
  /** By the id of a ready-made set of questions; `own` for the team's. */
  frameworks: Readonly<Record<string, string>>;
  question: string;
  questionKind: string;
  questionKinds: Readonly<Record<QuestionKind, string>>;
  mustAnswer: string;
  addQuestion: string;
  short: string;
  shortHint: string;
  hint: string;
  hintHint: string;
  weight: string;
  weightHint: string;
  options: string;
  bands: string;
  noBands: string;
  anyAnswer: string;
  answer: string;
  from: string;
  upTo: string;
  range: (from: string, to: string) => string;
  yes: string;
  no: string;
  saysOfWhen: string;
  temperatures: Readonly<Record<Temperature, string>>;
  disqualifies: string;
  askedWhen: string;
  always: string;
  answeredSo: string;
  fit: string;
  fitHint: string;
  engagement: string;
  engagementHint: string;
  bounds: string;
  scoreNumber: Readonly<Record<'threshold' | 'fitCap' | 'engagementCap' | 'halfLifeDays', Explained>>;
  rule: string;
  test: string;
  tests: Readonly<Record<Test, string>>;
  value: string;
  points: string;
  cap: string;
  addRule: string;
  noRules: string;
  leadField: Readonly<Record<LeadField, string>>;
  event: string;
  /** By the kind of event; a page's own kinds are said as they are. */
  events: Readonly<Record<string, string>>;
  plan: string;
  inDays: string;
  startCadence: string;
  moveTo: string;
  handOver: string;
  touch: string;
  touches: Readonly<Record<Touch, string>>;
  touchTitle: string;
  touchOn: (touch: string, day: number, format: Format) => string;
  addTrigger: string;
  noTriggers: string;
  cadence: string;
  /** By the id of a ready-made cadence. */
  cadenceNames: Readonly<Record<string, string>>;
  addCadence: string;
  noCadences: string;
  stepsOf: (cadence: string) => string;
  day: string;
  tryOut: string;
  tryOutHint: string;
  noAnswer: string;
  answerFirst: string;
  ruledOut: string;
  pointsOf: (points: number, most: number, format: Format) => string;
  unanswered: Counted;
  scoreReady: string;
  scoreNotReady: string;
  scoreParts: (fit: number, engagement: number, format: Format) => string;
  fitBound: string;
  engagementBound: string;
  times: string;
  daysAgo: string;
  handsOver: string;
  moves: (stage: string) => string;
  plans: (touch: string, day: string) => string;
  nothingHappens: string;
  begunToday: string;

  seller: string;
  addSeller: string;
  noSellers: string;
  sellersHint: string;
  team: string;
  per: string;
  periods: Readonly<Record<'week' | 'month' | 'quarter' | 'year', string>>;
  quarter: (quarter: number, year: number) => string;
  week: (week: number, year: number) => string;
  earlier: string;
  later: string;
  quotasHint: (currency: string) => string;
  targets: string;
  targetsHint: string;
  target: Readonly<Record<keyof Targets, string>>;
  units: Readonly<Record<'days' | 'calls' | 'minutes' | 'percent', (format: Format) => string>>;
  health: Readonly<Record<keyof HealthLimits, { label: string; hint: string }>>;

  currency: string;
  currencyHint: string;
  rates: string;
  ratesHint: string;
  rateFrom: string;
  rateTo: string;
  rateDay: string;
  rate: string;
  rateName: (from: string, to: string, day: string) => string;
  addRate: string;
  noRates: string;
  zone: string;
  zoneHint: string;
  locale: string;
  localeHint: string;
  asThePage: string;
  fiscalYear: string;
  workingDays: string;
  viewName: string;
  shared: string;
  noViews: string;

  customerParts: Readonly<Record<'wants' | 'person' | 'reach' | 'doubts' | 'history' | 'outcome', string>>;
  customer: Readonly<Record<keyof IdealCustomer, string>>;

  guideIntro: string;
  guide: Readonly<Record<GuideStep, { title: string; body: string }>>;
  openPane: (pane: string) => string;
  markDone: string;
  markOpen: string;
  doneOn: (day: string) => string;
  answered: Counted;
  stagesCount: Counted;
  stagesWithActivities: (count: number, total: number, format: Format) => string;
  quotasCount: Counted;
  revise: string;
  reviseNow: (since: string) => string;
  reviseLater: (day: string) => string;
  revised: string;
  reviseBanner: string;
}
