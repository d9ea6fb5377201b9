import type { Pipeline } from '../records.js';
import type { SegmentFilter } from './segment.js';
import type { SpendRecord } from './sources.js';

/** Parts of the deals whose cost is known. */
const KNOWN = ['source', 'campaign'] as const;

/**
 * What a pipeline's sources and campaigns cost, by the names that leads and deals carry. Every entry is a payment of its
 * own: what went into a campaign went into its source too. What a seller, a product or the like cost nobody knows, so for
 * such a part of the deals there is none.
 */
export function spendIn({ spend, sources, campaigns }: Pipeline, filter: SegmentFilter = {}): readonly SpendRecord[] {
  const asked = Object.entries(filter).filter(([, values]) => values?.length);
  if (asked.some(([field]) => !KNOWN.includes(field as (typeof KNOWN)[number]))) return [];
  return Object.values(spend ?? {})
    .map(({ source, campaign, month, value, currency }): SpendRecord => {
      const ran = campaign === undefined ? undefined : campaigns?.[campaign];
      const from = source ?? ran?.source;
      const named = from === undefined ? undefined : sources?.[from]?.name;
      return {
        ...(named === undefined ? {} : { source: named }),
        ...(ran ? { campaign: ran.name } : {}),
        ...{ month, value, currency },
      };
    })
    .filter(record => asked.every(([field, values]) => values!.includes(record[field as 'source' | 'campaign'] ?? '')));
}
