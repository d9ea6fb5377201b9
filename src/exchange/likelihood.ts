import { fold } from '../domain/text.js';

/** How far along stages of such names usually are, 0–1; the later pattern wins. */
const LIKELY: readonly (readonly [name: RegExp, probability: number])[] = [
  [/prospect|suspect|target|untouched|tocontact|akquise|prospezione/, 0.05],
  [/^new|lead|inbound|research|kontakt|contact|incontatto/, 0.1],
  [/qualif/, 0.2],
  [/engag|discover|needs|followup|bedarf|esigenz/, 0.3],
  [/demo|meeting|presentation|visit|trial|pilot|termin|incontro/, 0.4],
  [/valueprop|solution|evaluat/, 0.5],
  [/decisionmaker|perception|buyin/, 0.6],
  [/propos|quot|offer|angebot|preventiv|devis|oferta|wycen/, 0.65],
  [/negoti|review|verhandl|trattativ|negoci/, 0.8],
  [/contract|verbal|legal|commit|vertrag|contratto|signat|umow/, 0.9],
];

/** How likely a deal in a stage of that name is won, where the name is a usual one: its place among other stages. */
export const likelihood = (name: string): number | null =>
  LIKELY.findLast(([pattern]) => pattern.test(fold(name)))?.[1] ?? null;
