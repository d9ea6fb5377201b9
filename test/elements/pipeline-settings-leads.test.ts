import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import {
  choose,
  click,
  control,
  editing,
  element,
  keys,
  rowsOf,
  show,
  store,
  words,
  write,
} from '../helpers/settings.js';

describe('<pipeline-settings>: leads', () => {
  afterEach(() => resetMouse());

  const outcome = (): string => words(element, '.outcome');

  it('questions come ready-made or are one’s own, and answers to them are tried out', async () => {
    await show('qualification');
    expect(rowsOf(element, 'questions')).to.have.length(4);
    expect(await problems(element)).to.deep.equal([]);
    await choose(element, 'When do you plan to buy?', 'As soon as possible', '.try');
    expect(outcome()).to.match(/^Hot 15 of 60 points 3 questions are open/);
    await write(element, 'Question', 'How many vans?', '[data-add=questions]');
    await choose(element, 'Answered by', 'A number', '[data-add=questions]');
    await click(element, 'Add question');
    expect(store.pipeline.qualification!.questions.at(-1)).to.deep.equal({
      ...{ id: 'howmanyvans', kind: 'number', text: 'How many vans?' },
    });
    await click(element, 'Details of How many vans?');
    await write(element, 'From', '50', '[data-add="bands.howmanyvans"]');
    await write(element, 'Points', '25', '[data-add="bands.howmanyvans"]');
    await keys(element, 'Enter');
    await choose(element, 'Asked only after', 'When do you plan');
    expect(await problems(element)).to.deep.equal([]);
    const { bands, when } = store.pipeline.qualification!.questions.at(-1)!;
    expect(bands).to.deep.equal([{ min: 50, points: 25 }]);
    expect(when).to.deep.equal({ question: 'timeline', oneOf: ['now'] });
    await write(element, 'How many vans?', '140', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.match(/^Hot 40 of 85 points/);
    await choose(element, 'When do you plan to buy?', 'Later', '.try');
    expect(outcome()).to.match(/^Cold 5 of 60 points/); // no longer asked
    await click(element, 'Move How many vans? up');
    await choose(element, 'Questions by', 'MEDDIC');
    expect(store.pipeline.qualification!.id).to.equal('meddic');
    await click(element, 'Undo', '[part=said]');
    expect(rowsOf(element, 'questions')).to.have.length(5);
  });

  it('an answer can rule out, and the last one of a choice stays', async () => {
    await show('qualification');
    await write(element, 'Question', 'Do you sell abroad?', '[data-add=questions]');
    await click(element, 'Add question');
    await click(element, 'Details of Do you sell abroad?');
    await click(element, 'Rules out: No', '[part=question-details]');
    await choose(element, 'Do you sell abroad?', 'No', '.try');
    expect(outcome()).to.match(/^Ruled out/);
    await click(element, 'Remove Yes', '[part=question-details]');
    await click(element, 'Remove No', '[part=question-details]');
    expect(store.pipeline.qualification!.questions.at(-1)!.options!.map(({ value }) => value)).to.deep.equal(['no']);
  });

  it('a score is tried out as rules change, and says why', async () => {
    await show('scoring');
    expect(await problems(element)).to.deep.equal([]);
    await write(element, 'Organisation', 'Fabrikam', '.try');
    await keys(element, 'Tab');
    await write(element, 'Asked for a demo', '1', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('35 Not ready for sales yet Fit 5 + engagement 30 Asked for a demo +30 Organisation +5');
    await write(element, 'Points: Organisation known', '30');
    await keys(element, 'Tab');
    expect(store.pipeline.scoring!.fit[0]!.points).to.equal(30);
    expect(outcome()).to.match(/^60 Sales is told/);
    await write(element, 'All of it so long ago', '30', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.match(/^45 Not ready .* Asked for a demo \+15/);
    await choose(element, 'Field', 'Source', '[data-add="scoring.fit"]');
    await choose(element, 'Is', 'one of', '[data-add="scoring.fit"]');
    await write(element, 'Points', '10', '[data-add="scoring.fit"]');
    await keys(element, 'Enter');
    expect(words(element, '[data-add="scoring.fit"]')).to.include('That is not possible here.');
    await write(element, 'Value', 'Fair, Referral', '[data-add="scoring.fit"]');
    await keys(element, 'Enter');
    const { field, match, points } = store.pipeline.scoring!.fit.at(-1)!;
    expect({ field, match, points }).to.deep.equal({
      ...{ field: 'source', match: { oneOf: ['Fair', 'Referral'] }, points: 10 },
    });
    await write(element, 'Sales is told from', '40');
    await keys(element, 'Tab');
    expect(outcome()).to.match(/^45 Sales is told/);
  });

  it('two people may change different rules at once', async () => {
    await show('scoring');
    await write(element, 'Points: Organisation known', '7');
    await keys(element, 'Tab');
    const { fit } = store.pipeline.scoring!;
    const theirs = fit.map(rule => (rule.id === 'phone' ? { ...rule, points: 9 } : rule));
    await write(element, 'Points: E-mail ending in', '-9');
    await keys(element, 'Tab');
    editing(store, 'scoring.fit', fit, theirs);
    expect(store.pipeline.scoring!.fit.map(({ points }) => points)).to.deep.equal([7, 9, -9]);
  });

  it('triggers say what they would set off', async () => {
    await show('triggers');
    expect(await problems(element)).to.deep.equal([]);
    await write(element, 'Ordered samples', '1', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('Plans: Call, 15 Mar');
    await choose(element, 'Move the deal to: Ordered samples', 'Meeting');
    await click(element, 'Hand over to sales: Ordered samples');
    await write(element, 'In days: Ordered samples', '2');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('Hands over to sales Plans: Call, 12 Mar Moves the deal to Meeting');
    await choose(element, 'Plan a: Ordered samples', 'nothing');
    expect(store.pipeline.triggers!.find(({ event }) => event === 'samples')).to.deep.equal({
      ...{ id: 'samples', event: 'samples', moveTo: 'meeting', handOver: true },
    });
    // by its name, as it is offered while typing
    const offered = control(element, 'Action', '[data-add=triggers]').list!;
    expect([...offered.options].map(({ value }) => value)).to.include('Downloaded something');
    await write(element, 'Action', 'downloaded something', '[data-add=triggers]');
    await keys(element, 'Enter');
    expect(store.pipeline.triggers!.at(-1)!.event).to.equal('download');
    await write(element, 'Action', 'webinar', '[data-add=triggers]');
    await choose(element, 'Plan a', 'E-mail', '[data-add=triggers]');
    await click(element, 'Add trigger');
    expect(store.pipeline.triggers!.at(-1)).to.deep.include({ event: 'webinar', plan: { kind: 'email' } });
  });

  it('a cadence is planned over working days', async () => {
    await show('cadences');
    await click(element, 'Details of Eight touches');
    expect(await problems(element)).to.deep.equal([]);
    // a Tuesday; the touch of day 6 falls on a Monday, the one of day 4 would fall on a Saturday
    await write(element, 'Day', '4', '[data-add="steps.eight"]');
    await choose(element, 'By', 'Meeting', '[data-add="steps.eight"]');
    await click(element, 'Add', '[data-add="steps.eight"]');
    expect(store.pipeline.cadences![0]!.steps).to.deep.include({ day: 4, kind: 'meeting' });
    expect(words(element, '.try')).to.match(/Meeting 16 Mar/);
    await write(element, 'Day: Meeting on day 4', 'soon');
    await keys(element, 'Tab');
    expect(words(element, '[data-list="steps.eight"]')).to.include('Write a number.');
    await write(element, 'Cadence', 'Short', '[data-add=cadences]');
    await keys(element, 'Enter');
    expect(store.pipeline.cadences!.map(({ name }) => name)).to.deep.equal([undefined, 'Short']);
  });
});
