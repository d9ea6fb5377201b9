import { matches, type Match } from './match.js';
import { get } from './paths.js';
import type { Lead, Pipeline } from './records.js';

/** Who gets the leads of which any field (`source`, `custom.country`) is as asked: one seller, or several in turn. */
export interface AssignmentRule {
  /** Tells it from another in a list; its place does where absent. */
  readonly id?: string;
  readonly field: string;
  readonly match: Match;
  readonly owners: readonly string[];
}
/** The first rule that holds decides; then `owners` in turn: everybody who sells where nobody has said, nobody where it is empty. */
export interface Assignment {
  readonly rules?: readonly AssignmentRule[];
  readonly owners?: readonly string[];
}

/** The assignment in force: whoever sells takes turns, until somebody says who does. */
export const assignmentOf = ({ assignment, owners }: Pipeline): Assignment => ({
  ...assignment,
  owners: assignment?.owners ?? owners,
});

/** What decides about a lead: the first rule that holds and names somebody, or none. */
export const ruleFor = ({ rules = [] }: Assignment, lead: Lead): AssignmentRule | null =>
  rules.find(({ field, match, owners }) => owners.length > 0 && matches(get(lead, field), match)) ?? null;

/**
 * Whose lead it should be; `null` where nobody is named. In turn means: whoever has been given the fewest, in the order
 * they are named. A server assigns by it; in a browser it is a suggestion.
 *
 * @param assignment - That of a pipeline: `assignmentOf`.
 * @param given - How many leads each owner has been given.
 */
export function suggestOwner(assignment: Assignment, lead: Lead, given: ReadonlyMap<string, number>): string | null {
  const candidates = ruleFor(assignment, lead)?.owners ?? assignment.owners ?? [];
  let next: string | null = null;
  for (const owner of candidates) if (next === null || (given.get(owner) ?? 0) < (given.get(next) ?? 0)) next = owner;
  return next;
}

/** How many leads each owner has, for `suggestOwner`. */
export function countByOwner(leads: Iterable<Lead>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { owner } of leads) if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

/** The same where a seller is called otherwise, or has gone (`null`). A rule that is left with nobody stays, and is passed over. */
export function withSeller(assignment: Assignment, from: string, to: string | null): Assignment {
  const follow = (owners: readonly string[]): readonly string[] => [
    ...new Set(owners.flatMap(owner => (owner === from ? (to === null ? [] : [to]) : [owner]))),
  ];
  const { rules, owners } = assignment;
  return {
    ...assignment,
    ...(rules ? { rules: rules.map(rule => ({ ...rule, owners: follow(rule.owners) })) } : {}),
    ...(owners ? { owners: follow(owners) } : {}),
  };
}
