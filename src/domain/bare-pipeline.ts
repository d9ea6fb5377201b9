import { isCurrency } from './minor-units.js';
import type { Preset } from './presets.js';
import { SCHEMA_VERSION, type Pipeline, type StageInput } from './records.js';

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

const currencyOf = (code: string | undefined): string => {
  const upper = code?.trim().toUpperCase();
  return isCurrency(upper) ? upper : 'EUR';
};

/** What is known of a pipeline before its stages are: its currency and its days. */
export const barePipeline = (input: PipelineInput, now: number, by: string): Pipeline => ({
  id: 'settings',
  title: input.title ?? '',
  stages: [],
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
