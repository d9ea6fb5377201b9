import type { PipelineStore } from '../../store/store.js';

/** After so many changes without one, a backup file is offered. */
export const BACKUP_AFTER = 200;

/** Whether there is something to tell the person, though nobody has done anything. */
export function hasNews(store: PipelineStore): boolean {
  const { problem, lost, aside, unsaved } = store.status;
  return Boolean(problem || lost || aside || unsaved >= BACKUP_AFTER || store.$refused.get());
}
