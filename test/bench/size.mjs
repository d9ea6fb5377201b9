// What a page with nothing but the board loads: the board, Lit, the store and the storage in IndexedDB (scripts/size.mjs).
import { boardGoal, measure } from '../../scripts/size.mjs';
import { figure } from './report.mjs';

export default async function () {
  const { start } = await measure('src/define/pipeline-board.ts');
  return [figure('a page with only the board, gzipped', start, 'bytes', boardGoal)];
}
