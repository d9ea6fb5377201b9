import { atom, type WritableAtom } from 'nanostores';
import { FIRST_LENS, type Lens } from '../domain/lens.js';
import type { PipelineStore } from './store.js';

const lenses = new WeakMap<PipelineStore, WritableAtom<Lens>>();

/** The period and the deals that all figures of a pipeline are about: chosen in one element, the others follow. */
export function lensOf(store: PipelineStore): WritableAtom<Lens> {
  let lens = lenses.get(store);
  if (!lens) lenses.set(store, (lens = atom(FIRST_LENS)));
  return lens;
}
