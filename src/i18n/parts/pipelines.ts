import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What is said of several pipelines. */
export interface PipelinesMessages {
  pipelines: string;
  /** A pipeline that nobody has given a name. */
  unnamed: string;
  name: string;
  deals: string;
  value: string;
  weighted: string;
  all: string;
  here: string;
  unread: string;
  newPipeline: string;
  newName: string;
  stages: string;
  likeHere: string;
  create: string;
  noName: string;
  taken: (name: string) => string;
  close: string;
  cancel: string;
  /** A deal that goes on in another pipeline. */
  transferOne: (deal: string) => string;
  transferMany: Counted;
  transferText: string;
  to: string;
  stage: string;
  none: string;
  move: string;
  /** The reason for which it ends here. */
  reason: (pipeline: string) => string;
  moved: (count: number, pipeline: string, format: Format) => string;
  movedOne: (deal: string, pipeline: string) => string;
  /** Undone here, but somebody has changed it there. */
  leftThere: (pipeline: string) => string;
}
