import type { Settings } from './settings.js';
import type { Assignment } from './assignment.js';
import type { Cadence } from './cadence.js';
import type { Qualification } from './qualification.js';
import type { ScoreRules } from './score.js';
import type { Trigger } from './triggers.js';

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A calendar day without a zone: `'YYYY-MM-DD'`. */
export type CalendarDate = string;
/** A moment, a day, or not known. Imports often know a day only, or nothing. */
export type When = Instant | CalendarDate | null;

/** Where a deal stands: `won`, `lost` and `abandoned` are closed. */
export type DealStatus = 'open' | 'won' | 'lost' | 'abandoned';
/** The seller's own word on a deal in the forecast. */
export type ForecastCategory = 'pipeline' | 'best' | 'commit' | 'omitted';
/** What a stage is for: selling, won, or what comes after (renewal, cross-sell, referral). */
export type StagePhase = 'open' | 'won' | 'retention';

/** What a deal came from in another system; the same pair again means the same deal. */
export interface ExternalReference {
  readonly system: string;
  readonly id: string;
}

/** What every record of a pipeline carries. Unknown further fields are kept. */
export interface StoredFields {
  /** Unique within its kind. */
  readonly id: string;
  /** The last operation of each writer that is in this record (the last 32 writers): what makes operations idempotent. */
  readonly seen: Readonly<Record<string, number>>;
  readonly createdAt: When;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
  /** Set while the record is in the bin. */
  readonly removedAt?: Instant;
  /** The import that brought it, so that the import can be removed as a whole. */
  readonly importId?: string;
  /** Version of the schema it was written with. */
  readonly v: number;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly external?: ExternalReference;
}

/** A person on the buyer's side. */
export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** Who decides, who uses, who pays. */
  readonly role?: string;
}

/** What a seller means to do next. */
export interface NextStep {
  /** Kept by the activity that the step becomes when it is ticked off; absent in what was imported. */
  readonly id?: string;
  readonly kind: 'call' | 'email' | 'meeting' | 'task';
  readonly title: string;
  readonly due?: When;
}

/** One change of stage, status, value, expected close or owner. */
export interface HistoryEntry {
  readonly at: When;
  readonly by: string;
  /** `writer:seq` of the operation, by which undo finds what it must take back. */
  readonly op: string;
  readonly field: 'stage' | 'status' | 'value' | 'expectedClose' | 'owner';
  readonly from: unknown;
  readonly to: unknown;
  /** Not recorded when it happened, but concluded from an import. */
  readonly inferred?: boolean;
}

/** What the weekly review made of a deal (R43): all is well, something was put right, or it ended there. */
export type ReviewVerdict = 'kept' | 'mended' | 'closed';
/** When a deal was last gone through, and what came of it. */
export interface Reviewed {
  readonly at: Instant;
  readonly as: ReviewVerdict;
}

/** A deal in another pipeline. */
export interface Elsewhere {
  /** The pipeline's name. */
  readonly pipeline: string;
  readonly deal: string;
}

/** A sale in progress, or one that has ended. */
export interface Deal extends StoredFields {
  readonly title: string;
  readonly organisation: string;
  readonly contacts: readonly Contact[];
  readonly owner: string;
  /** Major units of `currency`; `null` where nobody has said. */
  readonly value: number | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly stage: string;
  /** Place within the stage: a fractional index, compared with `id` as the tie-break. */
  readonly rank: string;
  readonly status: DealStatus;
  /** Why it was won, lost or abandoned. */
  readonly reason?: string;
  /** 0–1; where absent, the stage's. */
  readonly probability?: number;
  readonly forecast?: ForecastCategory;
  readonly source: string;
  readonly campaign: string;
  readonly product: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly expectedClose: CalendarDate | null;
  readonly closedAt: When;
  readonly nextStep?: NextStep;
  readonly lastTouchAt: When;
  readonly wakeAt?: When;
  readonly renewalAt?: When;
  /** The last weekly review of it: where a review stopped, it goes on. */
  readonly reviewed?: Reviewed;
  readonly lead?: string;
  /** Where it goes on in another pipeline… */
  readonly movedTo?: Elsewhere;
  /** …and where it came from. */
  readonly movedFrom?: Elsewhere;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly checklist: Readonly<Record<string, boolean>>;
  readonly history: readonly HistoryEntry[];
}

