import type { Deal } from '../../domain/records.js';
import { boardActions as englishActions } from '../../i18n/en/board-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import type { Step } from '../../store/step.js';
import { confirmed } from '../dialogs/confirm.js';
import { editDeal } from './deal-deeds.js';
import type { Deeds, DeedsHost } from './deeds.js';
import { Draft } from './draft.js';
import { fieldAt } from './fields.js';
import type { Focus } from './focus.js';
import type { Voice } from './voice.js';

/** What keeping needs of the details. */
export interface Kept extends Pick<DeedsHost, 'dialogRoot' | 'wording'> {
  /** The deal that is open. */
  readonly shown: Deal | undefined;
  readonly deeds: Deeds | undefined;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** Keeps what was typed into a deal's fields, or lets it go. */
export class Keeping {
  readonly draft = new Draft();

  constructor(
    private readonly details: Kept,
    private readonly voice: Voice,
    private readonly focus: Focus,
  ) {}

  /** Keeps what was typed. Answers whether all of it is kept. */
  async save(): Promise<boolean> {
    const { draft, details } = this;
    const { shown: deal, deeds } = details;
    if (!deal || !deeds) return false;
    if (!draft.check()) return this.#ask();
    if (draft.hasConflicts(deal)) return this.#ask(details.wording.text.resolveFirst);
    const intent = draft.intent(deal);
    if (!intent) return true;
    const { edited } = messagesOf('boardActions', details.wording.format.language, englishActions);
    const step = await editDeal(deeds, deal, intent, edited(deal.title));
    if (!step) return false;
    draft.saved(details.shown ?? deal);
    details.requestUpdate();
    return draft.isEmpty && !step.refused.length;
  }
  /** The first that is wrong, or of two people's values, takes the focus. */
  async #ask(problem?: string): Promise<false> {
    if (problem !== undefined) this.voice.say(problem);
    this.details.requestUpdate();
    await this.details.updateComplete;
    this.focus.go('[aria-invalid=true], .conflict button');
    return false;
  }

  /** Whether nothing typed is lost by leaving, or the person lets it be. */
  async mayLeave(): Promise<boolean> {
    const { text } = this.details.wording;
    const question = { title: text.discardTitle, text: text.discardText, yes: text.discard, no: text.keepEditing };
    return this.draft.isEmpty || confirmed(this.details.dialogRoot, question);
  }

  /** What was shown as done and is not, since another's change had come first: both values are to be seen. */
  takeBack({ refused }: Awaited<Step['settled']>): void {
    const { shown: deal, deeds, wording } = this.details;
    if (!deal || !deeds) return;
    for (const { intent, refusal } of refused) {
      if (intent.target !== deal.id) continue;
      const fieldOf = (path: string) => fieldAt(path, deeds.store.pipeline, deal, wording);
      this.draft.takeBack(intent, Object.keys(refusal.detail.fields ?? {}), fieldOf, wording);
      this.voice.refused(refusal);
    }
  }
}
