import { createContext } from '@lit/context';
import type { PipelineStore } from './store.js';

/** By which elements inside a `<pipeline-provider>` find its pipeline. */
export const pipelineContext = createContext<PipelineStore | undefined>(Symbol.for('pipewright/1/context'));
