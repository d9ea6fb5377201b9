import { html, type TemplateResult } from 'lit';
import { removeView, saveView, viewsFor } from '../../../domain/saved-views.js';
import { writeView } from '../../../domain/view-text.js';
import type { Step } from '../../../store/step.js';
import { announce } from '../../announce.js';
import type { Hands } from '../hands/hands.js';
import type { MenuItem } from '../hands/menu.js';
import type { Outlook } from './outlook.js';

/** What was done is told in words of its own, and can be undone. */
function tell(hands: Hands, text: string, step: Step): void {
  announce(hands.board, text);
  hands.toasts.show({ text, step });
}

/** The saved views to choose from; the one that is shown can be deleted. */
export function viewItems(outlook: Outlook, hands: Hands): readonly (MenuItem | null)[] {
  const { store, text } = outlook;
  // whatever a chart chose is no part of any of them
  const now = outlook.view.among ? null : writeView(outlook.view);
  const views = viewsFor(store.pipeline, store.user.id);
  const items = views.flatMap(({ id, name, shared, view }): MenuItem[] => {
    const isShown = writeView(view) === now;
    const choose = (): void => outlook.set(isShown ? {} : view);
    const forget = (): void => {
      const intent = removeView(store.pipeline, id);
      if (intent) tell(hands, text.viewRemoved(name), store.dispatch(intent));
    };
    const mayForget = isShown && (!shared || hands.desk.can('stages'));
    return [
      { label: name, checked: isShown, run: choose },
      ...(mayForget ? [{ label: text.removeView(name), run: forget }] : []),
    ];
  });
  return items.length ? [...items, null] : [];
}

/** Asks under what name to keep the view, and for whom. */
export function saveForm(outlook: Outlook, hands: Hands): TemplateResult {
  const { store, text } = outlook;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const name = String(data.get('name')).trim();
    if (!name) {
      form.querySelector('.error')!.textContent = text.noName;
      return form.querySelector('input')!.focus();
    }
    hands.menus.close();
    const whose = data.get('all') ? {} : { by: store.user.id };
    const intent = saveView(store.pipeline, { name, ...whose, view: outlook.view }, () => store.ports.random());
    if (intent) tell(hands, text.viewSaved(name), store.dispatch(intent));
  };
  return html`<form class="filter" novalidate @submit=${submit}>
    <label>${text.viewName}<input class="input" name="name" autocomplete="off" required /></label>
    <p class="error" role="alert"></p>
    ${hands.desk.can('stages') ? html`<label class="tick"><input type="checkbox" name="all" /><span>${text.forAll}</span></label>` : ''}
    <button class="button primary">${text.save}</button>
  </form>`;
}
