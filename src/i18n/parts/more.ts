/** What else there is to do with a board. */
export interface MoreMessages {
  more: string;
  pipelines: string;
  bin: string;
  erase: string;
}
