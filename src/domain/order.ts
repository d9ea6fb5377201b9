/** What stands in an order: a rank, and the id that breaks ties. */
export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** The order of a column. */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
