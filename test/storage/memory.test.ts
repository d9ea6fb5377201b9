import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { keepsTheContract } from './contract.js';

keepsTheContract('memory', () => {
  const place = memoryRecords();
  return { open: () => Promise.resolve(new MemoryStorage(place)), clear: () => Promise.resolve() };
});
