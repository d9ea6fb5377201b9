// The board on a store that is filled already: `.store`, on records in memory that another storage writes too.
import { MemoryStorage, memoryRecords } from '../../../src/storage/memory.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { leadKey } from '../../../src/domain/records.ts';
import { kit } from './kit.js';
import { makeLeads } from './leads.js';
import { writesOf } from './records.js';
import { offer } from './runtime.js';

const place = memoryRecords();
let deals;
let writes;
/** So many records are read from a database at once. */
const SLICE = 500;
offer(
  kit(
    data => {
      // each came from a lead, which is there once it is asked for
      deals = data.deals.map(deal => ({ ...deal, lead: deal.id }));
      new MemoryStorage(place).put(writesOf({ ...data, deals }));
      const store = createPipeline({ storage: () => new MemoryStorage(place) });
      return () => ({ store });
    },
    () => new MemoryStorage(place),
  ),
  {
    /** Makes the leads that the deals came from. */
    leads() {
      writes = makeLeads(deals).map(value => ({ id: leadKey(value.id), base: null, value }));
    },
    /** They come in as from a database: slice by slice. */
    async bring() {
      const storage = new MemoryStorage(place);
      for (let at = 0; at < writes.length; at += SLICE) {
        storage.put(writes.slice(at, at + SLICE));
        await new Promise(resolve => setTimeout(resolve));
      }
    },
  },
);
