import type { Deal } from '../../../domain/records.js';
import type { Hands } from './hands.js';

/** The deal of the card that an event happened in. */
export function dealAt({ store }: Hands, target: HTMLElement): { deal: Deal; card: HTMLElement } | null {
  const card = target.closest<HTMLElement>('[data-deal]');
  const deal = card && store.deal(card.dataset.deal!);
  return deal ? { deal, card } : null;
}

/** The column that an event happened in. */
export const columnAt = (target: HTMLElement): string =>
  target.closest<HTMLElement>('[data-column]')?.dataset.column ?? '';
