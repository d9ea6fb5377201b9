import type { Pipeline } from '../../domain/records.js';
import type { Preset } from '../../domain/presets.js';
import type { Format } from '../../i18n/format.js';
import type { SettingsMessages } from '../../i18n/messages.js';
import type { Names } from '../../i18n/names.js';
import type { PipelineStore } from '../../store/store.js';
import type { Editor } from './editor.js';

/** The sections, by what a person does in them. */
export const SECTIONS = {
  build: ['guide', 'stages', 'customer'],
  deals: ['fields', 'reasons', 'products', 'emails'],
  origin: ['sources', 'campaigns'],
  leads: ['qualification', 'scoring', 'assignment', 'triggers', 'cadences'],
  team: ['owners', 'quotas', 'health'],
  place: ['money', 'calendar', 'views'],
} as const;
/** One of the panes. */
export type PaneName = (typeof SECTIONS)[keyof typeof SECTIONS][number];
/** All panes, in order. */
export const PANES: readonly PaneName[] = Object.values(SECTIONS).flat();
export const isPane = (name: unknown): name is PaneName => (PANES as readonly unknown[]).includes(name);

/** How finely quotas are set. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'year';

/** Where a person has got to in the panes: nothing of it is stored. */
export interface PaneState {
  preset: Preset | '';
  /** Which new stage takes the deals of which old one. */
  heirs: Readonly<Record<string, string>>;
  period: PeriodKind;
  year: number;
  /** 1–4: which weeks are shown. */
  quarter: number;
  /** The row whose details are open, by its id. */
  item: string;
  /** An invented lead, on which rules are tried out. */
  sample: Sample;
}

/** What an invented lead is and does. */
export interface Sample {
  /** By field: `organisation`, `custom.sector`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, unknown>>;
  /** How often it did what, by kind of event. */
  readonly events: Readonly<Record<string, number>>;
  /** How long ago that was. */
  readonly daysAgo: number;
}

/** What every pane is rendered from. */
export interface View {
  readonly store: PipelineStore;
  readonly pipeline: Pipeline;
  readonly editor: Editor;
  readonly text: SettingsMessages;
  readonly format: Format;
  readonly names: Names;
  /** The kit's words for its own questions, as a visitor reads them. */
  readonly questionWords: Readonly<Record<string, string>>;
  readonly now: number;
  /** Nothing can be changed. */
  readonly locked: boolean;
  /** Nor what is the person's alone. */
  readonly isOwnLocked: boolean;
  readonly state: PaneState;
  /** Where dialogs go. */
  readonly root: ShadowRoot;
  /** Shows another pane. */
  go(pane: PaneName): void;
  /** Changes where a person has got to; what follows from where they are is worked out as it is then. */
  turn(next: Partial<PaneState> | ((state: PaneState) => Partial<PaneState>)): void;
  /** Puts the focus on what a selector finds, once it is rendered. */
  focus(selector: string): void;
}
