import * as registry from './registry.js';
import type { PipelineOptions, PipelineStore } from './store.js';
import { writable } from './writing.js';

/**
 * Makes a pipeline and, if it has a name, enters it into the page's registry, where elements find it.
 *
 * @throws {PipelineError} `already-open` where a pipeline of that name is open in this page.
 */
export const createPipeline = (options: PipelineOptions = {}): PipelineStore =>
  registry.createPipeline(options, writable);

/** The open pipeline of that name. */
export function findPipeline(name: string): PipelineStore | undefined {
  const store = registry.findPipeline(name);
  return store && writable(store);
}