/** What of a deal its place and the totals need; with `v` it is the whole record. */
export type DealRow = Pick<Deal, 'id' | 'stage' | 'rank' | 'status' | 'value' | 'currency'> &
  Partial<Pick<Deal, 'probability' | 'closedAt' | 'removedAt' | 'v'>>;

/** Where a lead stands: `nurture` sleeps until its wake-up date, `qualified` has become a deal. */
export type LeadStatus = 'new' | 'working' | 'nurture' | 'qualified' | 'disqualified';

/** Something a lead did that a page or mailing saw (R28). */
export interface LeadEvent {
  /** `demo`, `quote`, `samples`, `trial`, `list` or the page's own. */
  readonly type: string;
  readonly at: Instant;
  /** Tells one event from another of the same kind and moment; what is told twice under one id counts once. */
  readonly id?: string;
  /** So many old events folded into one, the oldest of which was at `at`. */
  readonly count?: number;
}

/** What a visitor agreed to, in the words that were shown. */
export interface Consent {
  readonly text: string;
  readonly version: string;
  readonly at: Instant;
}

/** One touch of a lead: planned (`due`), or done (`doneAt`) with what came of it. */
export interface FollowUp {
  readonly kind: NextStep['kind'];
  readonly title?: string;
  readonly due?: When;
  readonly doneAt?: Instant;
  readonly by?: string;
  /** `reached`, `no-answer`, or the seller's own word. */
  readonly outcome?: string;
  /** The cadence that planned it. */
  readonly cadence?: string;
}

/** A person or organisation that showed interest (R16). Score, temperature and lifecycle are derived, never stored. */
export interface Lead extends StoredFields {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
  readonly source: string;
  readonly campaign: string;
  /** The campaign marks of the page's address, by their name without `utm_`. */
  readonly utm: Readonly<Record<string, string>>;
  /** Where the form was filled in; where the visitor had come from. */
  readonly page: string;
  readonly referrer?: string;
  readonly owner: string;
  readonly status: LeadStatus;
  /** Why it was disqualified, set aside or handed back. */
  readonly reason?: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly events: readonly LeadEvent[];
  /** Touches planned and done, in their order (R44). */
  readonly followUps: readonly FollowUp[];
  readonly consent?: Consent;
  /** Why a spam filter doubts it. Doubtful leads are kept and marked. */
  readonly suspicious?: readonly string[];
  readonly wakeAt?: When;
  /** When somebody first turned to it: the response clock stops (R46). */
  readonly firstResponseAt?: Instant;
  /** Marketing handed it to sales (R18): who, and when… */
  readonly handedOver?: { readonly by: string; readonly at: Instant };
  /** …and when sales last gave it back. */
  readonly returnedAt?: Instant;
  /** The deal it became. */
  readonly deal?: string;
  /** It was found to be another lead, and merged into it. */
  readonly mergedInto?: string;
}

/** A step of the seller's way from prospect to customer. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  /** 0–1: how likely a deal standing here is won; weighs the totals. */
  readonly probability: number;
  readonly phase: StagePhase;
  /** A deal that stays longer than this many days is marked. */
  readonly rottingDays?: number;
  /** How many deals should stand here at most (a WIP limit): more are warned of. */
  readonly limit?: number;
  /** The limit refuses instead of warning. */
  readonly limitHard?: boolean;
  readonly guidance?: string;
  readonly required: readonly string[];
  /** Stages allowed next; absent = all. */
  readonly next?: readonly string[];
  readonly checklist: readonly string[];
  readonly library: readonly { readonly label: string; readonly url: string }[];
  /** The stage was removed: its deals, history and funnels follow `into`. */
  readonly removed?: boolean;
  readonly into?: string;
}

/** Why deals end, to be chosen from when they do (R25). */
export interface Reasons {
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly abandoned: readonly string[];
  readonly disqualified: readonly string[];
}

/** A file that was imported; the deals it brought carry its key as `importId`. */
export interface ImportEntry {
  /** The file's name. */
  readonly name: string;
  readonly at: Instant;
  readonly by: string;
  /** How many rows it had. */
  readonly rows: number;
  /** How many deals it brought, and how many it only updated. */
  readonly added: number;
  readonly updated: number;
  /** Its rows are leads. */
  readonly leads?: boolean;
}

