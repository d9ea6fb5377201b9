import { html, nothing, type TemplateResult } from 'lit';
import { afterTemplate } from './after.js';
import { contactsTemplate } from './contacts.js';
import { copyDeal, removeDeal, restoreDeal } from './deal-deeds.js';
import { factsTemplate, factTemplate, FORM } from './facts.js';
import { fieldAt } from './fields.js';
import { headTemplate, type Place } from './head.js';
import { helpTemplate } from './help.js';
import { logTemplate } from './log.js';
import { qualificationTemplate } from './qualification.js';
import { railTemplate } from './rail.js';
import { stepTemplate } from './step.js';
import { timelineTemplate } from './timeline.js';
import type { Opener } from './opener.js';
import type { View } from './view.js';
import type { Voice } from './voice.js';

/** What the sheet is given besides the deal. */
export interface Frame {
  readonly inline: boolean;
  readonly voice: Voice;
  readonly place: Place;
  save(event: SubmitEvent): void;
  /** Out of the dialog. */
  leave(): void;
  /** Forgets what was typed. */
  discard(): void;
  undo(): void;
  /** Copies an address that opens the deal, where there is one. */
  readonly copyLink: Opener['copyLink'];
  /** To another deal. */
  show(id: string): void;
  /** Where it went on, or came from. */
  elsewhere(): TemplateResult | typeof nothing;
}

/** All of a deal: head, stages, what was said, the panes, and what is done with all of it. */
export function sheetTemplate(view: View, frame: Frame): TemplateResult {
  const { deal, text, store } = view;
  return html`${headTemplate(view, frame.place, frame.inline ? null : frame.leave)} ${railTemplate(view)}
    <div class="columns">
      <div class="main">
        ${factTemplate(view, fieldAt('title', store.pipeline, deal, view), !frame.inline)} ${frame.elsewhere()}
        ${afterTemplate(view)}
        <h3>${text.nextStep}</h3>
        ${stepTemplate(view)} ${logTemplate(view)} ${helpTemplate(view)} ${timelineTemplate(view)}
      </div>
      <div class="side">
        ${contactsTemplate(view)}
        <form id=${FORM} novalidate @submit=${frame.save}>${factsTemplate(view)}</form>
        ${qualificationTemplate(view)}
      </div>
    </div>
    ${saidTemplate(view, frame)} ${buttonsTemplate(view, frame)}`;
}

function saidTemplate({ deal, text, words, store, deeds }: View, { voice, undo }: Frame): TemplateResult {
  const { message, step, cancel } = voice.notice ?? {};
  const canUndo = step && store.$undo.get().undo === step;
  const restore = html`<button class="button" type="button" @click=${() => restoreDeal(deeds, deal)}>
    ${text.restore}
  </button>`;
  return html`<div class="said">
    ${deal.removedAt === undefined ? nothing : html`<p class="warning">${text.inBin} ${deeds.may('remove', deal) ? restore : nothing}</p>`}
    ${voice.problem ? html`<p class="error" role="alert">${voice.problem}</p>` : nothing}
    <p class="notice" role="status">
      ${message ? html`<span>${message}</span>` : nothing}
      ${canUndo ? html`<button class="button ghost" type="button" @click=${undo}>${text.undo}</button>` : nothing}
      ${cancel ? html`<button class="button ghost" type="button" @click=${cancel}>${words.cancel}</button>` : nothing}
    </p>
  </div>`;
}

function buttonsTemplate(view: View, frame: Frame): TemplateResult | typeof nothing {
  const { deal, text, words, deeds, draft, locked, root } = view;
  const { copyLink, voice } = frame;
  if (locked && !copyLink) return nothing;
  const copy = async (): Promise<void> => {
    const id = await copyDeal(deeds, deal);
    if (id) frame.show(id);
  };
  const link = (): void => copyLink?.(deal, root, message => voice.tell(message));
  const button = (label: string, run: () => unknown, look = ''): TemplateResult =>
    html`<button class="button ghost ${look}" type="button" @click=${run}>${label}</button>`;
  const ends = html`<span class="ends">
    ${frame.inline ? (draft.isEmpty ? nothing : button(text.discard, frame.discard)) : button(words.cancel, frame.leave)}
    <button class="button primary" form=${FORM}>${words.save}</button></span
  >`;
  return html`<div class="buttons foot">
    ${!locked && deeds.may('add', deal) ? button(text.duplicate, copy) : nothing}
    ${copyLink ? button(text.copyLink, link) : nothing}
    ${!locked && deeds.may('remove', deal) ? button(words.delete, () => removeDeal(deeds, deal), 'danger') : nothing}
    ${locked ? nothing : ends}
  </div>`;
}
