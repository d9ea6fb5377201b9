import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

describe('<pipeline-settings>: assignment', () => {
  const showWith = async (owners: readonly string[]): Promise<void> => {
    await on.show('assignment');
    on.editing(on.store, 'owners', on.store.pipeline.owners, owners);
    await on.rendered();
  };
  afterEach(() => resetMouse());

  const NEW = '[data-add="assignment.rules"]';
  const outcome = (): string => on.words('.outcome');
  const rules = () => on.store.pipeline.assignment!.rules!.map(({ id: _id, ...rule }) => rule);

  it('needs sellers, and leads to them', async () => {
    await on.show('assignment');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.click('Go to Sellers');
    expect(on.element.pane).to.equal('owners');
  });

  it('goes in turn until there is a rule; both are tried out at once', async () => {
    await showWith(['Ann', 'Bob', 'Cy']);
    expect(outcome()).to.equal('Goes to Ann, Bob and Cy, in turn No rule is for it.');
    await on.click('Cy', '.part');
    expect(on.store.pipeline.assignment).to.deep.equal({ owners: ['Ann', 'Bob'] });
    expect(outcome()).to.include('Goes to Ann and Bob, in turn');

    await on.choose('Field', 'Country', NEW);
    await on.choose('Is', 'one of', NEW);
    await on.write('Value', 'Italy, Austria', NEW);
    await on.choose('Goes to', 'Cy', NEW);
    await on.click('Add rule');
    expect(rules()).to.deep.equal([
      { field: 'custom.country', match: { oneOf: ['Italy', 'Austria'] }, owners: ['Cy'] },
    ]);
    expect(await problems(on.element)).to.deep.equal([]);
    await on.write('Country', 'italy', '.try');
    await on.keys('Enter');
    expect(outcome()).to.equal('Goes to Cy Because: Country one of Italy, Austria');

    await on.click('Details of Country one of Italy, Austria');
    expect(on.control('Cy', '.details').disabled).to.equal(false);
    await on.click('Bob', '.details');
    expect(rules()[0]!.owners).to.deep.equal(['Bob', 'Cy']);
    expect(on.control<HTMLSelectElement>('Goes to: Country').selectedOptions[0]!.text.trim()).to.equal('Bob and Cy');
    expect(outcome()).to.include('Goes to Bob and Cy, in turn');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.click('Undo', '[part=said]');
    expect(outcome()).to.include('Goes to Cy');
    await on.write('Country', 'France', '.try');
    await on.keys('Enter');
    expect(outcome()).to.equal('Goes to Ann and Bob, in turn No rule is for it.');
  });

  it('a rule leaves it to everybody else in turn, to whoever comes later as well, unless somebody was left out', async () => {
    await showWith(['Ann', 'Bob']);
    await on.write('Value', 'Fair', NEW);
    await on.keys('Enter');
    expect(on.store.pipeline.assignment).to.have.all.keys('rules');
    on.element.go('owners');
    await on.rendered();
    await on.write('Seller', 'Dee');
    await on.keys('Enter');
    on.element.go('assignment');
    await on.rendered();
    expect(outcome()).to.include('Goes to Ann, Bob and Dee, in turn');
    await on.click('Bob', '.part');
    expect(on.store.pipeline.assignment!.owners).to.deep.equal(['Ann', 'Dee']);
    await on.click('Bob', '.part');
    expect(on.store.pipeline.assignment!.owners).to.equal(undefined);
    await on.click('Undo', '[part=said]');
    expect(on.store.pipeline.assignment!.owners).to.deep.equal(['Ann', 'Dee']);
  });

  it('a value of signs alone means itself, not another', async () => {
    await showWith(['Ann']);
    const options = ['★', '★★'].map((label, nth) => ({ value: `s${nth + 1}`, label }));
    const stars = { id: 'stars', kind: 'choice', text: 'How many stars?', options };
    on.editing(on.store, 'qualification', undefined, { id: 'own', questions: [stars] });
    await on.rendered();
    await on.choose('Field', 'Answer: How many stars?', NEW);
    await on.write('Value', '★★', NEW);
    await on.keys('Enter');
    expect(rules()[0]!.match).to.deep.equal({ oneOf: ['s2'] });
  });

  it('the first rule that holds decides; rules change place by keys', async () => {
    await showWith(['Ann', 'Bob']);
    on.editing(on.store, 'assignment', undefined, {
      rules: [
        { field: 'source', match: { known: true }, owners: ['Ann'] },
        { field: 'source', match: { oneOf: ['Fair'] }, owners: ['Bob'] },
      ],
      owners: [],
    });
    await on.rendered();
    // it is the last field of the page: Tab would lead out of it
    await on.write('Source', 'Fair', '.try');
    await on.keys('Enter');
    expect(outcome()).to.equal('Goes to Ann Because: Source known');
    on.control<HTMLButtonElement>('Place of Source one of Fair').focus();
    await on.keys('ArrowUp');
    expect(on.focused()).to.equal('Place of Source one of Fair');
    expect(outcome()).to.equal('Goes to Bob Because: Source one of Fair');
    await on.write('Source', '', '.try');
    await on.keys('Enter');
    expect(outcome()).to.equal('Nobody is suggested No rule is for it.');
  });

  it('answers are compared by their words, ranges of money by their bounds', async () => {
    await showWith(['Ann', 'Bob']);
    const options = [
      { value: '-10000', max: 10_000 },
      { value: '10000-50000', min: 10_000, max: 50_000 },
      { value: '50000-', min: 50_000 },
    ];
    const budget = {
      id: 'budget',
      kind: 'money',
      text: 'What may it cost?',
      short: 'Budget',
      currency: 'EUR',
      options,
    };
    const when = { id: 'when', kind: 'choice', text: 'When?', options: [{ value: 'now', label: 'Now, at once' }] };
    on.editing(on.store, 'qualification', undefined, { id: 'own', questions: [budget, when] });
    await on.rendered();
    await on.choose('Field', 'Answer: Budget', NEW);
    await on.choose('Is', 'at least', NEW);
    await on.write('Value', '10,000', NEW);
    await on.keys('Enter');
    expect(rules()[0]).to.deep.equal({
      ...{ field: 'answers.budget', match: { oneOf: ['10000-50000', '50000-'] }, owners: ['Ann'] },
    });
    await on.choose('What may it cost?', '50000 – …', '.try');
    expect(outcome()).to.equal('Goes to Ann Because: Answer: Budget one of 10000 – 50000 EUR; 50000 – … EUR');
    await on.choose('Field: Answer: Budget', 'Answer: When?');
    await on.write('Value: Answer: When?', 'some day');
    await on.keys('Tab');
    expect(on.words('[data-list="assignment.rules"]')).to.include('That is not possible here.');
    await on.write('Value: Answer: When?', 'now, at once');
    await on.keys('Tab');
    expect(rules()[0]!.match).to.deep.equal({ oneOf: ['now'] });
    expect(await problems(on.element)).to.deep.equal([]);
  });

  it('what is mostly written is offered while typing', async () => {
    await showWith(['Ann']);
    on.editing(on.store, 'sources.fair', undefined, { name: 'Trade fair' });
    on.editing(on.store, 'assignment', undefined, {
      rules: [{ field: 'source', match: { oneOf: ['Web'] }, owners: ['Ann'] }],
    });
    await on.rendered();
    const offered = on.control('Value: Source').list!;
    expect([...offered.options].map(({ value }) => value)).to.deep.equal(['Trade fair']);
    await on.choose('Is: Source', 'known');
    expect(on.control('Value: Source').disabled).to.equal(true);
  });

  it('follows a seller’s new name; who has gone is suggested no more, and one Undo brings both back', async () => {
    await showWith(['Ann', 'Bob']);
    on.editing(on.store, 'assignment', undefined, {
      rules: [{ field: 'source', match: { known: true }, owners: ['Ann', 'Bob'] }],
      owners: ['Ann', 'Bob'],
    });
    on.element.go('owners');
    await on.rendered();
    await on.write('Seller: Ann', 'Anna');
    await on.keys('Tab');
    expect(rules()[0]!.owners).to.deep.equal(['Anna', 'Bob']);
    await on.click('Remove Bob');
    expect(on.store.pipeline.assignment).to.deep.equal({
      rules: [{ field: 'source', match: { known: true }, owners: ['Anna'] }],
      owners: ['Anna'],
    });
    await on.click('Undo', '[part=said]');
    expect(on.store.pipeline.owners).to.deep.equal(['Anna', 'Bob']);
    expect(on.store.pipeline.assignment!.owners).to.deep.equal(['Anna', 'Bob']);
  });

  it('can be read where nothing may be changed, and tried out all the same', async () => {
    await showWith(['Ann', 'Bob']);
    on.element.readonly = true;
    await on.rendered();
    expect(on.control('Ann', '.part').matches(':disabled')).to.equal(true);
    expect(on.element.shadowRoot!.querySelector(NEW)).to.equal(null);
    expect(await problems(on.element)).to.deep.equal([]);
  });
});
