import { JSON_VERSION, type KeyedRecord } from './json.js';
import { createPacer, type Pace } from './pace.js';

/**
 * Every record as one JSON text, those in the bin included: the backup, which `readJson` gives back as it was.
 * One record a line, so that two backups can be compared.
 */
export async function exportJson(records: readonly KeyedRecord[], pace?: Pace): Promise<string> {
  const pacer = createPacer(pace);
  let text = `{"format":"pipewright","version":${JSON_VERSION},"records":[`;
  for (const [i, [key, record]] of records.entries()) {
    text += `${i ? ',' : ''}\n${JSON.stringify({ key, record })}`;
    const rest = pacer.tick('write', i, records.length);
    if (rest) await rest;
  }
  return `${text}\n]}\n`;
}
