import type { Preset } from '../../../domain/presets.js';
import type { StagePhase } from '../../../domain/records.js';
import type { Format } from '../../format.js';
import type { Counted } from '../counted.js';

type AskedField =
  | ('organisation' | 'contacts' | 'value' | 'expectedClose' | 'owner' | 'source')
  | ('campaign' | 'product' | 'nextStep' | 'notes');

/** Stages, and ready-made ones. */
export interface StagesMessages {
  title: string;
  titleHint: string;
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
}
