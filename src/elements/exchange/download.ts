import { isPipeline } from '../../domain/paths.js';
import { dealKey, PIPELINE_KEY } from '../../domain/records.js';
import { exportCsv, exportJson, exportSetAside } from '../../exchange/index.js';
import type { PipelineStore } from '../../store/store.js';
import { saveFile } from '../save-file.js';
import type { RunResult } from './run.js';
import type { View } from './view.js';

/** All records as JSON, or the deals (but for those in the bin) as CSV; answers with the file's name. */
export async function exportAll(store: PipelineStore, kind: 'json' | 'csv', day: string): Promise<string> {
  const name = `${store.name}-${day}.${kind}`;
  if (kind === 'csv') {
    const deals = [...store.allDeals()].filter(({ removedAt }) => removedAt === undefined);
    saveFile(name, await exportCsv(deals, store.pipeline), 'text/csv');
    return name;
  }
  const records = [store.pipeline, ...store.allDeals()].map(
    record => [isPipeline(record) ? PIPELINE_KEY : dealKey(record.id), record] as const,
  );
  saveFile(name, await exportJson(records), 'application/json');
  store.backedUp();
  return name;
}

/** What was not imported, with the reasons: rows as CSV, records of a backup as JSON. */
export async function downloadSetAside(
  { columns, setAside, file }: RunResult,
  { text, format }: View,
): Promise<string> {
  const base = file.replace(/\.\w{1,5}$/, '');
  if (!columns.length) {
    const name = `${base}-set-aside.json`;
    saveFile(name, JSON.stringify(setAside, null, 2), 'application/json');
    return name;
  }
  const name = `${base}-set-aside.csv`;
  saveFile(name, await exportSetAside({ columns }, setAside, problem => text.problem(problem, format)), 'text/csv');
  return name;
}
