import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formFunnels, isSoundVisit, newVisit, type FormVisit } from '../../src/domain/form-visits.js';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import { until } from '../helpers/board.js';
import { FormWorld } from '../helpers/form-world.js';
import { press, visit, type Visit } from '../helpers/qualifier.js';
import { runs } from '../helpers/runs.js';

const visitsIn = (world: FormWorld): FormVisit[] =>
  [...world.place.records.values()].map(({ value }) => value as unknown).filter(isSoundVisit);
const told = (world: FormWorld): string[] =>
  visitsIn(world).map(({ isStarted, steps, of, isSent }) => [isStarted, steps, of, isSent].join(' '));

const visitTeam = (set: Partial<LeadQualifier>): Promise<Visit> => {
  const world = new FormWorld();
  return visit({ action: undefined, pipeline: 'team', storage: world.open, fields: '', ...set }, { world });
};

describe('visits of a form', () => {
  it('are told of when it is seen and when it is sent, as records of their own', async () => {
    const { form, world } = await visitTeam({ name: 'footer' });
    await until(() => visitsIn(world).length === 1);
    expect(told(world)).to.deep.equal(['false 0 4 false']);
    form.focus();
    await press(form, ' ', 'Enter', ' ', 'Enter', 'Enter', 'Enter');
    await until(() => visitsIn(world).length === 2);
    expect(told(world)[1]).to.equal('true 4 4 true');
    const [funnel] = formFunnels(visitsIn(world), 0);
    expect(funnel).to.deep.equal({ form: 'footer', views: 1, starts: 1, steps: [1, 1, 1, 1], sent: 1 });
  });

  it('are not told of where the page does not want it', async () => {
    const { form, world } = await visitTeam({ noCount: true });
    form.focus();
    await press(form, ' ', 'Enter', ' ', 'Enter', 'Enter', 'Enter');
    await until(() => world.leads.length);
    expect(visitsIn(world)).to.deep.equal([]);
  });

  it('never grow from one step to the next, however they are told of', () => {
    const one = fc.record({
      visit: fc.constantFrom('a', 'b', 'c', 'd'),
      form: fc.constantFrom('bant', 'footer'),
      at: fc.nat(9),
      isStarted: fc.boolean(),
      steps: fc.nat(5),
      of: fc.constant(5),
      isSent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), all => {
        const visits = all.map((fields, nth) => newVisit(fields, String(nth)));
        for (const { views, steps, sent } of formFunnels(visits, 3)) {
          const falls = [views, ...steps, sent];
          expect(falls).to.deep.equal([...falls].sort((a, b) => b - a));
        }
      }),
      runs(300),
    );
  });
});
