import type { Temperature } from './domain/qualify.js';
import type { Activity, Deal, DealInput, Lead, Stage } from './domain/records.js';
import type { Changes, Addressed } from './domain/operations.js';
import type { ViewState } from './domain/view-state.js';
import type { ImportReport } from './exchange/report.js';

export * from './ask.js';
export * from './emit.js';

/** What every event that asks first carries. */
export interface Asked {
  /** The deals it is about: one, or as many as move together. */
  readonly deals: readonly Deal[];
  /** The deal, where it is one. */
  readonly deal: Deal | undefined;
  /** It takes back an earlier step. */
  readonly undo?: boolean;
  /**
   * Asks the page first: nothing is written and no total changes until the promise resolves. `false`, a text (said to the
   * person as the reason) or a rejection refuse; 30 s without an answer is a refusal.
   */
  waitUntil(answer: Promise<unknown>): void;
}
export interface DealMove extends Asked {
  /** Ids of stages. */
  readonly from: string;
  readonly to: string;
  /** The place in the stage, from 0. */
  readonly index: number;
  /** What deals come to say as they are put into another lane. */
  readonly changes?: Changes;
}
export interface DealAdd extends Asked {
  readonly inputs: readonly DealInput[];
}
export interface DealEdit extends Asked {
  readonly changes: Changes;
}
export interface DealClose extends Asked {
  readonly status: 'won' | 'lost' | 'abandoned';
  readonly reason: string;
}
export interface ActivityChange extends Asked {
  /** As it will be, or as it was before it is edited or removed. */
  readonly activity: Activity;
}
/** Somebody on the buyer's side is to be erased from all records. */
export interface PersonErase extends Asked {
  readonly email: string;
}
/** What an import has done. */
export interface ImportDone {
  /** The file's name. */
  readonly file: string;
  /** What the deals it brought carry as `importId`. */
  readonly importId: string;
  /** Rows in, new, updated, set aside; counts and exact totals. */
  readonly report: ImportReport;
  /** The same for each pipeline it went into, by name. */
  readonly pipelines: ReadonlyMap<string, ImportReport>;
  /** It was stopped midway: what was in by then stays. */
  readonly cancelled: boolean;
}
/** A step of a funnel, or a part of it, was chosen: to see the deals behind it. */
export interface StageSelect {
  /** The stage's id. */
  readonly stage: string;
  /** All that reached it, those that were lost there, or those that are there still. */
  readonly part: 'reached' | 'lost' | 'still';
  /** What the list of these deals is called. */
  readonly label: string;
  /** Ids of the deals. */
  readonly deals: readonly string[];
  /** Ids of the leads that are no deal yet, where the funnel begins with leads. */
  readonly leads?: readonly string[];
}
/** A figure was chosen: to see the deals behind it. */
export interface MetricSelect {
  /** Such as `win-rate`. */
  readonly metric: string;
  /** What the list of these deals is called. */
  readonly label: string;
  /** Ids of the deals. */
  readonly deals: readonly string[];
  /** Ids of leads, where it is about leads. */
  readonly leads?: readonly string[];
}
/** Another pipeline was chosen: the board shows it, or the provider around gives it to all inside. */
export interface PipelineSelect {
  /** Its name. */
  readonly pipeline: string;
}
/** Deals that are to go on in another pipeline. */
export interface DealTransfer extends Asked {
  /** Names of pipelines. */
  readonly from: string;
  readonly to: string;
  /** Id of a stage there. */
  readonly stage: string;
}
/** How a person looks at the deals now. */
export interface ViewChanged {
  readonly view: ViewState;
}
export interface StageChange {
  readonly stage: Stage | undefined;
  readonly intent: Addressed;
}

/** A change of stages or settings; `deals` is empty where none follows a new name. */
export interface SettingsChange extends Asked {
  /** What is to be done to the pipeline record, and to deals that follow. */
  readonly intents: readonly Addressed[];
}

/** The settings of a pipeline are to be shown. */
export interface SettingsOpen {
  /** Which pane of `<pipeline-settings>`. */
  readonly pane: string;
}

