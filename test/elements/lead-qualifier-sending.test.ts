import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import type { LeadProgress, LeadSubmit } from '../../src/events.js';
import { clickOn, problems, until } from '../helpers/board.js';
import { FormWorld, settled } from '../helpers/form-world.js';
import { warnings } from '../helpers/console.js';
import { click, control, fillIn, focused, shown, stored, visit, words, write } from '../helpers/qualifier.js';

const root = (form: LeadQualifier): ShadowRoot => form.shadowRoot!;
/** A visit whose lead waits for the network. */
async function waiting(): ReturnType<typeof visit> {
  const seen = await visit();
  const { form, world } = seen;
  await fillIn(form);
  world.isOnline = false;
  await click(form, 'Send');
  await world.pass(0);
  await shown(form);
  return seen;
}

describe('<lead-qualifier>: sending', () => {
  afterEach(() => resetMouse());

  it('without an address, a pipeline or a page that takes it, nothing pretends to be sent', async () => {
    const { form, world } = await visit({ action: undefined as never });
    await fillIn(form);
    const said = await warnings(async () => {
      await click(form, 'Send');
      await world.pass(0);
      await click(form, 'Send');
      await world.pass(0);
    });
    await shown(form);
    expect(said.filter(line => line.includes('nowhere to send'))).to.have.length(1);
    expect(focused(form)).to.contain('Nothing was sent');
    expect((control(form, 'E-mail') as HTMLInputElement).value).to.equal('mara@fabrikam.example');
    expect(world.queued).to.equal(0);
    // a page that takes leads itself says so by its promise
    let taken = '';
    form.addEventListener('lead-submit', ({ detail }: CustomEvent<LeadSubmit>) =>
      detail.waitUntil(Promise.resolve().then(() => void (taken = detail.lead.email))),
    );
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(taken).to.equal('mara@fabrikam.example');
    expect(words(form)).to.contain('Thank you.');
  });

  it('asks the page first, which may refuse with its own words', async () => {
    const { form, world } = await visit();
    await fillIn(form);
    form.addEventListener(
      'lead-submit',
      event => event.detail.waitUntil(Promise.resolve('We deliver in Europe only.')),
      { once: true },
    );
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(focused(form)).to.equal('We deliver in Europe only.');
    form.addEventListener('lead-submit', event => event.preventDefault(), { once: true });
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(focused(form)).to.equal('Nothing was sent.');
    expect(world.requests).to.have.length(0);
    form.addEventListener('lead-submit', event => event.detail.waitUntil(new Promise(() => {})), { once: true });
    await click(form, 'Send');
    await world.pass(31_000);
    await shown(form);
    expect(focused(form)).to.equal('Nothing was sent.');
  });

  for (const [timeline, slot] of [
    ['As soon as possible', 'hot'],
    ['Within two months', 'warm'],
    ['No date yet', 'cold'],
  ] as const)
    it(`shows the page’s ${slot} outcome to who answers “${timeline}”`, async () => {
      const inside = html`${['hot', 'warm', 'cold'].map(name => html`<p slot=${name}>${name} outcome</p>`)}`;
      const { form, world } = await visit({}, { inside });
      const heard: string[] = [];
      for (const type of ['lead-submitted', 'lead-qualified', 'lead-sent'] as const)
        form.addEventListener(type, () => heard.push(type));
      await fillIn(form, timeline);
      await click(form, 'Send');
      await world.pass(0);
      await shown(form);
      const visible = [...form.children].filter(child => child.checkVisibility()).map(({ textContent }) => textContent);
      expect(visible).to.deep.equal([`${slot} outcome`]);
      expect(heard).to.deep.equal(
        slot === 'cold' ? ['lead-submitted', 'lead-sent'] : ['lead-submitted', 'lead-qualified', 'lead-sent'],
      );
    });

  it('tells the visitor the truth while the network is away, sends when it is back, once', async () => {
    const { form, world } = await waiting();
    expect(words(form)).to.contain('Not sent yet').and.contain('kept in this browser for up to 24 hours');
    expect(await problems(form)).to.deep.equal([]);
    await click(form, 'Try again now');
    await world.pass(0);
    expect(words(form)).to.contain('Not sent yet');
    world.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Thank you.');
    expect([world.server.size, world.queued]).to.deep.equal([1, 0]);
  });

  it('deletes what waits where the visitor wants it', async () => {
    const { form, world } = await waiting();
    await click(form, 'Delete my answers');
    expect(words(form)).to.contain('Your answers were deleted from this browser.');
    world.isOnline = true;
    await world.pass(600_000);
    expect([world.server.size, world.queued]).to.deep.equal([0, 0]);
  });

  it('goes on with it after the page was closed, and says so', async () => {
    const first = await visit();
    await fillIn(first.form);
    first.world.isOnline = false;
    await click(first.form, 'Send');
    await first.world.pass(0);
    first.form.remove();
    await new Promise(resolve => setTimeout(resolve));
    first.world.isOnline = true;
    const { form, world } = await visit({}, { world: first.world });
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Your answers have arrived.').and.contain('Step 1 of 5');
    expect([world.server.size, world.queued]).to.deep.equal([1, 0]);
  });

  it('refused for good, everything still stands there, and can be sent again', async () => {
    const { form, world } = await visit();
    await fillIn(form);
    world.statuses = [422];
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(focused(form)).to.contain('Nothing is lost');
    expect((control(form, 'E-mail') as HTMLInputElement).value).to.equal('mara@fabrikam.example');
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Thank you.');
  });

  it('moved to another place of the page, it keeps what stands in it and what is on its way', async () => {
    const { form, world } = await visit();
    await fillIn(form);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(form);
    await shown(form);
    expect((control(form, 'E-mail') as HTMLInputElement).value).to.equal('mara@fabrikam.example');
    world.faults.set(1, 'hang after');
    await click(form, 'Send');
    document.body.append(form);
    await new Promise(resolve => setTimeout(resolve));
    await world.pass(60_000);
    await shown(form);
    expect(words(form)).to.contain('Thank you.');
    expect(world.server.size).to.equal(1);
    form.remove();
    elsewhere.remove();
  });

  it('keeps what was filled in over a reload, if asked to, until it is sent', async () => {
    const first = await visit({ keep: true });
    await click(first.form, 'It costs', 'Next', 'Later');
    first.form.remove();
    const { form, world } = await visit({ keep: true }, { world: first.world });
    expect(words(form)).to.contain('Step 2 of 5');
    expect(form.answers).to.deep.equal({ need: 'urgent', timeline: 'later' });
    await click(form, 'Next', 'Next', 'Next');
    await write(form, 'E-mail', 'mara@fabrikam.example');
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
    expect(world.passing.items.size).to.equal(0);
    const other = await visit({}, { world });
    expect(other.form.answers, 'another form does not keep').to.deep.equal({});
  });

  it('marks what looks like a program’s, and sends it all the same', async () => {
    const { form, world } = await visit();
    await until(() => form.shadowRoot!.querySelector('.trap'));
    const trap = root(form).querySelector<HTMLInputElement>('.trap input')!;
    expect(trap.tabIndex).to.equal(-1);
    const { width, height } = root(form).querySelector('.trap')!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    await fillIn(form);
    trap.value = 'http://spam.example';
    trap.dispatchEvent(new Event('input', { bubbles: true }));
    await click(form, 'Send');
    await world.pass(0);
    expect((await stored(world)).suspicious).to.deep.equal(['trap']);
  });

  it('tells the page’s analytics where the visitor is, and nothing about them', async () => {
    const told: string[] = [];
    const analytics = (event: string, { form, step, of, question, ...more }: LeadProgress): void =>
      void told.push([event, form, `${step}/${of}`, question, ...Object.values(more)].join(' '));
    const { form, world } = await visit({ analytics, name: 'landing' });
    await until(() => told.length, 'it was seen');
    await fillIn(form);
    await click(form, 'Send');
    await world.pass(0);
    await settled();
    expect(told).to.deep.equal([
      'lead-view landing 1/5 ',
      'lead-start landing 1/5 ',
      'lead-step landing 1/5 need',
      'lead-step landing 2/5 timeline',
      'lead-step landing 3/5 authority',
      'lead-step landing 4/5 budget',
      'lead-step landing 5/5 ',
      'lead-sent landing 5/5  hot',
    ]);
  });

  it('tells when it is seen, also where it was moved before', async () => {
    const told: string[] = [];
    const { form } = await visit(
      { analytics: event => void told.push(event) },
      { wrap: form => html`<div hidden>${form}</div>` },
    );
    expect(told).to.deep.equal([]);
    form.parentElement!.parentElement!.append(form);
    await until(() => told.length);
    expect(told).to.deep.equal(['lead-view']);
  });

  it('brings along what the visitor did on the page’s own buttons', async () => {
    const { form, world } = await visit();
    const button = document.createElement('button');
    button.dataset.pipelineTrack = 'quote';
    button.append('See a quote');
    document.body.append(button);
    await clickOn(button);
    await fillIn(form);
    await click(form, 'Send');
    await world.pass(0);
    expect((await stored(world)).events).to.deep.equal([{ type: 'quote', at: world.now }]);
    button.remove();
  });

  it('sends the page’s owner a test lead and says where it arrived', async () => {
    const { form, world } = await visit({ testSend: true });
    await until(() => words(form).includes('Send a test lead'));
    expect(await problems(form)).to.deep.equal([]);
    await click(form, 'Send a test lead');
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Address: the test lead has arrived.');
    expect(await stored(world)).to.deep.include({ tags: ['test'], suspicious: ['test'] });
  });

  it('says of each place whether the test lead reached it, and keeps nothing of it', async () => {
    const world = new FormWorld();
    world.statuses = [403];
    const { form } = await visit({ testSend: true, pipeline: 'team', storage: world.open, noCount: true }, { world });
    await until(() => words(form).includes('Send a test lead'));
    await click(form, 'Send a test lead');
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Address: the test lead did not arrive. Pipeline: the test lead has arrived.');
    expect([world.leads.length, world.queued]).to.deep.equal([1, 0]);
  });
});
