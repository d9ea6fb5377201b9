import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { changeView, removeView, saveView, viewsFor } from '../../src/domain/saved-views.js';
import type { Addressed } from '../../src/domain/operations.js';
import { get, set } from '../../src/domain/paths.js';
import type { Pipeline } from '../../src/domain/records.js';
import { isNarrowed, type ViewState } from '../../src/domain/view-state.js';
import { readView, writeView } from '../../src/domain/view-text.js';
import { runs } from '../helpers/runs.js';
import { anyView, teamPipeline } from '../helpers/views.js';

describe('a view as text', () => {
  it('is read back as it was, from any kind of address', () => {
    fc.assert(
      fc.property(anyView, view => {
        const text = writeView(view);
        expect(readView(text)).to.deep.equal({ view, problems: [] });
        expect(text).to.match(/^[\w\-.~!:,()*]*$/);
        // as it is, and as a page that escapes it would write it
        const url = new URL('https://example.com/?a=1');
        url.searchParams.set('view', text);
        expect(url.searchParams.get('view')).to.equal(text);
        expect(new URL(`https://example.com/?view=${text}`).searchParams.get('view')).to.equal(text);
      }),
      runs(1000),
    );
  });

  it('is short and can be read by a person', () => {
    const view = {
      search: 'acme corp',
      mine: true,
      filters: [
        { field: 'source', any: ['Fair', 'Web'] },
        { field: 'tags', any: ['vip'], not: true },
        { field: 'value', from: 1000 },
        { field: 'planned', is: false },
      ],
      sort: { '': { by: 'value', descending: true } },
    } as const;
    expect(writeView(view)).to.equal(
      'q:acme_corp*mine:1*source:Fair,Web*-tags:vip*value(1000,)*-planned!*sort:~~,value,desc',
    );
  });

  it('that makes no sense is told of part by part, and kept', () => {
    const { view, problems } = readView('q:acme*colour:red*value(x,)*on:2026-02-30*as:cube*q:again*owner:~zz~*mine:1');
    expect(problems).to.deep.equal([
      { part: 'colour:red', code: 'unknown' },
      { part: 'value(x,)', code: 'not-a-bound' },
      { part: 'on:2026-02-30', code: 'not-a-date' },
      { part: 'as:cube', code: 'not-allowed' },
      { part: 'q:again', code: 'repeated' },
      { part: 'owner:~zz~', code: 'not-text' },
    ]);
    expect(view.search).to.equal('acme');
    expect(view.mine).to.equal(true);
    expect(writeView(view).split('*')).to.have.members([
      ...['q:acme', 'mine:1', 'colour:red', 'value(x,)'],
      ...['on:2026-02-30', 'as:cube', 'q:again', 'owner:~zz~'],
    ]);
  });

  it('loses nothing, whatever somebody put there', () => {
    const bits = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('q:', 'q:a', 'owner:', 'value(1,2)', '-planned!', 'sort:a,b', '~', '(,)'),
      ),
    );
    fc.assert(
      fc.property(bits, parts => {
        const text = parts.join('*');
        const first = readView(text);
        const again = readView(writeView(first.view));
        expect(again.view).to.deep.equal(first.view);
        expect(again.problems.map(({ part }) => part)).to.have.members(first.problems.map(({ part }) => part));
        const kept = first.view.unread ?? [];
        for (const part of text.split('*'))
          if (part && !kept.includes(part)) expect(readView(part).problems, part).to.deep.equal([]);
      }),
      runs(1000),
    );
  });

  it('says whether it hides anything', () => {
    expect(isNarrowed({})).to.equal(false);
    expect(isNarrowed({ search: ' & ', sort: { '': { by: 'value' } } })).to.equal(false);
    expect(isNarrowed({ search: 'a' })).to.equal(true);
    expect(isNarrowed({ mine: true })).to.equal(true);
  });
});

describe('saved views', () => {
  const after = (pipeline: Pipeline, intent: Addressed | null): Pipeline => {
    if (intent?.type !== 'pipeline/edit') return pipeline;
    return Object.entries(intent.changes).reduce((next, [path, { from, to }]) => {
      expect(get(next, path)).to.deep.equal(from);
      return set(next, path, to);
    }, pipeline);
  };
  const dice = (): number => 0.5;

  it('are everybody’s or one’s own, in the order they were made, and show what was kept', () => {
    const kept = ({ deal: _open, ...view }: ViewState): ViewState => view;
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        let pipeline = after(teamPipeline, saveView(teamPipeline, { name: 'Hot', view: one }, dice));
        pipeline = after(pipeline, saveView(pipeline, { name: 'Hot', by: 'ann', view: other }, dice));
        const seen = viewsFor(pipeline, 'ann');
        expect(seen.map(({ name, shared }) => `${name} ${shared}`)).to.deep.equal(['Hot true', 'Hot false']);
        expect(seen.map(({ view }) => view)).to.deep.equal([kept(one), kept(other)]);
        expect(viewsFor(pipeline, 'ben').map(({ view }) => view)).to.deep.equal([kept(one)]);
      }),
      runs(100),
    );
  });

  it('are renamed, shared, changed and forgotten', () => {
    let pipeline = after(teamPipeline, saveView(teamPipeline, { name: 'Hot', by: 'ann', view: { mine: true } }, dice));
    const { id } = viewsFor(pipeline, 'ann')[0]!;
    pipeline = after(pipeline, changeView(pipeline, id, { name: 'Warm', by: null, view: { search: 'x' } }));
    expect(viewsFor(pipeline, 'ben')).to.deep.equal([{ id, name: 'Warm', shared: true, view: { search: 'x' } }]);
    expect(changeView(pipeline, id, { name: 'Warm' })).to.equal(null);
    expect(viewsFor(after(pipeline, removeView(pipeline, id)), 'ben')).to.deep.equal([]);
  });
});
