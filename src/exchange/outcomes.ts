import type { DealStatus } from '../domain/records.js';
import { fold } from '../domain/text.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map(fold));

const WON = words(
  'won|closed won|close won|closedwon|win|deal won|deal successful|successful|success|gewonnen|vinto|vinta|chiuso vinto|chiusa vinta|gagné|gagnée|fermé gagné|ganado|ganada|cerrado ganado|cerrada ganada|ganho|fechado ganho|wygrane|wygrana|wygrany|zamknięte wygrane|сделка успешна|выиграна|успешно|S',
);
const LOST = words(
  'lost|closed lost|close lost|closedlost|lose|deal lost|deal failed|failed|unsuccessful|closed lost to competition|lost to competition|failure reason analysis|analyze failure|verloren|perso|persa|chiuso perso|chiusa persa|perdu|perdue|fermé perdu|perdido|perdida|cerrado perdido|cerrada perdida|fechado perdido|przegrane|przegrana|przegrany|stracone|сделка провалена|проиграна|анализ причины провала|F',
);
const ABANDONED = words(
  'abandoned|closed abandoned|cancelled|canceled|withdrawn|dropped|aufgegeben|abgebrochen|abbandonato|abbandonata|annullato|abandonné|abandonnée|annulé|abandonado|abandonada|cancelado|porzucone|porzucona|anulowane|отменена',
);
const OPEN = words(
  'open|active|in progress|in process|ongoing|new|offen|laufend|aperto|aperta|in corso|ouvert|ouverte|en cours|abierto|abierta|activo|activa|en curso|aberto|em andamento|otwarte|otwarta|otwarty|w toku|открыта|в работе|P',
);
const DELETED = words('deleted|gelöscht|eliminato|supprimé|eliminado|usunięte|удалена');
const YES = words('true|yes|y|1|x|ja|j|si|sì|sí|oui|tak|да|sim|wahr|vero|vrai|verdadero|closed|won');
const NO = words('false|no|n|0|nein|non|nie|нет|não|falsch|falso|faux|open|lost');

/** How a deal ended, by a stage's or status's name; `null` for a stage like any other. */
export function readOutcome(name: string): Exclude<DealStatus, 'open'> | null {
  const key = fold(name);
  if (key.length < 2) return null; // single letters are status codes, not stages
  return WON.has(key) ? 'won' : LOST.has(key) ? 'lost' : ABANDONED.has(key) ? 'abandoned' : null;
}

/** What a status word means; `deleted` is no deal any more; `null` where it says nothing known. */
export function readStatus(name: string): DealStatus | 'deleted' | null {
  const key = fold(name);
  if (OPEN.has(key)) return 'open';
  if (WON.has(key)) return 'won';
  if (LOST.has(key)) return 'lost';
  if (ABANDONED.has(key)) return 'abandoned';
  return DELETED.has(key) ? 'deleted' : null;
}

/** A cell that says yes or no, in any of the kit's languages; `null` where it says neither. */
export function readFlag(text: string): boolean | null {
  const key = fold(text);
  return YES.has(key) ? true : NO.has(key) ? false : null;
}
