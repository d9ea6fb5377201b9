import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import type { LeadProgress, LeadSubmit } from '../../src/events.js';
import { clickOn, problems, until } from '../helpers/board.js';
import { FormWorld, settled } from '../helpers/form-world.js';
import { click, control, fillIn, focused, press, shown, visit, words, write } from '../helpers/qualifier.js';

const root = (form: LeadQualifier): ShadowRoot => form.shadowRoot!;
/** The lead that the server has, once it has one. */
async function stored(world: FormWorld): Promise<Record<string, unknown>> {
  await until(() => world.server.size, 'the lead has arrived');
  return [...world.server.values()].at(-1)!;
}
/** What the console was told while something ran. */
async function console_(run: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  await run().finally(() => (console.warn = warn));
  return said;
}

describe('<lead-qualifier>', () => {
  afterEach(() => resetMouse());

  it('asks one question at a time, by keyboard from end to end, and sends the answers', async () => {
    const { form, world } = await visit();
    expect(words(form)).to.contain('Step 1 of 5 · Need').and.contain('How much does the problem hold you back?');
    expect(await problems(form)).to.deep.equal([]);
    form.focus();
    expect(focused(form)).to.equal('It costs us every day');
    await press(form, ' ', 'Enter');
    expect(words(form)).to.contain('Step 2 of 5 · Timeline');
    expect(focused(form)).to.equal('As soon as possible');
    await press(form, ' ', 'ArrowDown', 'Enter');
    expect(words(form)).to.contain('Who decides?');
    await press(form, ' ', 'Enter');
    await press(form, 'Enter'); // a budget is not required
    expect(focused(form)).to.equal('Name optional');
    expect(await problems(form)).to.deep.equal([]);
    await write(form, 'Name', 'Mara Kowalczyk');
    await write(form, 'E-mail', 'mara@fabrikam.example');
    await press(form, 'Enter');
    await world.pass(0);
    await shown(form);
    expect(words(form)).to.contain('Thank you.');
    expect(focused(form)).to.equal('Your answers have arrived.');
    expect(await problems(form)).to.deep.equal([]);
    expect(await stored(world)).to.deep.include({
      name: 'Mara Kowalczyk',
      email: 'mara@fabrikam.example',
      answers: { need: 'urgent', timeline: 'soon', authority: 'decide' },
      verdict: 'warm',
    });
    expect(await stored(world)).not.to.have.property('suspicious');
  });

  it('says what is missing beside the field and in a summary that takes the focus', async () => {
    const { form, world } = await visit({
      allAtOnce: true,
      fields: 'name email*',
      consent: 'You may write to me.',
      consentVersion: '2',
    });
    await click(form, 'Send');
    expect(focused(form)).to.contain('4 answers need another look:').and.contain('Need: Please answer.');
    expect(await problems(form)).to.deep.equal([]);
    await click(form, 'E-mail: Please answer.');
    expect(focused(form)).to.equal('E-mail');
    const field = control(form, 'E-mail');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(root(form).getElementById(field.getAttribute('aria-describedby')!)!.textContent).to.equal('Please answer.');
    await write(form, 'E-mail', 'mara');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
    await click(form, 'It costs', 'Within two months', 'You may write to me.', 'Send');
    expect(focused(form)).to.contain('E-mail: Please write an address such as');
    await write(form, 'E-mail', '@fabrikam.example');
    await press(form, 'Enter');
    await world.pass(0);
    expect(await stored(world)).to.deep.include({ email: 'mara@fabrikam.example' });
    expect((await stored(world)).consent).to.deep.equal({ text: 'You may write to me.', version: '2', at: world.now });
  });

  it('goes back without losing anything, and asks nothing twice', async () => {
    const { form } = await visit();
    await click(form, 'It matters', 'Next', 'Later', 'Next', 'Back', 'Back');
    expect((control(form, 'It matters') as HTMLInputElement).checked).to.equal(true);
    expect(focused(form)).to.equal('It matters, but we manage');
    await click(form, 'Next');
    expect(form.answers).to.deep.equal({ need: 'important', timeline: 'later' });
  });

  it('asks the page’s own questions: numbers, money, several, days, and what depends on an answer', async () => {
    const { form, world } = await visit({
      lang: 'de',
      allAtOnce: true,
      fields: 'email*',
      qualification: JSON.stringify({
        id: 'own',
        questions: [
          {
            id: 'vans',
            kind: 'number',
            text: 'How many vans?',
            required: true,
            min: 2,
            bands: [{ min: 100, points: 20 }],
          },
          {
            id: 'use',
            kind: 'several',
            text: 'What for?',
            options: ['Food', { value: 'meds', label: 'Medicine', points: 5 }],
          },
          {
            id: 'cool',
            kind: 'choice',
            text: 'How cold?',
            options: ['2–8 °C', '−20 °C'],
            when: { question: 'use', oneOf: ['meds'] },
          },
          {
            id: 'money',
            kind: 'money',
            text: 'Budget?',
            currency: 'EUR',
            options: [{ max: 5000 }, { min: 5000, max: 20000, points: 9 }, { min: 20000 }],
          },
          { id: 'start', kind: 'date', text: 'From when?', min: '2026-01-01' },
        ],
      }),
    });
    expect(words(form)).to.contain('Up to 5.000 €').and.contain('5.000–20.000 €').and.not.contain('How cold?');
    expect(await problems(form)).to.deep.equal([]);
    await write(form, 'How many vans?', '1');
    await click(form, 'Send');
    expect(words(form, '.summary')).to.contain('How many vans?: That is too little.');
    await write(form, 'How many vans?', '.234');
    await click(form, 'Medicine', '5.000');
    expect(words(form)).to.contain('How cold?');
    await click(form, '2–8');
    await write(form, 'E-mail', 'mara@fabrikam.example');
    await click(form, 'Send');
    await world.pass(0);
    expect(await stored(world)).to.deep.include({
      answers: { vans: 1234, use: ['meds'], cool: '2–8 °C', money: '5000-20000' },
      points: 34,
    });
  });

  it('is a part of the form around it: values, reset, disabled, validity', async () => {
    const wrap = (form: unknown): ReturnType<typeof html> =>
      html`<form>
        <fieldset>${form}<button>Order</button></fieldset>
      </form>`;
    const { form } = await visit({ allAtOnce: true, action: undefined as never, name: 'lead' }, { wrap });
    const page = form.form!;
    let sent: [string, FormDataEntryValue][] | null = null;
    page.addEventListener('submit', event => {
      event.preventDefault();
      sent = [...new FormData(page)];
    });
    expect(words(form)).not.to.contain('Send');
    page.requestSubmit();
    await shown(form);
    expect(sent).to.equal(null);
    expect(focused(form)).to.contain('need another look');
    let changes = 0;
    form.addEventListener('change', () => changes++);
    await click(form, 'It costs', 'Later');
    expect(changes).to.equal(2);
    await write(form, 'E-mail', 'mara@fabrikam.example');
    page.requestSubmit();
    expect(sent).to.deep.equal([
      ['need', 'urgent'],
      ['timeline', 'later'],
      ['email', 'mara@fabrikam.example'],
    ]);
    page.querySelector('fieldset')!.disabled = true;
    await shown(form);
    expect((control(form, 'E-mail') as HTMLInputElement).disabled).to.equal(true);
    page.querySelector('fieldset')!.disabled = false;
    page.reset();
    await shown(form);
    expect(form.answers).to.deep.equal({});
    expect([...new FormData(page)]).to.deep.equal([]);
    form.formStateRestoreCallback(
      JSON.stringify({ entries: { need: 'curious', email: 'a@b' }, step: 0, agreed: false }),
    );
    await shown(form);
    expect([...new FormData(page)]).to.deep.equal([
      ['need', 'curious'],
      ['email', 'a@b'],
    ]);
    form.formStateRestoreCallback('{"entries":7}');
    form.formStateRestoreCallback(null);
    expect(form.answers).to.deep.equal({ need: 'curious' });
  });

  it('takes over the page’s own markup, with what was typed there before the script ran', async () => {
    // as it stands before the script: a real form
    const host = document.createElement('div');
    const markup = html`<form action="/fallback" method="post">
      <fieldset data-short="Size">
        <legend>How big are you?</legend>
        <label><input type="radio" name="size" value="small" /> Small</label>
        <label><input type="radio" name="size" value="large" data-points="20" required checked /> Large</label>
      </fieldset>
      <label>Since when? <input type="number" name="year" min="1900" /></label>
      <label
        >Region
        <select name="region">
          <option value="">–</option>
          <option value="n" data-disqualifies>North</option>
        </select></label
      >
      <label>Your mail <input type="email" name="email" required value="mara@fabrikam.example" /></label>
      <button>Send</button>
    </form>`;
    document.body.append(host);
    const { form, world } = await visit({ action: undefined as never, allAtOnce: true }, { inside: markup });
    expect(words(form)).to.contain('How big are you?').and.contain('Your mail').and.contain('Region');
    expect((control(form, 'Large') as HTMLInputElement).checked).to.equal(true);
    expect((control(form, 'Your mail') as HTMLInputElement).value).to.equal('mara@fabrikam.example');
    const own = form.querySelector('form')!;
    expect([...new FormData(own)], 'the same is not asked, nor sent, twice').to.deep.equal([]);
    expect(own.checkVisibility()).to.equal(false);
    await click(form, 'Send');
    await world.pass(0);
    expect(new URL(world.requests[0]!.url).pathname).to.equal('/fallback');
    expect(await stored(world)).to.deep.include({
      answers: { size: 'large' },
      points: 20,
      email: 'mara@fabrikam.example',
    });
    expect(form.definition!.qualification.questions[2]!.options).to.deep.equal([
      { value: 'n', label: 'North', disqualifies: true },
    ]);
    host.remove();
  });

  it('without an address, a pipeline or a page that takes it, nothing pretends to be sent', async () => {
    const { form, world } = await visit({ action: undefined as never });
    await fillIn(form);
    const said = await console_(async () => {
      await click(form, 'Send');
      await world.pass(0);
      await click(form, 'Send');
      await world.pass(0);
    });
    await shown(form);
    expect(said.filter(line => line.includes('nowhere to send'))).to.have.length(1);
    expect(focused(form)).to.contain('nothing was sent');
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
    const { form, world } = await visit();
    await fillIn(form);
    world.isOnline = false;
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
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
    const { form, world } = await visit();
    await fillIn(form);
    world.isOnline = false;
    await click(form, 'Send');
    await world.pass(0);
    await shown(form);
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

  for (const [name, dir] of [
    ['at 320 px', 'ltr'],
    ['at 320 px from right to left', 'rtl'],
  ] as const)
    it(`holds ${name}, with long words, and has targets to hit`, async () => {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungskommission';
      const { form } = await visit(
        {
          dir,
          allAtOnce: true,
          consent: `You may ${long}`,
          qualification: { questions: [{ id: 'a', text: `What ${long}?`, options: [long, 'Short'], required: true }] },
        },
        { width: 320 },
      );
      await click(form, 'Send');
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      const panel = root(form).querySelector('.panel')!.getBoundingClientRect();
      for (const each of root(form).querySelectorAll('.panel *:not(.trap, .trap *)')) {
        if (!each.getClientRects().length) continue;
        const { left, right } = each.getBoundingClientRect();
        expect(left, each.className).to.be.at.least(panel.left - 1);
        expect(right, each.className).to.be.at.most(panel.right + 1);
      }
      expect(await problems(form)).to.deep.equal([]);
    });

  it('shows every state in forced colours', async function () {
    if (!(await executeServerCommand('media', { features: [{ name: 'forced-colors', value: 'active' }] })))
      return this.skip();
    const { form } = await visit({ allAtOnce: true });
    await click(form, 'It costs', 'Send');
    const chosen = getComputedStyle(root(form).querySelector('.option:has(:checked)')!);
    const other = getComputedStyle(root(form).querySelector('.option:not(:has(:checked))')!);
    expect(chosen.outlineStyle).not.to.equal(other.outlineStyle);
    await executeServerCommand('media', { features: [] });
  });

  it('loads the rarer definitions by name, and says what it left out of a page’s own', async () => {
    const { form } = await visit({ questions: 'meddic', allAtOnce: true });
    expect(words(form)).to.contain('Who releases the money?');
    form.questions = 'three';
    await until(() => form.definition!.qualification.id === 'three');
    await shown(form);
    expect(words(form)).to.contain('What would you like to achieve?');
  });
});
