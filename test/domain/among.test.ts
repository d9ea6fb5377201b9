import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { beforeChoice, choosing } from '../../src/domain/among.js';
import { finding } from '../../src/domain/finding.js';
import { saveView } from '../../src/domain/saved-views.js';
import { soundView } from '../../src/domain/sound-view.js';
import { atOnce } from '../../src/domain/steps.js';
import { isNarrowed, statusesOf, STATUSES, testView, type ViewState } from '../../src/domain/view-state.js';
import { writeView } from '../../src/domain/view-text.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, anyView, teamPipeline, vantage } from '../helpers/views.js';

const deals = fc.array(anyDeal, { maxLength: 12 }).map(all => all.map((deal, nth) => ({ ...deal, id: `d${nth}` })));
const label = 'Reached Proposal';

describe('the view that shows chosen deals', () => {
  it('finds exactly these, whatever was looked at before', () => {
    fc.assert(
      fc.property(anyView, deals, fc.boolean(), fc.nat(), (view, all, isOpen, seed) => {
        const ids = all.filter((_, nth) => (seed >> nth) & 1).map(({ id }) => id);
        const chosen = choosing(view, { label, deals: ids }, isOpen);
        const passes = testView(chosen, vantage);
        expect(all.filter(passes).map(({ id }) => id)).to.deep.equal(ids);
        const found = atOnce(finding(all, chosen, 'contact', vantage)).deals.map(({ id }) => id);
        expect([...found].sort()).to.deep.equal([...ids].sort());
        expect(isNarrowed(chosen)).to.equal(true);
        expect(statusesOf(chosen)).to.deep.equal(STATUSES);
        expect(chosen.asOf, 'as they are now').to.equal(undefined);
        expect(chosen.layout === 'forecast').to.equal(view.layout === 'forecast' && isOpen);
      }),
      runs(1000),
    );
  });

  it('gives back the view of before, after however many choices', () => {
    const label = fc.string();
    fc.assert(
      fc.property(anyView, fc.array(label, { minLength: 1, maxLength: 4 }), fc.boolean(), (view, labels, isOpen) => {
        const last = labels.reduce<ViewState>((at, label) => choosing(at, { label, deals: [] }, isOpen), view);
        expect(last.among!.label).to.equal(labels.at(-1));
        expect(beforeChoice(last)).to.deep.equal(view);
        // what is looked for within it is gone with it
        expect(beforeChoice({ ...last, search: 'acme', mine: true })).to.deep.equal(view);
        expect(beforeChoice(view) === view, 'without a choice it is the very view').to.equal(true);
        const elsewhere = { ...last, deal: 'opened meanwhile' };
        expect(beforeChoice(elsewhere)).to.deep.equal({ ...view, deal: 'opened meanwhile' });
      }),
      runs(500),
    );
  });

  it('leaves it to the person what to look for among them, and of which status', () => {
    const chosen: ViewState = { among: { label, deals: ['a', 'b'] } };
    expect(statusesOf({ ...chosen, closed: true })).to.deep.equal(['won', 'lost', 'abandoned']);
    expect(statusesOf({ ...chosen, filters: [{ field: 'status', any: ['lost'] }] })).to.deep.equal(['lost']);
    fc.assert(
      fc.property(anyView, deals, (view, all) => {
        const ids = all.slice(0, 6).map(({ id }) => id);
        const both = all.filter(testView({ ...view, among: { label, deals: ids } }, vantage));
        const narrowed = all.filter(testView(view, vantage)).filter(({ id }) => ids.includes(id));
        expect(both).to.deep.equal(narrowed);
      }),
      runs(500),
    );
  });

  it('is no part of an address, nor of a view that is saved', () => {
    fc.assert(
      fc.property(anyView, view => {
        const among = { label, deals: ['a'], before: { search: 'acme' } };
        expect(writeView({ ...view, among })).to.equal(writeView(view));
      }),
      runs(200),
    );
    const among = { label, deals: ['a'] };
    const intent = saveView(teamPipeline, { name: 'Dear ones', view: { search: 'acme', among } }, () => 0.5)!;
    expect(JSON.stringify(intent)).to.contain('q:acme').and.not.contain(label);
  });

  it('is the very same where all of it is sound', () => {
    fc.assert(
      fc.property(anyView, fc.array(fc.string()), (view, ids) => {
        const chosen = choosing(view, { label, deals: ids }, true);
        expect(soundView(chosen)).to.deep.equal({ view: chosen, problems: [] });
        expect(soundView(chosen).view === chosen).to.equal(true);
      }),
      runs(500),
    );
  });

  it('is told of part by part where it is wrong', () => {
    const { view, problems } = soundView({
      among: { label, deals: ['a', 7, null, 'b'], before: { search: 5, mine: true, among: { label, deals: [] } } },
    });
    expect(view).to.deep.equal({ among: { label, deals: ['a', 'b'], before: { mine: true } } });
    expect(problems).to.deep.equal([
      { part: 'among.deals.1', code: 'not-text' },
      { part: 'among.deals.2', code: 'not-text' },
      { part: 'among.before.search', code: 'not-text' },
      { part: 'among.before.among', code: 'unknown' },
    ]);
    for (const [among, code] of [
      ['a', 'not-a-group'],
      [['a'], 'not-a-group'],
      [{ deals: ['a'] }, 'not-text'],
      [{ label }, 'not-a-list'],
      [{ label, deals: 'a' }, 'not-a-list'],
    ] as const)
      expect(soundView({ among, mine: true })).to.deep.equal({
        view: { mine: true },
        problems: [{ part: 'among', code }],
      });
    const round: Record<string, unknown> = { label, deals: ['a'] };
    round.before = { among: round };
    expect(soundView({ among: round }).view).to.deep.equal({ among: { label, deals: ['a'], before: {} } });
  });
});
