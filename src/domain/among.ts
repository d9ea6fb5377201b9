import type { Among, ViewState } from './view-state.js';

/** The view as it was before a choice; a deal that is open meanwhile stays open. The very view where there is no choice. */
export function beforeChoice(view: ViewState): ViewState {
  const { among, deal } = view;
  return among ? { ...among.before, ...(deal === undefined ? {} : { deal }) } : view;
}

/**
 * The view that shows a choice, all of it and nothing else: what would hide some of these deals is left, how they are laid
 * out stays. Another choice takes the place of an earlier one, and gives back what that would have.
 *
 * @param isOpen - Whether all of these deals are open: others stand in no forecast.
 */
export function choosing(view: ViewState, { label, deals }: Among, isOpen: boolean): ViewState {
  const { deal: _open, ...before } = beforeChoice(view);
  const { search: _search, filters: _filters, mine: _mine, closed: _closed, asOf: _asOf, layout, ...looks } = view;
  return {
    ...looks,
    ...(layout === undefined || (layout === 'forecast' && !isOpen) ? {} : { layout }),
    among: { label, deals, ...(Object.keys(before).length ? { before } : {}) },
  };
}
