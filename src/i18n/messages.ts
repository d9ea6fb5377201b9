import type { BinMessages } from './parts/bin.js';
import type { AsOfMessages } from './parts/as-of.js';
import type { BoardActionMessages } from './parts/board-actions.js';
import type { BoardMessages } from './parts/board.js';
import type { ChartMessages } from './parts/chart.js';
import type { ChartActionMessages } from './parts/chart-actions.js';
import type { ChecklistMessages } from './parts/checklists.js';
import type { DealMessages } from './parts/deal.js';
import type { DetailsMessages } from './parts/details.js';
import type { EmailMessages } from './parts/emails.js';
import type { ExchangeMessages } from './parts/exchange.js';
import type { ExplainMessages } from './parts/explain.js';
import type { FigureMessages } from './parts/figures.js';
import type { FindingMessages } from './parts/finding.js';
import type { ForecastMessages } from './parts/forecast.js';
import type { FormEarlierMessages } from './parts/form-earlier.js';
import type { FormPipelineMessages } from './parts/form-pipeline.js';
import type { FormTestMessages } from './parts/form-test.js';
import type { FormulaMessages } from './parts/formulas.js';
import type { ForecastBoardMessages } from './parts/forecast-board.js';
import type { FunnelMessages } from './parts/funnel.js';
import type { FunnelActionMessages } from './parts/funnel-actions.js';
import type { FunnelLeadMessages } from './parts/funnel-leads.js';
import type { HealthMessages } from './parts/health.js';
import type { InboxMessages } from './parts/inbox.js';
import type { LanesMessages } from './parts/lanes.js';
import type { MoreMessages } from './parts/more.js';
import type { MoreQuestionMessages } from './parts/more-questions.js';
import type { PersonMessages } from './parts/person.js';
import type { PipelinesMessages } from './parts/pipelines.js';
import type { PlannerMessages } from './parts/planner.js';
import type { MetricsMessages } from './parts/metrics.js';
import type { QualifierMessages } from './parts/qualifier.js';
import type { ScorecardMessages } from './parts/scorecard.js';
import type { ReviewMessages } from './parts/review.js';
import type { RevisionMessages } from './parts/revision.js';
import type { SelectionMessages } from './parts/selection.js';
import type { SettingsMessages } from './parts/settings.js';
import type { TableMessages } from './parts/table.js';
import type { TodayMessages } from './parts/today.js';
import type { VelocityMessages } from './parts/velocity.js';

export type {
  BinMessages,
  AsOfMessages,
  BoardActionMessages,
  BoardMessages,
  ChartMessages,
  ChartActionMessages,
  ChecklistMessages,
  DealMessages,
  DetailsMessages,
  EmailMessages,
  ExchangeMessages,
  ExplainMessages,
  FigureMessages,
  FindingMessages,
  ForecastMessages,
  FormEarlierMessages,
  FormPipelineMessages,
  FormTestMessages,
  FormulaMessages,
  ForecastBoardMessages,
  FunnelMessages,
  FunnelActionMessages,
  FunnelLeadMessages,
  HealthMessages,
  InboxMessages,
  LanesMessages,
  MoreMessages,
  MoreQuestionMessages,
  PersonMessages,
  PipelinesMessages,
  PlannerMessages,
  MetricsMessages,
  QualifierMessages,
  ScorecardMessages,
  ReviewMessages,
  RevisionMessages,
  SelectionMessages,
  SettingsMessages,
  TableMessages,
  TodayMessages,
  VelocityMessages,
};

/** All that the kit says, by part: a page loads the parts whose elements it uses. */
export interface Messages {
  asOf: AsOfMessages;
  /** What a board shows, */
  board: BoardMessages;
  /** and what it says of what a person does. */
  boardActions: BoardActionMessages;
  /** Deleted deals. */
  bin: BinMessages;
  /** What charts show, */
  chart: ChartMessages;
  /** and what they say of what a person does. */
  chartActions: ChartActionMessages;
  /** What is said of single figures. */
  figures: FigureMessages;
  checklists: ChecklistMessages;
  deal: DealMessages;
  details: DetailsMessages;
  emails: EmailMessages;
  exchange: ExchangeMessages;
  finding: FindingMessages;
  forecastBoard: ForecastBoardMessages;
  selection: SelectionMessages;
  inbox: InboxMessages;
  more: MoreMessages;
  lanes: LanesMessages;
  person: PersonMessages;
  pipelines: PipelinesMessages;
  table: TableMessages;
  settings: SettingsMessages;
  /** What a lead form asks by itself, */
  qualifier: QualifierMessages;
  /** and what it says of other questions. */
  moreQuestions: MoreQuestionMessages;
  scorecard: ScorecardMessages;
  formEarlier: FormEarlierMessages;
  formPipeline: FormPipelineMessages;
  formTest: FormTestMessages;
  explain: ExplainMessages;
  forecast: ForecastMessages;
  /** How single figures are computed, by name. */
  formulas: FormulaMessages;
  /** What a funnel shows, */
  funnel: FunnelMessages;
  /** and what it says where a person looks closer. */
  funnelActions: FunnelActionMessages;
  funnelLeads: FunnelLeadMessages;
  planner: PlannerMessages;
  metrics: MetricsMessages;
  health: HealthMessages;
  review: ReviewMessages;
  revision: RevisionMessages;
  today: TodayMessages;
  velocity: VelocityMessages;
}

type Part = keyof Messages;
const registered = new Map<string, Partial<Messages>>();

/** Adds a language, or a part of one: `registerMessages('it', { board })`. */
export function registerMessages(language: string, parts: Partial<Messages>): void {
  registered.set(language, { ...registered.get(language), ...parts });
}

/** A part in a language, then in the language without its region, else in English. */
export function messagesOf<P extends Part>(part: P, language: string, english: Messages[P]): Messages[P] {
  const found = registered.get(language)?.[part] ?? registered.get(language.split('-')[0] ?? '')?.[part];
  return (found as Messages[P] | undefined) ?? english;
}
