import type { LaneBand } from '../../../domain/bands.js';
import type { FieldName } from '../../../domain/deal-fields.js';
import { toMinor } from '../../../domain/money.js';
import type { LanesMessages } from '../../../i18n/messages.js';
import { boundName, type Speech } from '../finding/words.js';

/** A band of numbers in a person's words. */
export function bandName(
  field: FieldName,
  { from, to, currency }: LaneBand,
  speech: Speech,
  { band }: LanesMessages,
): string {
  const [low, high] = [from, to].map(end => {
    if (end === undefined) return null;
    const minor = currency === undefined ? null : toMinor(end, currency);
    return minor === null ? boundName(field, end, speech) : speech.format.money(minor, currency!);
  });
  return band(low!, high!, currency ?? null);
}
