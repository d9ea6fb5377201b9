import {
  editSettings,
  leadsOf,
  newLead,
  quotaId,
  spendId,
  type Addressed,
  type Lead,
  type Pipeline,
  type PipelineStore,
} from '../src/index.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What a month of each source costs, in whole units. */
const COST: Readonly<Record<string, number>> = { website: 2_400, fair: 5_200, newsletter: 600, partner: 900 };
const NAMES: Readonly<Record<string, string>> = {
  website: 'Website',
  fair: 'Trade fair',
  newsletter: 'Newsletter',
  partner: 'Partner',
};
/** What each seller and the team are to win in a month. */
const QUOTA: readonly (readonly [seller: string, value: number])[] = [
  ['', 90_000],
  ['Mira Kovač', 25_000],
  ['Andrea Rossi', 25_000],
  ['Jonas Lehmann', 25_000],
  ['Sofia Nyman', 20_000],
];

/** The months around a day, as `YYYY-MM`, with the quarters and the year they are in. */
function monthsAround(now: number): string[] {
  const first = new Date(now);
  return Array.from({ length: 19 }, (_, nth) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + nth - 12, 1)).toISOString().slice(0, 7),
  );
}

/** Invented quotas, targets, sources and what they cost; `null` where the pipeline has goals already. */
export function sampleGoals(pipeline: Pipeline, now: number): Addressed | null {
  if (pipeline.quotas || pipeline.targets || pipeline.spend) return null;
  const { currency } = pipeline;
  const months = monthsAround(now);
  const periods = [
    ...months.map(month => [month, 1] as const),
    ...[...new Set(months.map(month => `${month.slice(0, 4)}-Q${Math.ceil(+month.slice(5) / 3)}`))].map(
      quarter => [quarter, 3] as const,
    ),
  ];
  const quotas = periods.flatMap(([period, times]) =>
    QUOTA.map(
      ([seller, value]) =>
        [`quotas.${quotaId(seller, period)}`, { seller, period, value: value * times, currency }] as const,
    ),
  );
  const sources = Object.entries(NAMES).map(([id, name]) => [`sources.${id}`, { name }] as const);
  const spend = months
    .slice(0, 13)
    .flatMap(month =>
      Object.entries(COST).map(
        ([source, value]) => [`spend.${spendId('source', source, month)}`, { source, month, value, currency }] as const,
      ),
    );
  return editSettings(pipeline, {
    ...Object.fromEntries([...quotas, ...sources, ...spend]),
    'targets.winRate': 0.55,
    'targets.salesCycle': 45,
    'targets.averageDeal': 18_000,
  });
}

const PEOPLE: readonly (readonly [name: string, organisation: string, source: string])[] = [
  ['Mara Kowalczyk', 'Fabrikam', 'Website'],
  ['Owen Price', 'Tailspin Toys', 'Newsletter'],
  ['Li Wei', '', 'Website'],
  ['Ina Blom', 'Lakeside Clinics', 'Trade fair'],
  ['Tomás Rey', 'Quayside Foods', 'Partner'],
  ['Hanna Vogel', 'Oakmont Schools', 'Website'],
  ['Paul Adeyemi', 'Kestrel Energy', 'Trade fair'],
  ['Greta Lind', 'Westmark Hotels', 'Website'],
];

/** Invented leads of the last months: some are new, some were answered late, some have been qualified. */
export const sampleLeads = (count: number, now: number): Lead[] =>
  Array.from({ length: count }, (_, nth) => {
    const round = Math.floor(nth / PEOPLE.length);
    const person = (shift: number): (typeof PEOPLE)[number] => PEOPLE[(nth + shift * round) % PEOPLE.length]!;
    // each time round with another family name, at another organisation: nobody is there twice
    const [[first, , source], [family], [, organisation]] = [person(0), person(3), person(2)];
    const name = `${first.split(' ')[0]} ${family.split(' ')[1]}`;
    const createdAt = now - nth * 3.7 * DAY - 9 * MINUTE;
    const answered = createdAt + (8 + ((nth * 37) % 120)) * MINUTE;
    const touches = nth % 4;
    const status =
      nth < 2 ? 'new' : (['working', 'qualified', 'nurture', 'qualified', 'disqualified'] as const)[nth % 5]!;
    return newLead(
      {
        ...{ name, organisation, source, createdAt, status },
        email: `${name
          .split(' ')[0]!
          .toLowerCase()
          .replace(/[^a-z]/g, 'a')}.${nth}@example.com`,
        ...(status === 'disqualified' ? { reason: 'No budget' } : {}),
        ...(status === 'qualified'
          ? { handedOver: { by: 'Mira Kovač', at: answered + DAY }, deal: `sample-${nth + 1}` }
          : {}),
        ...(status === 'nurture' ? { wakeAt: now + 30 * DAY } : {}),
        ...(nth < 2 || !touches ? {} : { firstResponseAt: answered }),
        followUps:
          nth < 2
            ? []
            : Array.from({ length: touches }, (__, touch) => ({
                kind: touch % 2 ? ('email' as const) : ('call' as const),
                doneAt: answered + touch * 2 * DAY,
                by: 'Mira Kovač',
              })),
      },
      `sample-lead-${nth + 1}`,
      createdAt,
      'form',
    );
  });

/** Puts leads in that are not there yet. */
export async function addLeads(store: PipelineStore, leads: readonly Lead[]): Promise<void> {
  const known = leadsOf(store);
  await known.ready();
  const missing = leads.filter(({ id }) => !known.get(id));
  if (!missing.length) return;
  store.dispatch(
    missing.map((lead): Addressed => ({ type: 'lead/add', target: lead.id, lead })),
    { undoable: false },
  );
}
