import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

describe('<pipeline-settings>: leads', () => {
  afterEach(() => resetMouse());

  const outcome = (): string => on.words('.outcome');

  it('questions come ready-made or are one’s own, and answers to them are tried out', async () => {
    await on.show('qualification');
    expect(on.rowsOf('questions')).to.have.length(4);
    expect(await problems(on.element)).to.deep.equal([]);
    await on.choose('When do you plan to buy?', 'As soon as possible', '.try');
    expect(outcome()).to.match(/^Hot 15 of 60 points 3 questions are open/);
    await on.write('Question', 'How many vans?', '[data-add=questions]');
    await on.choose('Answered by', 'A number', '[data-add=questions]');
    await on.click('Add question');
    expect(on.store.pipeline.qualification!.questions.at(-1)).to.deep.equal({
      ...{ id: 'howmanyvans', kind: 'number', text: 'How many vans?' },
    });
    await on.click('Details of How many vans?');
    await on.write('From', '50', '[data-add="bands.howmanyvans"]');
    await on.write('Points', '25', '[data-add="bands.howmanyvans"]');
    await on.keys('Enter');
    await on.choose('Asked only after', 'When do you plan');
    expect(await problems(on.element)).to.deep.equal([]);
    const { bands, when } = on.store.pipeline.qualification!.questions.at(-1)!;
    expect(bands).to.deep.equal([{ min: 50, points: 25 }]);
    expect(when).to.deep.equal({ question: 'timeline', oneOf: ['now'] });
    await on.write('How many vans?', '140', '.try');
    await on.keys('Tab');
    expect(outcome()).to.match(/^Hot 40 of 85 points/);
    await on.choose('When do you plan to buy?', 'Later', '.try');
    expect(outcome()).to.match(/^Cold 5 of 60 points/); // no longer asked
    await on.click('Move How many vans? up');
    await on.choose('Questions by', 'MEDDIC');
    expect(on.store.pipeline.qualification!.id).to.equal('meddic');
    await on.click('Undo', '[part=said]');
    expect(on.rowsOf('questions')).to.have.length(5);
  });

  it('an answer can rule out, and the last one of a choice stays', async () => {
    await on.show('qualification');
    await on.write('Question', 'Do you sell abroad?', '[data-add=questions]');
    await on.click('Add question');
    await on.click('Details of Do you sell abroad?');
    await on.click('Rules out: No', '[part=question-details]');
    await on.choose('Do you sell abroad?', 'No', '.try');
    expect(outcome()).to.match(/^Ruled out/);
    await on.click('Remove Yes', '[part=question-details]');
    await on.click('Remove No', '[part=question-details]');
    expect(on.store.pipeline.qualification!.questions.at(-1)!.options!.map(({ value }) => value)).to.deep.equal(['no']);
  });

  it('a score is tried out as rules change, and says why', async () => {
    await on.show('scoring');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.write('Organisation', 'Fabrikam', '.try');
    await on.keys('Tab');
    await on.write('Asked for a demo', '1', '.try');
    await on.keys('Tab');
    expect(outcome()).to.equal('35 Not ready for sales yet Fit 5 + engagement 30 Asked for a demo +30 Organisation +5');
    await on.write('Points: Organisation known', '30');
    await on.keys('Tab');
    expect(on.store.pipeline.scoring!.fit[0]!.points).to.equal(30);
    expect(outcome()).to.match(/^60 Sales is told/);
    await on.write('All of it so long ago', '30', '.try');
    await on.keys('Tab');
    expect(outcome()).to.match(/^45 Not ready .* Asked for a demo \+15/);
    await on.choose('Field', 'Source', '[data-add="scoring.fit"]');
    await on.choose('Is', 'one of', '[data-add="scoring.fit"]');
    await on.write('Points', '10', '[data-add="scoring.fit"]');
    await on.keys('Enter');
    expect(on.words('[data-add="scoring.fit"]')).to.include('That is not possible here.');
    await on.write('Value', 'Fair, Referral', '[data-add="scoring.fit"]');
    await on.keys('Enter');
    const { field, match, points } = on.store.pipeline.scoring!.fit.at(-1)!;
    expect({ field, match, points }).to.deep.equal({
      ...{ field: 'source', match: { oneOf: ['Fair', 'Referral'] }, points: 10 },
    });
    await on.write('Sales is told from', '40');
    await on.keys('Tab');
    expect(outcome()).to.match(/^45 Sales is told/);
  });

  it('two people may change different rules at once', async () => {
    await on.show('scoring');
    await on.write('Points: Organisation known', '7');
    await on.keys('Tab');
    const { fit } = on.store.pipeline.scoring!;
    const theirs = fit.map(rule => (rule.id === 'phone' ? { ...rule, points: 9 } : rule));
    await on.write('Points: E-mail ending in', '-9');
    await on.keys('Tab');
    on.editing(on.store, 'scoring.fit', fit, theirs);
    expect(on.store.pipeline.scoring!.fit.map(({ points }) => points)).to.deep.equal([7, 9, -9]);
  });

  it('triggers say what they would set off', async () => {
    await on.show('triggers');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.write('Ordered samples', '1', '.try');
    await on.keys('Tab');
    expect(outcome()).to.equal('Plans: Call, 15 Mar');
    await on.choose('Move the deal to: Ordered samples', 'Meeting');
    await on.click('Hand over to sales: Ordered samples');
    await on.write('In days: Ordered samples', '2');
    await on.keys('Tab');
    expect(outcome()).to.equal('Hands over to sales Plans: Call, 12 Mar Moves the deal to Meeting');
    await on.choose('Plan a: Ordered samples', 'nothing');
    expect(on.store.pipeline.triggers!.find(({ event }) => event === 'samples')).to.deep.equal({
      ...{ id: 'samples', event: 'samples', moveTo: 'meeting', handOver: true },
    });
    // by its name, as it is offered while typing
    const offered = on.control('Action', '[data-add=triggers]').list!;
    expect([...offered.options].map(({ value }) => value)).to.include('Downloaded something');
    await on.write('Action', 'downloaded something', '[data-add=triggers]');
    await on.keys('Enter');
    expect(on.store.pipeline.triggers!.at(-1)!.event).to.equal('download');
    await on.write('Action', 'webinar', '[data-add=triggers]');
    await on.choose('Plan a', 'E-mail', '[data-add=triggers]');
    await on.click('Add trigger');
    expect(on.store.pipeline.triggers!.at(-1)).to.deep.include({ event: 'webinar', plan: { kind: 'email' } });
  });

  it('a cadence is planned over working days', async () => {
    await on.show('cadences');
    await on.click('Details of Eight touches');
    expect(await problems(on.element)).to.deep.equal([]);
    // a Tuesday; the touch of day 6 falls on a Monday, the one of day 4 would fall on a Saturday
    await on.write('Day', '4', '[data-add="steps.eight"]');
    await on.choose('By', 'Meeting', '[data-add="steps.eight"]');
    await on.click('Add', '[data-add="steps.eight"]');
    expect(on.store.pipeline.cadences![0]!.steps).to.deep.include({ day: 4, kind: 'meeting' });
    expect(on.words('.try')).to.match(/Meeting 16 Mar/);
    await on.write('Day: Meeting on day 4', 'soon');
    await on.keys('Tab');
    expect(on.words('[data-list="steps.eight"]')).to.include('Write a number.');
    await on.write('Cadence', 'Short', '[data-add=cadences]');
    await on.keys('Enter');
    expect(on.store.pipeline.cadences!.map(({ name }) => name)).to.deep.equal([undefined, 'Short']);
  });
});
