import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { stageOf } from '../../src/domain/stages.js';
import { announced, middle, problems, until } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

describe('<pipeline-settings>: stages', () => {
  afterEach(() => resetMouse());

  it('a name is kept when the field is left, said once, and undone by one press', async () => {
    await on.show('stages');
    await on.write('Stage: Meeting', 'Demo');
    await on.keys('Tab');
    expect(on.stageNames(on.store)).to.include('Demo');
    expect(on.said()).to.equal('Stage: Meeting changed');
    await until(() => announced().includes('Stage: Meeting changed'));
    await on.click('Undo', '[part=said]');
    expect(on.stageNames(on.store)).to.include('Meeting');
    expect(on.said()).to.equal('Undone: Stage: Meeting changed');
    await on.click('Redo', '[part=said]');
    expect(on.stageNames(on.store)).to.include('Demo');
  });

  it('what is no number is said beside the field, which keeps what was typed; Escape gives up', async () => {
    await on.show('stages');
    await on.write('Chance %: Meeting', 'half');
    await on.keys('Tab');
    const field = on.control('Chance %: Meeting');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.value).to.equal('half');
    expect(on.element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!)?.textContent).to.equal(
      'Write a number.',
    );
    expect(await problems(on.element)).to.deep.equal([]);
    field.focus();
    await on.keys('Escape');
    expect(on.control('Chance %: Meeting').value).to.equal('45');
    await on.write('Chance %: Meeting', '120');
    await on.keys('Enter');
    expect(on.control('Chance %: Meeting').getAttribute('aria-invalid')).to.equal('true');
    await on.write('Chance %: Meeting', '52.5');
    await on.keys('Enter');
    expect(stageOf(on.store.pipeline, 'meeting')!.probability).to.equal(0.525);
  });

  it('is put elsewhere by arrow keys, keeping the focus, by buttons, and by dragging', async () => {
    await on.show('stages');
    on.control('Place of Contact').focus();
    await on.keys('ArrowDown', 'ArrowDown');
    expect(on.stageNames(on.store).slice(0, 3)).to.deep.equal(['Qualification', 'Meeting', 'Contact']);
    expect(on.focused()).to.equal('Place of Contact');
    expect(on.said()).to.equal('“Contact” moved to position 3 of 6');
    await on.click('Move Contact up');
    expect(on.stageNames(on.store).slice(0, 3)).to.deep.equal(['Qualification', 'Contact', 'Meeting']);
    const [x, y] = middle(on.control('Place of Contact'));
    const [, top] = middle(on.control('Place of Qualification'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y - 10] });
    await sendMouse({ type: 'move', position: [x, top - 8] });
    await sendMouse({ type: 'up' });
    await on.rendered();
    expect(on.stageNames(on.store).slice(0, 3)).to.deep.equal(['Contact', 'Qualification', 'Meeting']);
    expect(on.rowsOf('stages').slice(0, 3)).to.deep.equal(['Contact', 'Qualification', 'Meeting']);
  });

  it('is removed into another: its deals follow, and undo brings it back', async () => {
    await on.show('stages');
    await on.click('Remove Contact');
    await until(() => on.element.shadowRoot!.querySelector('dialog'));
    expect(await problems(on.element)).to.deep.equal([]);
    await on.choose('Its deals go to', 'Meeting', 'dialog');
    await on.click('Remove', 'dialog');
    await until(() => !on.stageNames(on.store).includes('Contact'));
    expect(on.store.deals('meeting').length).to.equal(3);
    await on.click('Undo', '[part=said]');
    expect(on.store.deals('contact').length).to.equal(3);
  });

  it('the only one of its kind stays, and it is said why', async () => {
    await on.show('stages');
    await on.click('Remove Closing');
    expect(on.said()).to.match(/only stage of its kind/);
    expect(on.stageNames(on.store)).to.include('Closing');
  });

  it('carries guidance, fields asked for, ways on, a checklist and links', async () => {
    await on.show('stages');
    await on.click('Details of Meeting');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.write('What to do here', 'Ask why.');
    await on.keys('Tab');
    await on.click('Expected close', '[part=stage-details]');
    await on.click('Proposal', '[part=stage-details] .checks:nth-of-type(2)');
    await on.click('Add the list “Meeting”');
    await on.write('Name', 'Guide', '[data-add="stages.meeting.library"]');
    await on.write('Link', 'javascript:alert(1)', '[data-add="stages.meeting.library"]');
    await on.keys('Enter');
    expect(on.words('[data-add="stages.meeting.library"]')).to.include('Write a link');
    expect(on.focused()).to.equal('Link');
    await on.write('Link', 'https://a.example/guide', '[data-add="stages.meeting.library"]');
    await on.keys('Enter');
    const stage = stageOf(on.store.pipeline, 'meeting')!;
    expect(stage.guidance).to.equal('Ask why.');
    expect(stage.required).to.deep.equal(['expectedClose']);
    expect(stage.next, 'going back is always allowed').to.deep.equal(['closing', 'retention']);
    expect(stage.checklist).to.have.length(5);
    expect(stage.library).to.deep.equal([{ label: 'Guide', url: 'https://a.example/guide' }]);
    // no longer said: it was right the second time
    expect(on.words('[data-add="stages.meeting.library"]')).not.to.include('Write a link');
  });

  it('the kind of a stage with deals is locked, of an empty one it is not', async () => {
    await on.show('stages');
    await on.click('Details of Contact');
    expect(on.control<HTMLSelectElement>('Kind').disabled).to.be.true;
    expect(on.words('[part=stage-details]')).to.include('3 deals stand here');
    await on.click('Details of Meeting');
    await on.choose('Kind', 'After the sale');
    expect(stageOf(on.store.pipeline, 'meeting')!.phase).to.equal('retention');
  });

  it('ready-made ones show what becomes of each deal, and are one step', async () => {
    await on.show('stages');
    await on.choose('Stages for', 'Demo and negotiation');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.choose('3 deals of Contact go to', 'Lead qualification');
    await on.click('Use these stages');
    expect(on.stageNames(on.store)).to.deep.equal([
      ...['Prospecting', 'Lead qualification', 'Demo or meeting', 'Proposal', 'Negotiation and commitment'],
      ...['Won opportunity', 'Post-purchase'],
    ]);
    expect(on.store.deals('leadqualification').map(({ title }) => title)).to.include('Acme shelves');
    expect([...on.store.allDeals()].every(deal => stageOf(on.store.pipeline, deal.stage))).to.be.true;
    await on.click('Undo', '[part=said]');
    expect(on.stageNames(on.store)).to.include('Contact').and.not.to.include('Prospecting');
  });
});
