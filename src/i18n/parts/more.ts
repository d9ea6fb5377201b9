/** What else there is to do with a board. */
export interface MoreMessages {
  more: string;
  bin: string;
  erase: string;
}
