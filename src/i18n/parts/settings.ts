import type { Preset } from '../../domain/presets.js';
import type { StagePhase } from '../../domain/records.js';
import type { SettingProblem } from '../../domain/settings-door.js';
import type { CustomFieldType, GuideStep, HealthLimits, IdealCustomer, Targets } from '../../domain/settings.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

type Section = 'build' | 'deals' | 'origin' | 'team' | 'place';
type Pane =
  | ('guide' | 'stages' | 'customer')
  | ('fields' | 'reasons' | 'products')
  | ('sources' | 'campaigns')
  | ('owners' | 'quotas' | 'health')
  | ('money' | 'calendar' | 'views');
type Outcome = 'won' | 'lost' | 'abandoned' | 'disqualified';
type AskedField =
  | ('organisation' | 'contacts' | 'value' | 'expectedClose' | 'owner' | 'source')
  | ('campaign' | 'product' | 'nextStep' | 'notes');
interface Ready {
  label: string;
  items: readonly string[];
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
  ready: Readonly<Record<'meeting' | 'proposal', Ready>>;
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

  seller: string;
  addSeller: string;
  noSellers: string;
  sellersHint: string;
  team: string;
  per: string;
  periods: Readonly<Record<'week' | 'month' | 'quarter', string>>;
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
