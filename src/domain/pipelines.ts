import { isCurrency } from './money.js';
import { isPreset, PRESETS, type Preset } from './presets.js';
import { SCHEMA_VERSION, type Pipeline, type Stage, type StageInput } from './records.js';
import { readStages } from './stages.js';

/** What a page may say about a pipeline that does not exist yet. */
export interface PipelineInput {
  readonly title?: string;
  /** Ready-made stages; `sales` where nothing is said. */
  readonly preset?: Preset;
  readonly stages?: readonly StageInput[];
  /** ISO 4217; EUR where nothing is said. */
  readonly currency?: string;
  /** IANA zone in which calendar days begin. */
  readonly zone?: string;
}

const stagesOf = ({ stages, preset }: PipelineInput): Stage[] => {
  const given = Array.isArray(stages) ? readStages(stages as readonly StageInput[]) : [];
  return given.length ? given : readStages(PRESETS[isPreset(preset) ? preset : 'sales']);
};

const currencyOf = (code: string | undefined): string => {
  const upper = code?.trim().toUpperCase();
  return isCurrency(upper) ? upper : 'EUR';
};

/** A new pipeline record. What the page said wrong is left out: what is written here must be readable again. */
export const newPipeline = (input: PipelineInput, now: number, by: string): Pipeline => ({
  id: 'settings',
  title: input.title ?? '',
  stages: stagesOf(input),
  currency: currencyOf(input.currency),
  zone: input.zone ?? 'UTC',
  owners: [],
  reasons: { won: [], lost: [], abandoned: [], disqualified: [] },
  seen: {},
  createdAt: now,
  createdBy: by,
  updatedAt: now,
  updatedBy: by,
  v: SCHEMA_VERSION,
  custom: {},
});
