import { plainCopy } from './plain.js';
import type { Stage, StageInput, StagePhase } from './records.js';
import { isChance, isGroup, isText } from './shape.js';
import { fold } from './text.js';

/**
 * Whole stages from what a page or preset gives: names become ids, probabilities rise evenly to the won stage. What the
 * page said wrong is left out.
 */
export function readStages(inputs: readonly StageInput[]): Stage[] {
  const given = inputs
    .map(input => plainCopy(isText(input) ? { name: input } : input))
    .filter(isGroup) as Partial<Stage>[];
  const open = given.filter(input => phaseOf(input) === 'open').length;
  const taken = new Set<string>();
  let nth = 0;
  return given.map(({ next, ...input }) => {
    const phase = phaseOf(input);
    const name = isText(input.name) ? input.name : '';
    const slug = isText(input.id) ? input.id : fold(name) || 'stage';
    let id = slug;
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
    taken.add(id);
    if (phase === 'open') nth++;
    const evenly = phase === 'open' ? Math.round((100 * nth) / (open + 1)) / 100 : 1;
    return {
      ...input,
      ...(Array.isArray(next) ? { next: next.filter(isText) } : {}),
      id,
      name,
      phase,
      probability: isChance(input.probability) ? input.probability : evenly,
      required: listOf(input.required, isText),
      checklist: listOf(input.checklist, isText),
      library: listOf(input.library, link => isText(link?.label) && isText(link?.url)),
    };
  });
}

const listOf = <T>(value: readonly T[] | undefined, sound: (each: T) => boolean): readonly T[] =>
  Array.isArray(value) ? (value as T[]).filter(sound) : [];
const phaseOf = ({ phase }: { phase?: unknown }): StagePhase =>
  phase === 'won' || phase === 'retention' ? phase : 'open';
