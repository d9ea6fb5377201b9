import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import type { LeadQualifier } from '../../src/elements/lead-qualifier.js';
import { problems, until } from '../helpers/board.js';
import { click, control, focused, press, shown, stored, visit, words, write } from '../helpers/qualifier.js';

const root = (form: LeadQualifier): ShadowRoot => form.shadowRoot!;

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

  it('takes what is for browsers without script for no definition of the page’s own', async () => {
    const plain = html`<noscript><input name="about" /></noscript>`;
    const { form } = await visit({}, { inside: plain });
    expect(form.definition!.tools).to.equal(undefined);
    expect(words(form)).to.contain('How much does the problem hold you back?');
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
    expect(control(form, 'E-mail').matches(':disabled')).to.equal(true);
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
