/** What can be done with the rows of a list. */
export interface ListsMessages {
  none: string;
  add: string;
  cancel: string;
  place: (what: string) => string;
  placeHint: string;
  moveUp: (what: string) => string;
  moveDown: (what: string) => string;
  removeNamed: (what: string) => string;
  moreOf: (what: string) => string;
  total: string;
}
