import type { Deed } from '../intent.js';
import { onClick } from './clicks.js';
import type { Hands } from './hands.js';
import { onKey } from './keys.js';
import { pasteQuick, submitQuick } from './quick-add.js';
import { columnAt, isClosedList } from './places.js';

/** Does what a person did: one place for all events of the board. */
export function act(hands: Hands, { event, target, press }: Deed): void {
  switch (event.type) {
    case 'click':
      return onClick(hands, event as MouseEvent, target);
    case 'keydown':
      return onKey(hands, event as KeyboardEvent, target);
    case 'pointerdown':
      return hands.drag.take(press!);
    case 'focusin':
      if ('search' in target.dataset) void hands.lookOut();
      return hands.focus.remember(target);
    case 'focusout':
      return onFocusOut(hands, event as FocusEvent, target);
    case 'input':
      if ('search' in target.dataset) hands.show({ search: (target as HTMLInputElement).value });
      return;
    case 'dblclick':
      return onDoubleClick(hands, target);
    case 'submit':
      return submitQuick(hands, event, target as HTMLFormElement);
    case 'paste':
      return pasteQuick(hands, event as ClipboardEvent, target);
  }
}

function onDoubleClick({ desk, editing }: Hands, target: HTMLElement): void {
  const key = target.closest('h3') && columnAt(target);
  if (key && !isClosedList(key) && desk.can('stages')) editing.startRename(key);
}

function onFocusOut({ editing, focus }: Hands, { relatedTarget }: FocusEvent, target: HTMLElement): void {
  if (target.dataset.rename) editing.endRename((target as HTMLInputElement).value);
  focus.forget(relatedTarget);
}
