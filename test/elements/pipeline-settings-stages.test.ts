import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { stageOf } from '../../src/domain/stages.js';
import { announced, middle, problems, until } from '../helpers/board.js';
import {
  choose,
  click,
  control,
  element,
  focused,
  keys,
  rendered,
  rowsOf,
  said,
  show,
  stageNames,
  store,
  words,
  write,
} from '../helpers/settings.js';

describe('<pipeline-settings>: stages', () => {
  afterEach(() => resetMouse());

  it('a name is kept when the field is left, said once, and undone by one press', async () => {
    await show('stages');
    await write(element, 'Stage: Meeting', 'Demo');
    await keys(element, 'Tab');
    expect(stageNames(store)).to.include('Demo');
    expect(said(element)).to.equal('Stage: Meeting changed');
    await until(() => announced().includes('Stage: Meeting changed'));
    await click(element, 'Undo', '[part=said]');
    expect(stageNames(store)).to.include('Meeting');
    expect(said(element)).to.equal('Undone: Stage: Meeting changed');
    await click(element, 'Redo', '[part=said]');
    expect(stageNames(store)).to.include('Demo');
  });

  it('what is no number is said beside the field, which keeps what was typed; Escape gives up', async () => {
    await show('stages');
    await write(element, 'Chance %: Meeting', 'half');
    await keys(element, 'Tab');
    const field = control(element, 'Chance %: Meeting');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.value).to.equal('half');
    expect(element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!)?.textContent).to.equal(
      'Write a number.',
    );
    expect(await problems(element)).to.deep.equal([]);
    field.focus();
    await keys(element, 'Escape');
    expect(control(element, 'Chance %: Meeting').value).to.equal('45');
    await write(element, 'Chance %: Meeting', '120');
    await keys(element, 'Enter');
    expect(control(element, 'Chance %: Meeting').getAttribute('aria-invalid')).to.equal('true');
    await write(element, 'Chance %: Meeting', '52.5');
    await keys(element, 'Enter');
    expect(stageOf(store.pipeline, 'meeting')!.probability).to.equal(0.525);
  });

  it('is put elsewhere by arrow keys, keeping the focus, by buttons, and by dragging', async () => {
    await show('stages');
    control(element, 'Place of Contact').focus();
    await keys(element, 'ArrowDown', 'ArrowDown');
    expect(stageNames(store).slice(0, 3)).to.deep.equal(['Qualification', 'Meeting', 'Contact']);
    expect(focused(element)).to.equal('Place of Contact');
    expect(said(element)).to.equal('“Contact” moved to position 3 of 6');
    await click(element, 'Move Contact up');
    expect(stageNames(store).slice(0, 3)).to.deep.equal(['Qualification', 'Contact', 'Meeting']);
    const [x, y] = middle(control(element, 'Place of Contact'));
    const [, top] = middle(control(element, 'Place of Qualification'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y - 10] });
    await sendMouse({ type: 'move', position: [x, top - 8] });
    await sendMouse({ type: 'up' });
    await rendered(element);
    expect(stageNames(store).slice(0, 3)).to.deep.equal(['Contact', 'Qualification', 'Meeting']);
    expect(rowsOf(element, 'stages').slice(0, 3)).to.deep.equal(['Contact', 'Qualification', 'Meeting']);
  });

  it('is removed into another: its deals follow, and undo brings it back', async () => {
    await show('stages');
    await click(element, 'Remove Contact');
    await until(() => element.shadowRoot!.querySelector('dialog'));
    expect(await problems(element)).to.deep.equal([]);
    await choose(element, 'Its deals go to', 'Meeting', 'dialog');
    await click(element, 'Remove', 'dialog');
    await until(() => !stageNames(store).includes('Contact'));
    expect(store.deals('meeting').length).to.equal(3);
    await click(element, 'Undo', '[part=said]');
    expect(store.deals('contact').length).to.equal(3);
  });

  it('the only one of its kind stays, and it is said why', async () => {
    await show('stages');
    await click(element, 'Remove Closing');
    expect(said(element)).to.match(/only stage of its kind/);
    expect(stageNames(store)).to.include('Closing');
  });

  it('carries guidance, fields asked for, ways on, a checklist and links', async () => {
    await show('stages');
    await click(element, 'Details of Meeting');
    expect(await problems(element)).to.deep.equal([]);
    await write(element, 'What to do here', 'Ask why.');
    await keys(element, 'Tab');
    await click(element, 'Expected close', '[part=stage-details]');
    await click(element, 'Proposal', '[part=stage-details] .checks:nth-of-type(2)');
    await click(element, 'Add the list “Meeting”');
    await write(element, 'Name', 'Guide', '[data-add="stages.meeting.library"]');
    await write(element, 'Link', 'javascript:alert(1)', '[data-add="stages.meeting.library"]');
    await keys(element, 'Enter');
    expect(words(element, '[data-add="stages.meeting.library"]')).to.include('Write a link');
    expect(focused(element)).to.equal('Link');
    await write(element, 'Link', 'https://a.example/guide', '[data-add="stages.meeting.library"]');
    await keys(element, 'Enter');
    const stage = stageOf(store.pipeline, 'meeting')!;
    expect(stage.guidance).to.equal('Ask why.');
    expect(stage.required).to.deep.equal(['expectedClose']);
    expect(stage.next, 'going back is always allowed').to.deep.equal(['closing', 'retention']);
    expect(stage.checklist).to.have.length(5);
    expect(stage.library).to.deep.equal([{ label: 'Guide', url: 'https://a.example/guide' }]);
    // no longer said: it was right the second time
    expect(words(element, '[data-add="stages.meeting.library"]')).not.to.include('Write a link');
  });

  it('the kind of a stage with deals is locked, of an empty one it is not', async () => {
    await show('stages');
    await click(element, 'Details of Contact');
    expect(control<HTMLSelectElement>(element, 'Kind').disabled).to.be.true;
    expect(words(element, '[part=stage-details]')).to.include('3 deals stand here');
    await click(element, 'Details of Meeting');
    await choose(element, 'Kind', 'After the sale');
    expect(stageOf(store.pipeline, 'meeting')!.phase).to.equal('retention');
  });

  it('ready-made ones show what becomes of each deal, and are one step', async () => {
    await show('stages');
    await choose(element, 'Stages for', 'Demo and negotiation');
    expect(await problems(element)).to.deep.equal([]);
    await choose(element, '3 deals of Contact go to', 'Lead qualification');
    await click(element, 'Use these stages');
    expect(stageNames(store)).to.deep.equal([
      ...['Prospecting', 'Lead qualification', 'Demo or meeting', 'Proposal', 'Negotiation and commitment'],
      ...['Won opportunity', 'Post-purchase'],
    ]);
    expect(store.deals('leadqualification').map(({ title }) => title)).to.include('Acme shelves');
    expect([...store.allDeals()].every(deal => stageOf(store.pipeline, deal.stage))).to.be.true;
    await click(element, 'Undo', '[part=said]');
    expect(stageNames(store)).to.include('Contact').and.not.to.include('Prospecting');
  });
});
