import '../src/define.js';
import { createPipeline, localZone, openIndexedDb } from '../src/index.js';
import { fillIn } from './fill.js';

/** As many as a small team has on its board. */
const COUNT = 60;

const store = createPipeline({ name: 'demo', zone: localZone(), storage: openIndexedDb });
const button = document.querySelector('#fill')!;
const said = document.querySelector('#said')!;

const fill = async (): Promise<void> => {
  const added = await fillIn(store, COUNT);
  said.textContent = added ? `${added} sample deals are on the board.` : 'The sample deals are on the board already.';
};
button.addEventListener('click', () => void fill());
document.querySelector('pipeline-board')!.addEventListener('sample-data', () => void fill());
