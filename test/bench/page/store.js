// The board on a store that is filled already: `.store`, on records in memory that another storage writes too.
import { MemoryStorage, memoryRecords } from '../../../src/storage/memory.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { kit } from './kit.js';
import { writesOf } from './records.js';
import { offer } from './runtime.js';

const place = memoryRecords();
offer(
  kit(
    data => {
      new MemoryStorage(place).put(writesOf(data));
      const store = createPipeline({ storage: () => new MemoryStorage(place) });
      return () => ({ store });
    },
    () => new MemoryStorage(place),
  ),
);
