/** The kit's public interface. Importing it does nothing: elements are registered by `pipewright/define`. */
export * from './domain/index.js';
export * from './events.js';
export * from './i18n/index.js';
export { DealDetails } from './elements/deal-details.js';
export { PipelineBoard } from './elements/pipeline-board.js';
export { PipelineExchange } from './elements/pipeline-exchange.js';
export { PipelineProvider } from './elements/pipeline-provider.js';
export { openIndexedDb } from './storage/indexeddb.js';
export { MemoryStorage, memoryRecords } from './storage/memory.js';
export * from './storage/storage.js';
export * from './store/actions.js';
export * from './store/add-deals.js';
export { pipelineContext } from './store/context.js';
export { StoresController } from './store/controller.js';
export { browserPorts, type Ports } from './store/ports.js';
export { closePipeline, createPipeline, findPipeline, PipelineError, watchPipelines } from './store/registry.js';
export { Step, type Refused, type StepRecord, type StepResult } from './store/step.js';
export { PipelineStore, type PipelineOptions, type StoreStatus, type User } from './store/store.js';
