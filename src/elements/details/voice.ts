import type { Deal, NextStep } from '../../domain/records.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Step } from '../../store/step.js';
import { announce } from '../announce.js';
import type { Stagehand } from '../board/hands/conduct.js';
import type { Wording } from './fields.js';

/** What was done, or is being asked; with the way to take it back. */
export interface Notice {
  readonly message: string;
  readonly step?: Step;
  readonly cancel?: () => void;
}

/** What the voice needs of its element. */
export interface Speaking extends HTMLElement {
  readonly inline: boolean;
  readonly wording: Wording;
  requestUpdate(): void;
  /** Why, in a person's words. */
  reasonOf(refusal: Refusal): string;
  /** How the step ended is known. */
  settled(result: Awaited<Step['settled']>): void;
}

/** Says in the sheet what becomes of what a person does: a dialog makes all outside of it silent. */
export class Voice implements Stagehand {
  notice: Notice | null = null;
  /** Why something was not done. */
  problem = '';

  constructor(private readonly host: Speaking) {}

  asking(_deals: readonly Deal[], cancel: () => void): () => void {
    const asked: Notice = { message: this.host.wording.text.asking, cancel };
    this.#set(asked);
    this.host.toggleAttribute('busy', true);
    return () => {
      this.host.toggleAttribute('busy', false);
      if (this.notice === asked) this.#set(null);
    };
  }
  did(message: string, step: Step): void {
    this.problem = '';
    this.#set({ message, step });
    if (this.host.inline) announce(this.host, message);
    void step.settled.then(result => this.host.settled(result));
  }
  refused(refusal: Refusal): void {
    this.say([this.host.reasonOf(refusal), ...this.#theirs(refusal)].join(' '));
  }
  /** Says a problem. */
  say(problem: string): void {
    this.problem = problem;
    this.host.requestUpdate();
    if (this.host.inline) announce(this.host, problem);
  }
  /** Says that something was done which changes nothing. */
  tell(message: string): void {
    this.problem = '';
    this.#set({ message });
    if (this.host.inline) announce(this.host, message);
  }
  clear(): void {
    this.problem = '';
    this.#set(null);
  }

  /** A field of the form shows both values itself; people and the next step are told of here. */
  #theirs({ detail }: Refusal): readonly string[] {
    const told = Object.entries(detail.fields ?? {}).map(([path, { theirs }]) => {
      if (path === 'nextStep') return (theirs as NextStep | undefined)?.title;
      return path.startsWith('contacts.') ? String(theirs) : undefined;
    });
    return told.filter(each => each !== undefined && each !== '').map(each => this.host.wording.words.theirs(each!));
  }
  #set(notice: Notice | null): void {
    this.notice = notice;
    this.host.requestUpdate();
  }
}
