// Deterministic data: same seed, same deals, in every contender and every run.
export function rng(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// `title` is what the baseline heads a column with, `name` what the kit calls it
export const STAGES = ['Lead', 'Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Contract'].map((name, i) => ({
  id: `s${i}`,
  title: name,
  name,
}));
/** Which share of the deals stands in each stage. */
export const SHARES = {
  usual: [0.3, 0.22, 0.18, 0.13, 0.1, 0.07],
  /** Half of all in the first: a column of 50,000 where there are 100,000. */
  heavy: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
};

const ORG_A = ['Nord', 'Alpen', 'Baltic', 'Rhein', 'Sol', 'Terra', 'Vita', 'Kappa', 'Orion', 'Luma'];
const ORG_B = ['Logistics', 'Energy', 'Foods', 'Systems', 'Medical', 'Textiles', 'Robotics', 'Paper'];
const WHAT = ['Renewal', 'Pilot', 'Upgrade', 'Rollout', 'Support plan', 'Licence', 'Migration'];
const OWNERS = ['A. Berg', 'M. Rossi', 'S. Novak', 'L. Dubois', 'K. Tanaka', 'P. Okafor', 'J. Silva'];
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF'];

export function makeBoard(n, shares = 'usual', seed = 42) {
  const random = rng(seed);
  const pick = list => list[(random() * list.length) | 0];
  let sum = 0;
  const upTo = SHARES[shares].map(share => (sum += share));
  const made = new Array(n);
  for (let i = 0; i < n; i++) {
    const x = random();
    // the first six stand one in each stage, so that none is empty
    const stage = i < STAGES.length ? i : upTo.findIndex(limit => x <= limit + 1e-9);
    made[i] = {
      id: `d${i}`,
      title: `D-${String(i).padStart(6, '0')} ${pick(WHAT)}`,
      organisation: `${pick(ORG_A)} ${pick(ORG_B)}`,
      value: 1000 + ((random() * 250000) | 0),
      currency: pick(CURRENCIES),
      owner: pick(OWNERS),
      stage: STAGES[stage].id,
      close: new Date(Date.UTC(2026, 0, 1 + ((random() * 365) | 0))).toISOString().slice(0, 10),
      age: (random() * 120) | 0,
    };
  }
  // as a page gets them: of texts glued together, whoever reads them first would leave a second copy behind
  const deals = JSON.parse(JSON.stringify(made));
  return { stages: STAGES.map(stage => ({ ...stage })), deals, byId: new Map(deals.map(deal => [deal.id, deal])) };
}
