import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/lead-qualifier.js';
import { MEDDIC } from '../../src/domain/more-frameworks.js';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import { addDeals } from '../../src/store/add-deals.js';
import { leadsOf } from '../../src/store/leads.js';
import type { PipelineStore } from '../../src/store/store.js';
import { boardWith, card, clickOn, problems, scrollTo, until } from '../helpers/board.js';
import { DEALS, detailsWith } from '../helpers/details.js';
import { focus, inboxWith, LEADS, press, rowOf, words } from '../helpers/inbox.js';

const shadow = (form: LeadQualifier): ShadowRoot => form.shadowRoot!;
const panel = (form: LeadQualifier): Element | null => form.shadowRoot!.querySelector('.panel');
const heading = (form: LeadQualifier): string => words(shadow(form).querySelector('h2'));
const answer = (form: LeadQualifier, question: string, value: string): HTMLInputElement =>
  shadow(form).querySelector(`input[name=${question}][value="${value}"]`)!;

async function scorecard(store: PipelineStore, of: string): Promise<LeadQualifier> {
  const form = await fixture<LeadQualifier>(html`<lead-qualifier for=${of} .store=${store}></lead-qualifier>`);
  await until(() => shadow(form).querySelector('form'));
  return form;
}

describe('<lead-qualifier for>', () => {
  afterEach(() => resetMouse());

  it('asks a seller the same questions about a lead, says what is open, keeps each answer at once, undone', async () => {
    const { store } = await inboxWith();
    const form = await scorecard(store, 'lead.mara');
    expect(heading(form)).to.equal('BANT 3/4');
    expect(words(panel(form))).to.contain('Still open: Need');
    expect(await problems(form)).to.deep.equal([]);
    answer(form, 'need', '').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => heading(form) === 'BANT 4/4');
    expect(leadsOf(store).get('mara')!.answers).to.include({ need: 'curious', budget: 'set' });
    expect(words(panel(form))).to.contain('All is answered.');
    await clickOn(shadow(form).querySelector('.said button')!);
    await until(() => heading(form) === 'BANT 3/4');
    expect(leadsOf(store).get('mara')!.answers).to.not.have.property('need');
    await clickOn(answer(form, 'budget', ''));
    await until(() => heading(form) === 'BANT 2/4');
    expect(leadsOf(store).get('mara')!.answers.budget).to.equal(undefined);
  });

  it('of a deal, asks the page first and takes what others write meanwhile', async () => {
    const { store } = await inboxWith([]);
    store.dispatch(addDeals(store, [{ id: 'd', title: 'Coho', answers: { need: 'urgent' } }]).intents);
    const form = await scorecard(store, 'd');
    expect(heading(form)).to.equal('BANT 1/4');
    form.addEventListener('deal-edit', event => event.preventDefault(), { once: true });
    await clickOn(answer(form, 'timeline', 'now'));
    await until(() => words(shadow(form).querySelector('.said')));
    expect([heading(form), store.deal('d')!.answers.timeline]).to.deep.equal(['BANT 1/4', undefined]);
    await until(() => !answer(form, 'timeline', 'now').checked);
    await clickOn(answer(form, 'timeline', 'now'));
    await until(() => heading(form) === 'BANT 2/4');
    const changes = { 'answers.budget': { from: undefined, to: 'set' } };
    store.dispatch({ type: 'deal/edit', target: 'd', changes });
    await until(() => heading(form) === 'BANT 3/4');
    expect(answer(form, 'budget', 'set').checked).to.equal(true);
  });

  it('opens in the inbox with its lead; the list’s keys leave it alone', async () => {
    const { inbox, store } = await inboxWith();
    focus(inbox, 'Mara');
    await press(inbox, 'Enter');
    const form = rowOf(inbox, 'Mara').querySelector<LeadQualifier>('lead-qualifier')!;
    await until(() => form.shadowRoot?.querySelector('form'));
    answer(form, 'need', '').focus();
    await press(inbox, 'ArrowUp', 'q');
    await until(() => words(rowOf(inbox, 'Mara')).includes('+3 need'));
    expect(leadsOf(store).get('mara')!.status).to.equal('new');
    expect(words(rowOf(inbox, 'Mara').querySelector('.chips'))).to.not.contain('BANT');
    expect(await problems(inbox)).to.deep.equal([]);
  });

  it('stands in the deal’s details: what is known at a glance, each answer kept at once and told to the page', async () => {
    const [acme] = DEALS;
    const details = await detailsWith([{ ...acme!, answers: { budget: 'set', colour: 'red' } }]);
    const chips = (): string[] => details.texts('.qualification .chip');
    expect(chips()).to.deep.equal(['Need?', 'Timeline?', 'Authority?', 'Budget', 'colour: red']);
    expect(details.root.querySelector('lead-qualifier')).to.equal(null);
    await details.click('Answers');
    await until(() => details.root.querySelector('lead-qualifier')?.shadowRoot?.querySelector('form'));
    const form = details.root.querySelector('lead-qualifier')!;
    expect(await problems(details.element)).to.deep.equal([]);
    const told: string[] = [];
    for (const type of ['deal-edit', 'deal-edited'] as const)
      details.element.addEventListener(type, () => told.push(type));
    await scrollTo(answer(form, 'timeline', 'now'));
    await clickOn(answer(form, 'timeline', 'now'));
    await until(() => told.includes('deal-edited'));
    await scrollTo(answer(form, 'budget', ''));
    await clickOn(answer(form, 'budget', ''));
    await until(() => chips().includes('Budget?'));
    expect(chips().slice(0, 4)).to.deep.equal(['Need?', 'Timeline', 'Authority?', 'Budget?']);
    expect(details.deal().answers).to.deep.equal({ colour: 'red', timeline: 'now' });
    expect(told.slice(0, 2)).to.deep.equal(['deal-edit', 'deal-edited']);
    details.element.readonly = true;
    await until(() => answer(form, 'need', 'urgent').matches(':disabled'));
  });

  it('says the rarer questions in words there, too', async () => {
    const details = await detailsWith([{ ...DEALS[0]!, answers: { champion: 'Mara' } }]);
    const { store } = details;
    const chips = (): string[] => details.texts('.qualification .chip');
    const changes = { qualification: { from: undefined, to: MEDDIC } };
    store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes });
    await until(() => chips().length > 4);
    expect(chips()).to.include('Champion').and.include('Economic buyer?');
  });

  it('says so where there is no such lead', async () => {
    const { store } = await inboxWith(LEADS);
    const form = await fixture<LeadQualifier>(
      html`<lead-qualifier for="lead.nobody" .store=${store}></lead-qualifier>`,
    );
    await until(() => words(panel(form)).includes('no such lead'));
  });

  it('what is known of a deal stands on its card', async () => {
    const board = await boardWith([
      { id: 'd', title: 'Coho', stage: 'contact', answers: { need: 'urgent', timeline: 'later' } },
      { id: 'e', title: 'Elm', stage: 'contact' },
    ]);
    await until(() => words(card(board, 'Coho')).includes('BANT 2/4'));
    expect(words(card(board, 'Elm'))).to.not.contain('BANT');
  });
});
