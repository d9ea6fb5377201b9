/** Why an operation does not fit the records as they stand. */
export type RefusalCode =
  /** The record is not there, or lies in the bin. */
  | 'gone'
  /** It exists already. */
  | 'exists'
  /** Somebody has moved or closed the deal since. */
  | 'moved'
  /** Somebody has changed the same field since; `theirs` and `yours` say how. */
  | 'changed'
  /** The stage is not there. */
  | 'no-stage'
  /** The stage takes no more deals. */
  | 'limit'
  /** The pipeline does not let a deal go on to that stage from where it stands. */
  | 'next-not-allowed'
  /** The stage wants fields that the deal does not have: `missing` names them. */
  | 'required-missing'
  /** The record that would come of it could not be read back. */
  | 'not-allowed'
  /** The pipeline wants a reason for a lost deal. */
  | 'reason-required'
  /** A pipeline keeps at least one stage that sells. */
  | 'last-stage'
  /** The page said no, with its own words in `detail`. */
  | 'page'
  /** The page did not answer in time. */
  | 'no-answer'
  /** Nothing may be changed here. */
  | 'readonly'
  /** The storage refused: `detail` is its message. */
  | 'storage';

/** A value, not an exception: being refused is part of normal use. */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly detail: {
      /** What a person or page said. */
      readonly text?: string;
      /** The stage, limit or field it is about. */
      readonly stage?: string;
      readonly limit?: number;
      /** Paths of fields that are still to be filled. */
      readonly missing?: readonly string[];
      /** The fields that somebody changed meanwhile. */
      readonly fields?: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
    } = {},
  ) {}
}

/** Whether a plan or a change was refused. */
export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;
