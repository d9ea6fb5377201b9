import type { Deal } from '../../domain/records.js';
import type { Refusal } from '../../domain/refusal.js';
import type { AskingEvent } from '../../events.js';
import type { Step } from '../../store/step.js';
import { announce } from '../announce.js';
import type { PipelineBoard } from '../pipeline-board.js';

/** Tells a person what was done or refused: in a message on the board, and aloud. */
export class Voice {
  #told: unknown;

  constructor(private readonly board: PipelineBoard) {}

  say(message: string): void {
    announce(this.board, message);
    this.#show({ text: message });
  }

  did(message: string, step: Step): void {
    announce(this.board, message);
    this.#show({ text: step.reverts ? message : this.board.desk!.describe(step), step });
  }

  refused(refusal: Refusal, deal: Deal | undefined, type: AskingEvent | undefined): void {
    const { text: say, desk, current: store } = this.board;
    const reason = desk?.reasonOf(refusal) ?? '';
    const stage = deal && desk?.stageName(store?.deal(deal.id)?.stage ?? deal.stage);
    const text =
      deal && type === 'deal-move' ? say.notMoved(deal.title, reason, stage ?? '') : say.notDone(reason, deal?.title);
    announce(this.board, text);
    this.#show({ text, grave: true });
  }

  /** What was refused after it had been shown goes back before everybody's eyes, with the reason. */
  tellRefusal(): void {
    const refused = this.board.current?.$refused.get();
    if (!refused || refused === this.#told) return;
    this.#told = refused;
    this.board.glideFrom();
    const [deal, refusal] = refused;
    queueMicrotask(() => this.refused(refusal, deal, undefined));
  }

  #show(toast: Parameters<PipelineBoard['toasts']['show']>[0]): void {
    this.board.toasts.show(toast, this.board.current?.ports);
  }
}
