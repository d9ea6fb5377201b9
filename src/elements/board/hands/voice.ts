import type { Deal } from '../../../domain/records.js';
import type { Refusal } from '../../../domain/refusal.js';
import type { AskingEvent } from '../../../events.js';
import type { Step } from '../../../store/step.js';
import { announce } from '../../announce.js';
import type { Hands } from './hands.js';

/** Tells a person what was done or refused: in a message on the board, and aloud. */
export class Voice {
  #told: unknown;

  constructor(private readonly hands: Hands) {}

  say(message: string): void {
    announce(this.hands.board, message);
    this.hands.toasts.show({ text: message });
  }

  did(message: string, step: Step): void {
    announce(this.hands.board, message);
    this.hands.toasts.show({ text: step.reverts ? message : this.hands.desk.describe(step), step });
  }

  refused(refusal: Refusal, deal: Deal | undefined, type: AskingEvent | undefined): void {
    const { text: say, desk, store } = this.hands;
    const reason = desk.reasonOf(refusal);
    const stage = deal && desk.stageName(store.deal(deal.id)?.stage ?? deal.stage);
    const text =
      deal && type === 'deal-move' ? say.notMoved(deal.title, reason, stage ?? '') : say.notDone(reason, deal?.title);
    announce(this.hands.board, text);
    this.hands.toasts.show({ text, grave: true });
  }

  /** What was refused after it had been shown goes back before everybody's eyes, with the reason. */
  tellRefusal(): void {
    const refused = this.hands.store.$refused.get();
    if (!refused || refused === this.#told) return;
    this.#told = refused;
    this.hands.glideFrom();
    const [deal, refusal] = refused;
    queueMicrotask(() => this.refused(refusal, deal, undefined));
  }
}
