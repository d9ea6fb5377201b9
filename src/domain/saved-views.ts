import { addEntry, editSettings, entryId, removeEntry } from './edit-settings.js';
import type { Addressed } from './operations.js';
import type { Random } from './rank.js';
import type { Pipeline } from './records.js';
import { ordered, type SavedView } from './settings.js';
import type { ViewState } from './view-state.js';
import { readView, writeView } from './view-text.js';

/** A view that somebody named, as it is shown. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
  /** Everybody's; else its maker's alone. */
  readonly shared: boolean;
  readonly view: ViewState;
}

/** Kept as one text: reading it back checks every part, and what a later version wrote is not lost. */
const stateOf = ({ deal: _open, ...view }: ViewState): SavedView['state'] => ({ view: writeView(view) });

/** Whether a view is there for somebody: everybody's, or their own. */
export const isViewFor = ({ by }: Pick<SavedView, 'by'>, user: string): boolean => by === undefined || by === user;

/** The views that somebody may choose from: everybody's and their own, in their order. */
export const viewsFor = (pipeline: Pipeline, user: string): readonly NamedView[] =>
  ordered(pipeline.views)
    .filter(view => isViewFor(view, user))
    .map(({ id, name, by, state }) => ({
      id,
      name,
      shared: by === undefined,
      view: readView(typeof state.view === 'string' ? state.view : '').view,
    }));

/** Keeps a view under a name; its id is new. */
export function saveView(
  pipeline: Pipeline,
  {
    name,
    by,
    view,
  }: { readonly name: string; /** Absent = everybody's. */ readonly by?: string; readonly view: ViewState },
  random: Random,
): Addressed | null {
  const entry = { name, ...(by === undefined ? {} : { by }), state: stateOf(view) };
  return addEntry(pipeline, 'views', entryId(pipeline, 'views', name), entry, random);
}

/** Changes what a named view shows, its name, or whose it is; what is not said stays. */
export function changeView(
  pipeline: Pipeline,
  id: string,
  { name, by, view }: { readonly name?: string; readonly by?: string | null; readonly view?: ViewState },
): Addressed | null {
  return editSettings(pipeline, {
    ...(name === undefined ? {} : { [`views.${id}.name`]: name }),
    ...(by === undefined ? {} : { [`views.${id}.by`]: by ?? undefined }),
    ...(view === undefined ? {} : { [`views.${id}.state`]: stateOf(view) }),
  });
}

/** Forgets a named view. */
export const removeView = (pipeline: Pipeline, id: string): Addressed | null => removeEntry(pipeline, 'views', id);
