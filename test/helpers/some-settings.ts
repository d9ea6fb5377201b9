import fc from 'fast-check';
import type { Pipeline } from '../../src/domain/records.js';
import type { Settings } from '../../src/domain/settings.js';

const text = fc.string({ maxLength: 6 });
const id = fc.constantFrom('a', 'b', 'c');
const entries = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(id, entry, { maxKeys: 3 });
const rule = fc.record({ id, field: text, match: fc.record({ oneOf: fc.array(text) }), owners: fc.array(text) });

/** Some of what a pipeline's record may say. */
export const someSettings: fc.Arbitrary<Partial<Settings & Pipeline>> = fc.record(
  {
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    sources: entries(fc.record({ name: text, rank: text }, { requiredKeys: ['name'] })),
    products: entries(
      fc.record({ name: text, value: fc.nat(), currency: fc.constant('EUR') }, { requiredKeys: ['name'] }),
    ),
    customFields: entries(
      fc.record(
        { label: text, type: fc.constant('choice' as const), options: fc.array(text) },
        { requiredKeys: ['label', 'type'] },
      ),
    ),
    quotas: entries(
      fc.record({ seller: text, period: fc.constant('2026-03'), value: fc.nat(), currency: fc.constant('EUR') }),
    ),
    healthLimits: fc.record({ silentDays: fc.nat(), touches: fc.nat() }, { requiredKeys: [] }),
    emailTemplates: fc.array(fc.record({ name: text, subject: text, body: text }), { maxLength: 3 }),
    assignment: fc.record(
      { rules: fc.array(rule, { maxLength: 3 }), owners: fc.uniqueArray(text) },
      { requiredKeys: [] },
    ),
    idealCustomer: fc.record({ goals: text, pains: text }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
