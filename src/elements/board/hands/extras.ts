import { isPipeline } from '../../../domain/paths.js';
import { dealKey, PIPELINE_KEY, type PipelineRecord } from '../../../domain/records.js';
import type { Hands } from './hands.js';
import type { PipelineBoard } from '../../pipeline-board.js';

const keyOf = (record: PipelineRecord): string => (isPipeline(record) ? PIPELINE_KEY : dealKey(record.id));

function save(name: string, text: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

const dayOf = (board: PipelineBoard): string => board.format.calendar.dayOf(board.current!.ports.now());

/** All records as a file. */
export async function backup(board: PipelineBoard): Promise<void> {
  const { exportJson } = await import('../../../exchange/json-export.js');
  const store = board.current!;
  const records = [store.pipeline, ...store.allDeals()].map(record => [keyOf(record), record] as const);
  save(`${store.name}-${dayOf(board)}.json`, await exportJson(records));
  store.backedUp();
}

/** The records that could not be read, as they are. */
export function downloadAside(board: PipelineBoard): void {
  save(`${board.current!.name}-set-aside-${dayOf(board)}.json`, JSON.stringify(board.current!.aside, null, 2));
}

/** The import, in a dialog of the board's. */
export async function openImport({ board, dialogRoot, store, text }: Hands): Promise<void> {
  await (board.constructor as typeof PipelineBoard).parts.exchange?.();
  const { openExchange } = await import('../../dialogs/exchange.js');
  openExchange(dialogRoot, store, text.importFile, text.close);
}
