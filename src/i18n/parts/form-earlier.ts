/** What a lead form says of answers that an earlier visit left in the browser. */
export interface FormEarlierMessages {
  sending: string;
  done: string;
  refused: string;
  expired: string;
}
