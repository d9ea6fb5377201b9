import { html, nothing, type TemplateResult } from 'lit';
import type { BoardMessages } from '../../i18n/messages.js';
import type { PipelineBoard } from '../pipeline-board.js';
import { Press } from '../press.js';
import type { Hands } from './hands/hands.js';

/** Something a person has done on the board. */
export interface Deed {
  readonly event: Event;
  /** What it was done to: an event that is over does not tell any more. */
  readonly target: HTMLElement;
  /** Where a pointer went down. */
  readonly press?: Press | undefined;
}

/** Done as soon as the hands are there. */
const REMEMBERED = ['click', 'dblclick', 'keydown', 'input', 'pointerdown'];
/** Announce that something may be done. */
const SIGNS = ['pointerover', 'focusin', 'focusout', 'submit', 'paste'];
/** Keys that would scroll a list, or look for a text in the page. */
const PREVENTED = /^(Arrow\w+|Home|End|[ /])$/;

/**
 * The nerves of a board: they feel what a person does, and fetch the hands at the first sign of one, mostly before the
 * click or key arrives. What is done until they are there is remembered, and done then.
 */
export class Intent {
  /** What acts, as soon as it is loaded. */
  Hands: typeof Hands | undefined;
  /** The hands could not be loaded, */
  #failed = false;
  /** not even when the person asked for it again. */
  #failedAgain = false;
  #deeds: Deed[] = [];
  #press: Press | undefined;
  #reaching: Promise<void> | undefined;

  constructor(private readonly board: PipelineBoard) {}

  listen(area: HTMLElement): void {
    for (const type of [...REMEMBERED, ...SIGNS]) area.addEventListener(type, this);
    // once lifted, a finger drags and no longer scrolls. The listener must be there before the finger is: browsers ask
    // for such listeners when it touches down, and take the gesture for scrolling where there is none
    area.addEventListener('touchmove', event => this.board.hands?.drag.isLifted && event.preventDefault(), {
      passive: false,
    });
  }

  handleEvent(event: Event): void {
    // a key that somebody has answered is not meant for the board
    if (event.type === 'keydown' && event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const { hands } = this.board;
    if (!hands && target.closest('[role=alert]')) return;
    if (event.type === 'pointerdown') {
      const { button, isPrimary } = event as PointerEvent;
      if (button !== 0 || !isPrimary) return;
      this.#press?.finish('cancel'); // its end may have been lost in a frame
      this.#press = new Press(event as PointerEvent, target);
    }
    const deed = { event, target, press: this.#press };
    const isSign = SIGNS.includes(event.type);
    // one after the other: what was done before comes first
    if (hands && (isSign || !this.#deeds.length)) return hands.act(deed);
    if (isSign) return this.hint();
    this.#remember(deed);
    this.#reachOrSay();
  }

  #remember(deed: Deed): void {
    const { event, target, press } = deed;
    const { type, key } = event as KeyboardEvent;
    if (type === 'keydown') {
      if (PREVENTED.test(key) && target.matches('[data-deal]')) event.preventDefault();
      if (key === 'Escape') press?.finish('cancel');
    }
    // the click that ends a drag opens nothing
    if (type === 'click' && press?.isFar && (event as MouseEvent).detail) return;
    if (this.#failed && !this.#reaching) this.#deeds = [];
    this.#deeds.push(deed);
    this.board.states.add('waiting');
  }

  /** Something there is that the hands should show or may have to do: but one failure to fetch them is told only once. */
  hint(): void {
    if (!this.#failed) this.#reachOrSay();
  }
  #reachOrSay(): void {
    this.reach().catch(() => {}); // the board says so itself
  }

  /** Fetches the hands, unless they are there or on their way. */
  reach(): Promise<void> {
    return (this.#reaching ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    const { board } = this;
    try {
      ({ Hands: this.Hands } = await (board.constructor as typeof PipelineBoard).parts.hands());
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      this.#reaching = undefined;
      throw error;
    } finally {
      board.states.delete('waiting');
      board.requestUpdate();
    }
    await board.updateComplete;
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    try {
      await this.board.hands?.catchUp(this.#deeds); // more may be done meanwhile
    } finally {
      this.#deeds = [];
    }
  }

  #again = async (): Promise<void> => {
    // some browsers remember for as long as the page stays open that a module could not be loaded
    if (this.#failedAgain && navigator.onLine) return location.reload();
    await this.reach().catch(() => {});
    this.#failedAgain = this.#failed;
    this.board.requestUpdate();
  };

  /** That the hands could not be loaded: above the rest, so that nothing moves from under a pointer. */
  notice(text: BoardMessages): TemplateResult | typeof nothing {
    return this.#failed
      ? html`<div class="missing" part="notice" role="alert">
          ${text.notLoaded}
          <button class="button" type="button" @click=${this.#again}>
            ${this.#failedAgain ? text.reload : text.retry}
          </button>
        </div>`
      : nothing;
  }
}
