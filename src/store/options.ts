import type { PipelineInput } from '../domain/pipelines.js';
import type { OpenStorage } from '../storage/storage.js';
import type { Ports } from './ports.js';

/** Who changes the records, as history names them. */
export interface User {
  readonly id: string;
  readonly name?: string;
}

/** How to make a pipeline. */
export interface PipelineOptions extends PipelineInput {
  /** The key in the page's registry, of the database and of the channel to other tabs. */
  readonly name?: string;
  readonly user?: User;
  /** Where the records live; in this page's memory where nothing is said. */
  readonly storage?: OpenStorage;
  readonly ports?: Partial<Ports>;
}
