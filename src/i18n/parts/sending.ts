/** What a lead form says once it is sent. */
export interface SendingMessages {
  /** After sending, by how soon the visitor means to buy. */
  thanks: Readonly<Record<'hot' | 'warm' | 'cold', string>>;
  received: string;
  waiting: string;
  waitingKept: string;
  waitingHere: string;
  retry: string;
  discard: string;
  discarded: string;
  refused: string;
  notSent: string;
  nowhere: string;
}
