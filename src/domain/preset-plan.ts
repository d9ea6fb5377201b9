import type { Addressed } from './operations.js';
import { PRESETS, type Preset } from './presets.js';
import type { Pipeline, Stage } from './records.js';
import { readStages } from './read-stages.js';
import { liveStages } from './stages.js';
import { foldName } from './text.js';

/** What a preset would make of a pipeline: its own stages, and where the deals of those that go would stand. */
export interface PresetPlan {
  /** The stages afterwards, in order: those that stay because they are called the same, and new ones. */
  readonly stages: readonly Stage[];
  /** Stages that go, and for each the one that takes its deals; none of their kind takes any: they stay, at the end. */
  readonly leaving: readonly {
    readonly stage: Stage;
    readonly heir: string | null;
    readonly heirs: readonly Stage[];
  }[];
}

/** How a pipeline would become a preset (R6: stages are fluid): nothing is lost, every deal has a place. */
export function planPreset(pipeline: Pipeline, preset: Preset): PresetPlan {
  const current = liveStages(pipeline);
  const taken = new Set(pipeline.stages.map(({ id }) => id));
  const stages = readStages(PRESETS[preset]).map(stage => {
    const same = current.find(({ name, phase }) => phase === stage.phase && foldName(name) === foldName(stage.name));
    if (same) return same;
    let { id } = stage;
    for (let n = 2; taken.has(id); n++) id = `${stage.id}-${n}`;
    taken.add(id);
    return { ...stage, id };
  });
  const leaving = current
    .filter(stage => !stages.some(({ id }) => id === stage.id))
    .map(stage => {
      const peers = current.filter(({ phase }) => phase === stage.phase);
      const heirs = stages.filter(({ phase }) => phase === stage.phase);
      // as far along as it was
      const share = peers.length > 1 ? peers.indexOf(stage) / (peers.length - 1) : 0;
      return { stage, heirs, heir: heirs[Math.round(share * (heirs.length - 1))]?.id ?? null };
    });
  return { stages, leaving };
}

/** The steps to it, in one go; `heirs` overrules who takes the deals of a stage that goes. */
export function presetIntents(
  pipeline: Pipeline,
  { stages, leaving }: PresetPlan,
  heirs: Readonly<Record<string, string>> = {},
): readonly Addressed[] {
  const target = pipeline.id;
  const known = new Set(pipeline.stages.map(({ id }) => id));
  return [
    ...stages.map((stage): Addressed => {
      const place = { target, before: null };
      return known.has(stage.id)
        ? { ...place, type: 'stage/place', stage: stage.id }
        : { ...place, type: 'stage/add', stage };
    }),
    ...leaving.map(({ stage, heir }): Addressed => {
      const into = heirs[stage.id] ?? heir;
      if (into === null) return { type: 'stage/place', target, stage: stage.id, before: null };
      return { type: 'stage/remove', target, stage: stage.id, into };
    }),
  ];
}
