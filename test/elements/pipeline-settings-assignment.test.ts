import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import {
  choose,
  click,
  control,
  editing,
  element,
  focused,
  keys,
  rendered,
  show,
  store,
  words,
  write,
} from '../helpers/settings.js';

describe('<pipeline-settings>: assignment', () => {
  const showWith = async (owners: readonly string[]): Promise<void> => {
    await show('assignment');
    editing(store, 'owners', store.pipeline.owners, owners);
    await rendered(element);
  };
  afterEach(() => resetMouse());

  const NEW = '[data-add="assignment.rules"]';
  const outcome = (): string => words(element, '.outcome');
  const rules = () => store.pipeline.assignment!.rules!.map(({ id: _id, ...rule }) => rule);

  it('needs sellers, and leads to them', async () => {
    await show('assignment');
    expect(await problems(element)).to.deep.equal([]);
    await click(element, 'Go to Sellers');
    expect(element.pane).to.equal('owners');
  });

  it('goes in turn until there is a rule; both are tried out at once', async () => {
    await showWith(['Ann', 'Bob', 'Cy']);
    expect(outcome()).to.equal('Goes to Ann, Bob and Cy, in turn No rule is for it.');
    await click(element, 'Cy', '.part');
    expect(store.pipeline.assignment).to.deep.equal({ owners: ['Ann', 'Bob'] });
    expect(outcome()).to.include('Goes to Ann and Bob, in turn');

    await choose(element, 'Field', 'Country', NEW);
    await choose(element, 'Is', 'one of', NEW);
    await write(element, 'Value', 'Italy, Austria', NEW);
    await choose(element, 'Goes to', 'Cy', NEW);
    await click(element, 'Add rule');
    expect(rules()).to.deep.equal([
      { field: 'custom.country', match: { oneOf: ['Italy', 'Austria'] }, owners: ['Cy'] },
    ]);
    expect(await problems(element)).to.deep.equal([]);
    await write(element, 'Country', 'italy', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('Goes to Cy Because: Country one of Italy, Austria');

    await click(element, 'Details of Country one of Italy, Austria');
    expect(control(element, 'Cy', '.details').disabled).to.equal(false);
    await click(element, 'Bob', '.details');
    expect(rules()[0]!.owners).to.deep.equal(['Bob', 'Cy']);
    expect(control<HTMLSelectElement>(element, 'Goes to: Country').selectedOptions[0]!.text.trim()).to.equal(
      'Bob and Cy',
    );
    expect(outcome()).to.include('Goes to Bob and Cy, in turn');
    expect(await problems(element)).to.deep.equal([]);
    await click(element, 'Undo', '[part=said]');
    expect(outcome()).to.include('Goes to Cy');
    await write(element, 'Country', 'France', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('Goes to Ann and Bob, in turn No rule is for it.');
  });

  it('the first rule that holds decides; rules change place by keys', async () => {
    await showWith(['Ann', 'Bob']);
    editing(store, 'assignment', undefined, {
      rules: [
        { field: 'source', match: { known: true }, owners: ['Ann'] },
        { field: 'source', match: { oneOf: ['Fair'] }, owners: ['Bob'] },
      ],
    });
    await rendered(element);
    await write(element, 'Source', 'Fair', '.try');
    await keys(element, 'Tab');
    expect(outcome()).to.equal('Goes to Ann Because: Source known');
    control<HTMLButtonElement>(element, 'Place of Source one of Fair').focus();
    await keys(element, 'ArrowUp');
    expect(focused(element)).to.equal('Place of Source one of Fair');
    expect(outcome()).to.equal('Goes to Bob Because: Source one of Fair');
    await write(element, 'Source', '', '.try');
    await keys(element, 'Tab');
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
    editing(store, 'qualification', undefined, { id: 'own', questions: [budget, when] });
    await rendered(element);
    await choose(element, 'Field', 'Answer: Budget', NEW);
    await choose(element, 'Is', 'at least', NEW);
    await write(element, 'Value', '10,000', NEW);
    await keys(element, 'Enter');
    expect(rules()[0]).to.deep.equal({
      ...{ field: 'answers.budget', match: { oneOf: ['10000-50000', '50000-'] }, owners: ['Ann'] },
    });
    await choose(element, 'What may it cost?', '50000 – …', '.try');
    expect(outcome()).to.equal('Goes to Ann Because: Answer: Budget one of 10000 – 50000 EUR; 50000 – … EUR');
    await choose(element, 'Field: Answer: Budget', 'Answer: When?');
    await write(element, 'Value: Answer: When?', 'some day');
    await keys(element, 'Tab');
    expect(words(element, '[data-list="assignment.rules"]')).to.include('That is not possible here.');
    await write(element, 'Value: Answer: When?', 'now, at once');
    await keys(element, 'Tab');
    expect(rules()[0]!.match).to.deep.equal({ oneOf: ['now'] });
    expect(await problems(element)).to.deep.equal([]);
  });

  it('what is mostly written is offered while typing', async () => {
    await showWith(['Ann']);
    editing(store, 'sources.fair', undefined, { name: 'Trade fair' });
    editing(store, 'assignment', undefined, {
      rules: [{ field: 'source', match: { oneOf: ['Web'] }, owners: ['Ann'] }],
    });
    await rendered(element);
    const offered = control(element, 'Value: Source').list!;
    expect([...offered.options].map(({ value }) => value)).to.deep.equal(['Trade fair']);
    await choose(element, 'Is: Source', 'known');
    expect(control(element, 'Value: Source').disabled).to.equal(true);
  });

  it('follows a seller’s new name; who has gone is suggested no more, and one Undo brings both back', async () => {
    await showWith(['Ann', 'Bob']);
    editing(store, 'assignment', undefined, {
      rules: [{ field: 'source', match: { known: true }, owners: ['Ann', 'Bob'] }],
      owners: ['Ann', 'Bob'],
    });
    element.go('owners');
    await rendered(element);
    await write(element, 'Seller: Ann', 'Anna');
    await keys(element, 'Tab');
    expect(rules()[0]!.owners).to.deep.equal(['Anna', 'Bob']);
    await click(element, 'Remove Bob');
    expect(store.pipeline.assignment).to.deep.equal({
      rules: [{ field: 'source', match: { known: true }, owners: ['Anna'] }],
      owners: ['Anna'],
    });
    await click(element, 'Undo', '[part=said]');
    expect(store.pipeline.owners).to.deep.equal(['Anna', 'Bob']);
    expect(store.pipeline.assignment!.owners).to.deep.equal(['Anna', 'Bob']);
  });

  it('can be read where nothing may be changed, and tried out all the same', async () => {
    await showWith(['Ann', 'Bob']);
    element.readonly = true;
    await rendered(element);
    expect(control(element, 'Ann', '.part').matches(':disabled')).to.equal(true);
    expect(element.shadowRoot!.querySelector(NEW)).to.equal(null);
    expect(await problems(element)).to.deep.equal([]);
  });
});
