import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { liveRegion } from './announce.js';
import { PipelineElement } from './base.js';

/** An element in which a person changes records from the first moment on; what was done is also said to who cannot see it. */
export abstract class ActingElement extends PipelineElement {
  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
  }
  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }
}
