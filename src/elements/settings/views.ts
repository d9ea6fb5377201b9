import type { TemplateResult } from 'lit';
import { isViewFor } from '../../domain/saved-views.js';
import { list } from './list.js';
import { entryList } from './rows.js';
import type { View } from './view.js';

/** Views that were saved for oneself or for everybody, to rename, share or let go; those of others are theirs alone. */
export function viewsPane(view: View): TemplateResult {
  const { text, store, editor, locked, isOwnLocked } = view;
  const isMine = ({ by }: Readonly<Record<string, unknown>>): boolean => by === store.user.id;
  const base = entryList(view, 'views', {
    label: text.panes.views,
    columns: [
      { key: 'name', label: text.viewName, type: 'text', width: 'wide' },
      { key: 'shared', label: text.shared, type: 'yes-no', width: 'middle' },
    ],
    empty: text.noViews,
    isShown: entry => isViewFor(entry as { readonly by?: string }, store.user.id),
    // what is everybody's, and making it so, is for who may change settings
    decorate: ({ values }) => ({
      values: { ...values, shared: !isMine(values) },
      isLocked: locked && !isMine(values),
      fields: { shared: { locked } },
    }),
  });
  const { add: _add, place, ...spec } = base;
  return list(
    { ...view, locked: isOwnLocked },
    {
      ...spec,
      ...(locked ? {} : { place }),
      edit(row, key, value) {
        if (key !== 'shared') return base.edit(row, key, value);
        editor.set(`views.${row.id}.by`, value ? undefined : store.user.id, row.name);
      },
    },
  );
}
