import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import { clickOn, problems, until } from '../helpers/board.js';
import { funnelWith, SALES, went } from '../helpers/chart.js';
import { control, dialogOf, listed, root, textOf } from '../helpers/reading.js';
import { saved } from '../helpers/saved.js';

describe('<funnel-chart> in numbers and words', () => {
  afterEach(() => resetMouse());

  describe('the table behind it', () => {
    it('holds every number that the picture shows, and opens the deals behind each', async () => {
      const funnel = await funnelWith();
      await clickOn(control(funnel, 'Table'));
      await until(() => root(funnel).querySelector('table'));
      const rows = [...root(funnel).querySelectorAll('tbody tr')].map(row =>
        [...row.children].map(cell => cell.textContent!.trim()),
      );
      expect(rows[2]).to.deep.equal(['Meeting', '7', '€8,400', '77.8%', '100%', '2', '2', '1', '“Price” 2']);
      expect(rows[4]).to.deep.equal(['Closing', '2', '€4,000', '22.2%', '66.7%', '–', '–', '–', '–']);
      expect(await problems(funnel)).to.deep.equal([]);
      await clickOn(control(funnel, '2 Lost in Meeting'));
      expect(await listed(funnel)).to.deep.equal(['Deal l2', 'Deal l1']);
    });

    it('is saved as CSV, the picture as SVG with the colours of the page', async () => {
      const funnel = await funnelWith();
      const csv = await saved(() => clickOn(control(funnel, 'Download as CSV')));
      const svg = await saved(() => clickOn(control(funnel, 'Download as SVG')));
      expect([csv.name, svg.name]).to.deep.equal(['funnel.csv', 'funnel.svg']);
      expect(csv.text).to.contain('Meeting,7,8400.00,0.7777777777777778,1,2,2,1,“Price” 2');
      const picture = new DOMParser().parseFromString(svg.text, 'image/svg+xml');
      expect(picture.querySelector('parsererror')).to.equal(null);
      expect(picture.querySelectorAll('polygon').length).to.equal(5);
      expect(picture.querySelector('polygon')!.getAttribute('fill')).to.match(/^(rgb|color)/);
      expect(picture.querySelector('desc')!.textContent).to.contain('The leak is between Meeting and Proposal');
    });

    it('is explained: the formula, what it rests on, what was left out', async () => {
      const undated = { ...SALES[0]!, id: 'undated', createdAt: null, history: [] };
      const funnel = await funnelWith([...SALES, undated]);
      await clickOn(control(funnel, 'How is this computed?'));
      const dialog = await dialogOf(funnel);
      expect(dialog.textContent).to.contain('A step counts every deal that reached this stage or any later one');
      expect(dialog.textContent).to.contain('rests on 9 deals');
      expect(await problems(funnel)).to.deep.equal([]);
    });
  });

  describe('says in words', () => {
    const cases: [string, typeof SALES, Partial<FunnelChart>, RegExp][] = [
      ['that there are no deals at all', [], {}, /There are no deals in this pipeline/],
      ['that there are none in the period', SALES, { period: '2020-01-01/2020-12-31' }, /no deals in this period/],
      [
        'that currencies are not added',
        [...SALES, went('usd', 'meeting', { value: 5, currency: 'USD' })],
        { by: 'value' },
        /several currencies/,
      ],
      ['that nothing was lost', SALES.slice(0, 2), {}, /No deal was lost on the way/],
      ['that one deal is one deal', SALES.slice(0, 1), {}, /Of 1 deal, 1 was won: 100%/],
      ['that only lost deals are no wins', SALES.slice(2, 5), {}, /Of 3 deals, 0 were won: 0%/],
    ];
    for (const [what, deals, set, said] of cases)
      it(what, async () => {
        const funnel = await funnelWith(deals, set);
        expect(textOf(funnel, '.panel')).to.match(said);
        expect(textOf(funnel, '.panel')).not.to.match(/NaN|Infinity|undefined|null/);
        expect(await problems(funnel)).to.deep.equal([]);
      });
  });
});
