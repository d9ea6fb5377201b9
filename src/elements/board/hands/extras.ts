import { saveFile } from '../../save-file.js';
import type { Hands } from './hands.js';
import type { PipelineBoard } from '../../pipeline-board.js';

const JSON_TYPE = 'application/json';
const dayOf = (board: PipelineBoard): string => board.format.calendar.dayOf(board.current!.ports.now());

/** All records as a file. */
export async function backup(board: PipelineBoard): Promise<void> {
  const [{ exportJson }, { everything }] = await Promise.all([
    import('../../../exchange/json-export.js'),
    import('../../../store/everything.js'),
  ]);
  const store = board.current!;
  saveFile(`${store.name}-${dayOf(board)}.json`, await exportJson(await everything(store)), JSON_TYPE);
  store.backedUp();
}

/** The records that could not be read, as they are. */
export function downloadAside(board: PipelineBoard): void {
  const { name, aside } = board.current!;
  saveFile(`${name}-set-aside-${dayOf(board)}.json`, JSON.stringify(aside, null, 2), JSON_TYPE);
}

/** The import, in a dialog of the board's. */
export async function openImport({ board, dialogRoot, store, text }: Hands): Promise<void> {
  await (board.constructor as typeof PipelineBoard).parts.exchange?.();
  const { openExchange } = await import('../../dialogs/exchange.js');
  openExchange(dialogRoot, store, text.importFile, text.close);
}