/** That a person's data were erased, without a word of who it was: what an authority may ask for. */
export interface Erasure {
  readonly at: Instant;
  readonly by: string;
  /** How many records were changed or deleted. */
  readonly records: number;
}

/** The one record that holds a pipeline's stages and settings. */
export interface Pipeline extends StoredFields, Settings {
  readonly title: string;
  readonly stages: readonly Stage[];
  /** ISO 4217, for deals that do not say. */
  readonly currency: string;
  /** IANA zone in which calendar days begin. */
  readonly zone: string;
  readonly owners: readonly string[];
  readonly reasons: Reasons;
  /** A deal cannot be lost without a reason. */
  readonly reasonRequired?: boolean;
  /** The team's own e-mail templates. */
  readonly emailTemplates?: readonly EmailTemplate[];
  /** What was imported, by `importId`, so that it can be removed as a whole. */
  readonly imports?: Readonly<Record<string, ImportEntry>>;
  /** The persons whose data were erased; what could be undone before the last of them cannot any more. */
  readonly erasures?: readonly Erasure[];
  /** The questions that leads and deals are qualified by. */
  readonly qualification?: Qualification;
  readonly scoring?: ScoreRules;
  readonly triggers?: readonly Trigger[];
  readonly cadences?: readonly Cadence[];
  readonly assignment?: Assignment;
}

/** What is done with a buyer: the kinds of step, and notes. */
export type ActivityKind = NextStep['kind'] | 'note';

/** Something that was done with a buyer, or written down; kept apart from its deal and read on demand. */
export interface Activity extends StoredFields {
  /** The deal or lead it belongs to. */
  readonly deal?: string;
  readonly lead?: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly text: string;
  /** What came of it: see `OUTCOMES`. */
  readonly outcome?: string;
  readonly due?: When;
  /** When it was done; absent while it is only planned. */
  readonly doneAt?: When;
  /** Who did it. */
  readonly by: string;
}

/** A text to begin an e-mail with; `{{contact}}`, `{{deal}}` and the like are filled in. */
export interface EmailTemplate {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

/** The kinds of record a storage keeps. A visit of a form is written once and never changed. */
export type Kind = 'pipeline' | 'deal' | 'lead' | 'activity' | 'visit';
/** Any record of a pipeline that the kit knows. */
export type PipelineRecord = Deal | Pipeline | Lead | Activity;

export { SCHEMA_VERSION } from './schema-version.js';

/** The key of a record in a storage: `kind.id`. */
export type RecordKey = `${Kind}.${string}`;
/** The key of the one pipeline record. */
export const PIPELINE_KEY = 'pipeline.settings' satisfies RecordKey;
export const dealKey = (id: string): RecordKey => `deal.${id}`;
export const leadKey = (id: string): RecordKey => `lead.${id}`;
export const activityKey = (id: string): RecordKey => `activity.${id}`;
/** Whether a key is of one of the kinds. */
export const isOf = (kinds: readonly Kind[], key: string): boolean => kinds.some(kind => key.startsWith(`${kind}.`));
/** The id within its kind: what follows the first dot. */
export const idOf = (key: string): string => key.slice(key.indexOf('.') + 1);

/** What the page or an import may give for a deal: only the title is needed; dates as ISO string, `Date` or ms. */
export interface DealInput extends Partial<
  Omit<Deal, 'createdAt' | 'closedAt' | 'expectedClose' | 'lastTouchAt' | 'value' | 'stage'>
> {
  readonly title: string;
  /** A stage's id or name; the first open stage where absent. */
  readonly stage?: string;
  readonly value?: number | string | null;
  readonly createdAt?: When | Date;
  readonly closedAt?: When | Date;
  readonly expectedClose?: When | Date;
  readonly lastTouchAt?: When | Date;
}

/** What the page or an import may give for a lead: a name, an e-mail address or a phone number is needed. */
export interface LeadInput extends Partial<Omit<Lead, 'createdAt' | 'events' | 'wakeAt'>> {
  readonly createdAt?: When | Date;
  readonly wakeAt?: When | Date;
  readonly events?: readonly { readonly type: string; readonly at?: When | Date; readonly id?: string }[];
}

/** What the page or a preset may give for a stage: a name will do. */
export type StageInput = string | (Partial<Stage> & { readonly name: string });