/** A lead that a form is about to send. */
export interface LeadSubmit {
  readonly lead: Lead;
  /** Hot, warm or cold by its answers. */
  readonly verdict: Temperature;
  /** Points of its answers. */
  readonly points: number;
  /**
   * Asks the page first: the form waits for the promise. `false`, a text (shown to the visitor) or a rejection refuse. A
   * page that takes leads itself keeps the promise when it has them.
   */
  waitUntil(answer: Promise<unknown>): void;
}
/** Where a visitor is in a form, for the page's analytics: nothing personal. */
export interface LeadProgress {
  /** The form's `name`, else its definition's. */
  readonly form: string;
  /** From 1, and of how many. */
  readonly step: number;
  readonly of: number;
  /** The question that was answered last; empty for contact fields. */
  readonly question: string;
}

/** Every event of the kit and its detail. Those that ask are cancelable; the past tense comes after the storage acknowledged. */
export interface PipelineEventMap {
  'deal-move': CustomEvent<DealMove>;
  'deal-moved': CustomEvent<Pick<DealMove, 'deals' | 'deal'>>;
  'deal-add': CustomEvent<DealAdd>;
  'deal-added': CustomEvent<Pick<DealAdd, 'deals' | 'deal'>>;
  'deal-edit': CustomEvent<DealEdit>;
  'deal-edited': CustomEvent<Pick<DealEdit, 'deals' | 'deal'>>;
  'deal-close': CustomEvent<DealClose>;
  'deal-closed': CustomEvent<Pick<DealClose, 'deals' | 'deal'>>;
  'deal-remove': CustomEvent<Asked>;
  'deal-removed': CustomEvent<Pick<Asked, 'deals' | 'deal'>>;
  'deal-purge': CustomEvent<Asked>;
  /** Gone for good, as they were. */
  'deal-purged': CustomEvent<Pick<Asked, 'deals' | 'deal'>>;
  'deal-transfer': CustomEvent<DealTransfer>;
  'deal-transferred': CustomEvent<Omit<DealTransfer, 'waitUntil'>>;
  'deal-open': CustomEvent<Asked>;
  'person-erase': CustomEvent<PersonErase>;
  /** From how many records: for the page to erase them from what it keeps itself. */
  'person-erased': CustomEvent<{ readonly email: string; readonly records: number }>;
  'settings-change': CustomEvent<SettingsChange>;
  'settings-open': CustomEvent<SettingsOpen>;
  'settings-changed': CustomEvent<Pick<SettingsChange, 'intents'>>;
  'activity-add': CustomEvent<ActivityChange>;
  'activity-added': CustomEvent<Omit<ActivityChange, 'waitUntil'>>;
  'activity-edit': CustomEvent<ActivityChange>;
  'activity-edited': CustomEvent<Omit<ActivityChange, 'waitUntil'>>;
  'activity-remove': CustomEvent<ActivityChange>;
  'activity-removed': CustomEvent<Omit<ActivityChange, 'waitUntil'>>;
  'import-done': CustomEvent<ImportDone>;
  'view-changed': CustomEvent<ViewChanged>;
  'lead-submit': CustomEvent<LeadSubmit>;
  'lead-submitted': CustomEvent<Omit<LeadSubmit, 'waitUntil'>>;
  /** The answers make it hot or warm. */
  'lead-qualified': CustomEvent<Omit<LeadSubmit, 'waitUntil'>>;
  /** Leads whose score has reached the threshold. */
  'lead-ready': CustomEvent<{ readonly leads: readonly Lead[] }>;
  'lead-view': CustomEvent<LeadProgress>;
  'lead-start': CustomEvent<LeadProgress>;
  'lead-step': CustomEvent<LeadProgress>;
  'lead-sent': CustomEvent<LeadProgress & { readonly verdict: Temperature }>;
  'stage-select': CustomEvent<StageSelect>;
  'metric-select': CustomEvent<MetricSelect>;
  'pipeline-select': CustomEvent<PipelineSelect>;
}
/** Events that ask before it happens. */
export type AskingEvent = Exclude<
  keyof PipelineEventMap,
  `${string}${'ed' | '-done' | '-select'}` | `lead-${string}` | 'settings-open'
>;
/** What an event carries. */
export type DetailOf<T extends keyof PipelineEventMap> = PipelineEventMap[T]['detail'];

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the way to add to a global map
  interface HTMLElementEventMap extends PipelineEventMap {}
}
