import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { LONGEST_TEXT } from '../../src/domain/door.js';
import { problems } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

const LONG = 'x'.repeat(LONGEST_TEXT + 1);
/** Puts a text into a field as if it was pasted. */
async function paste(name: string, text: string, within?: string): Promise<void> {
  await on.write(name, '', within);
  document.execCommand('insertText', false, text);
}
const wrong = (): string[] =>
  [...on.element.shadowRoot!.querySelectorAll<HTMLElement>('.pane [aria-invalid=true]')].map(each =>
    (each as HTMLInputElement).labels![0]!.querySelector('span')!.textContent!.replace(/\s+/g, ' ').trim(),
  );

describe('<pipeline-settings>: what is wrong', () => {
  afterEach(() => resetMouse());

  it('an e-mail’s field that is too long is told so itself; what was typed and what stands beside it stay', async () => {
    await on.show('emails');
    on.editing(on.store, 'emailTemplates', undefined, [{ name: 'Offer', subject: 'About', body: 'Dear' }]);
    await on.rendered();
    await paste('Subject: Offer', LONG);
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Subject: Offer']);
    expect(on.control('Subject: Offer').value).to.have.length(LONG.length);
    expect(on.control('Template: Offer').value).to.equal('Offer');
    expect(await problems(on.element)).to.deep.equal([]);
    on.control('Subject: Offer').focus();
    await on.keys('Escape');
    expect(wrong()).to.deep.equal([]);
    await on.click('Details of Offer');
    await paste('Text: Offer', LONG);
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Text: Offer']);
    expect(on.control('Text: Offer').value).to.have.length(LONG.length);
    expect(on.store.pipeline.emailTemplates).to.deep.equal([{ name: 'Offer', subject: 'About', body: 'Dear' }]);
  });

  it('a form that adds says it beside the field that is wrong, and keeps all of them', async () => {
    await on.show('emails');
    const form = '[data-add=emailTemplates]';
    await on.write('Template', 'Thanks', form);
    await paste('Subject', LONG, form);
    await on.keys('Enter');
    expect(wrong()).to.deep.equal(['Subject']);
    expect(on.control('Template', form).value).to.equal('Thanks');
    expect(on.control('Subject', form).value).to.have.length(LONG.length);
  });

  it('a link’s label and address are told apart', async () => {
    await on.show('stages');
    on.editing(on.store, 'stages.meeting.library', [], [{ label: 'Guide', url: 'https://a.example' }]);
    await on.click('Details of Meeting');
    await paste('Name: Guide', LONG);
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Name: Guide']);
    on.control('Name: Guide').focus();
    await on.keys('Escape');
    await on.write('Link: Guide', 'a.example');
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Link: Guide']);
    expect(on.control('Name: Guide').value).to.equal('Guide');
  });

  it('what is wrong belongs to its field by one id, whatever names it was made of', async () => {
    await on.show('stages');
    const { stages } = on.store.pipeline;
    on.store.dispatch({
      type: 'stage/add',
      target: on.store.pipeline.id,
      stage: { ...stages[0]!, id: 'in review', name: 'In review' } as never,
      before: null,
    } as never);
    await on.rendered();
    await on.click('Details of In review');
    const form = '[data-add="stages.in review.library"]';
    await on.write('Name', 'Guide', form);
    await on.keys('Enter');
    const [link] = [...on.element.shadowRoot!.querySelectorAll(`${form} [aria-invalid=true]`)];
    const ids = link!.getAttribute('aria-describedby')!.split(' ');
    expect(ids).to.have.length(1);
    expect(on.element.shadowRoot!.getElementById(ids[0]!)!.textContent).to.equal('Fill this in.');
    expect(await problems(on.element)).to.deep.equal([]);
  });

  it('a number is kept as it was typed, in the language it was typed in', async () => {
    const lang = document.documentElement.lang;
    document.documentElement.lang = 'de';
    await on.show('scoring');
    await on.write('Points: Organisation known', '1,5');
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Points: Organisation known']);
    expect(on.control('Points: Organisation known').value).to.equal('1,5');
    document.documentElement.lang = lang;
  });

  it('an answer’s points that no form could count stay where they were typed, and the weight as well', async () => {
    await on.show('qualification');
    await on.write('Question', 'Do you sell abroad?', '[data-add=questions]');
    await on.keys('Enter');
    await on.click('Details of Do you sell abroad?');
    await on.write('Points: Yes', '1e99');
    await on.keys('Tab');
    await on.write('Weight', '-1');
    await on.keys('Tab');
    expect(wrong()).to.deep.equal(['Weight', 'Points: Yes']);
    expect(on.control('Weight').value).to.equal('-1');
    const { options, weight } = on.store.pipeline.qualification!.questions.at(-1)!;
    expect(options![0]!.points).to.equal(10);
    expect(weight).to.equal(undefined);
    await on.click('Remove Yes', '[part=question-details]');
    await on.click('Remove No', '[part=question-details]');
    expect(on.said()).to.equal('Not changed: That is not possible here.');
  });
});
