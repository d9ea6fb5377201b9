import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { soundView } from '../../src/domain/sound-view.js';
import { writeView } from '../../src/domain/view-text.js';
import { runs } from '../helpers/runs.js';
import { anyValue, anyView, viewLike } from '../helpers/views.js';

describe('a view from a script', () => {
  it('is taken as it is where all of it is sound', () => {
    fc.assert(
      fc.property(anyView, view => {
        const { view: sound, problems } = soundView(view);
        expect(problems).to.deep.equal([]);
        expect(sound === view, 'the very same').to.equal(true);
      }),
      runs(1000),
    );
  });

  it('never throws, whatever it is, and what is left of it is sound', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, viewLike), value => {
        const { view } = soundView(value);
        expect(soundView(view)).to.deep.equal({ view, problems: [] });
        writeView(view);
      }),
      runs(2000),
    );
  });

  it('loses nothing sound beside what is wrong', () => {
    const wrong = fc.dictionary(fc.constantFrom('colour', 'rows', '__proto__', 'constructor'), anyValue, {
      minKeys: 1,
    });
    fc.assert(
      fc.property(anyView, wrong, (view, more) => {
        const parts = [...Object.entries(view), ...Object.entries(more)];
        const said = Object.entries(more).filter(([, value]) => value !== null);
        const { view: sound, problems } = soundView(Object.fromEntries(parts));
        expect(sound).to.deep.equal(view);
        expect(problems).to.deep.equal(said.map(([part]) => ({ part, code: 'unknown' })));
      }),
      runs(1000),
    );
  });

  it('is told of part by part, entry by entry', () => {
    const { view, problems } = soundView({
      layout: 'cube',
      search: 5,
      filters: [
        { field: 'owner', any: ['Ana'] },
        { field: 'owner', any: 'Ana' },
        { field: 'owner', any: ['Ana', 5] },
        { field: 'colour', any: [] },
        { field: 'value', from: '1,000' },
        { field: 'rotting', is: 'yes' },
        null,
      ],
      sort: { contact: { by: 'value' }, meeting: { by: 'colour' }, '': 'value' },
      columns: ['title', 7, 'value'],
      asOf: '2026-02-30',
      closed: 'no',
      mine: true,
      lanes: null,
      unread: 'x',
      deal: {},
    });
    expect(view).to.deep.equal({
      filters: [{ field: 'owner', any: ['Ana'] }],
      sort: { contact: { by: 'value' } },
      columns: ['title', 'value'],
      mine: true,
    });
    expect(problems).to.deep.equal([
      { part: 'layout', code: 'not-allowed' },
      { part: 'search', code: 'not-text' },
      { part: 'filters.1', code: 'not-a-list' },
      { part: 'filters.2', code: 'not-text' },
      { part: 'filters.3', code: 'unknown' },
      { part: 'filters.4', code: 'not-a-bound' },
      { part: 'filters.5', code: 'not-allowed' },
      { part: 'filters.6', code: 'not-a-group' },
      { part: 'sort.meeting', code: 'unknown' },
      { part: 'sort.', code: 'not-a-group' },
      { part: 'columns.1', code: 'unknown' },
      { part: 'asOf', code: 'not-a-date' },
      { part: 'closed', code: 'not-allowed' },
      { part: 'unread', code: 'not-a-list' },
      { part: 'deal', code: 'not-text' },
    ]);
    expect(soundView([])).to.deep.equal({ view: {}, problems: [{ part: 'view', code: 'not-a-group' }] });
    expect(soundView(null)).to.deep.equal({ view: {}, problems: [] });
  });
});
