import { expect } from '@open-wc/testing';
import { originOf } from '../../src/elements/qualifier/origin.js';
import { click, control, fillIn, shown, stored, visit, write } from '../helpers/qualifier.js';

describe('<lead-qualifier>: who asks and where from', () => {
  it('asks for rarer details in words, with what the browser can fill in; a page’s own goes along', async () => {
    const { form, world } = await visit({
      allAtOnce: true,
      fields: 'given-name family-name* role website country vat',
    });
    const named = ['First name', 'Last name', 'Role', 'Website', 'Country', 'vat'];
    const tokens = ['given-name', 'family-name', 'organization-title', 'url', 'country-name', 'off'];
    expect(named.map(name => control(form, name).getAttribute('autocomplete'))).to.deep.equal(tokens);
    await click(form, 'It costs', 'Within two months');
    await write(form, 'First name', 'Mara');
    await write(form, 'Last name', 'Lind');
    await write(form, 'vat', 'FR 12');
    await click(form, 'Send');
    await world.pass(0);
    const { name, custom } = await stored(world);
    expect(name).to.equal('Mara Lind');
    expect(custom).to.deep.equal({ 'given-name': 'Mara', 'family-name': 'Lind', vat: 'FR 12' });
  });

  it('takes other fields at any time, and keeps what stands in those that stay', async () => {
    const { form } = await visit({ allAtOnce: true, fields: 'name' });
    await write(form, 'Name', 'Mara');
    form.fields = 'name city';
    await shown(form);
    expect((control(form, 'Name') as HTMLInputElement).value).to.equal('Mara');
    expect(control(form, 'City').getAttribute('autocomplete')).to.equal('address-level2');
  });

  it('has other words agreed to anew', async () => {
    const { form, world } = await visit({ allAtOnce: true, consent: 'You may write to me.' });
    await click(form, 'It costs', 'Within two months', 'You may write to me.');
    await write(form, 'E-mail', 'mara@fabrikam.example');
    form.consent = 'You may call me.';
    await shown(form);
    const box = control(form, 'You may call me.') as HTMLInputElement;
    expect(box.checked).to.equal(false);
    await click(form, 'Send');
    expect(world.server.size).to.equal(0);
    await click(form, 'You may call me.', 'Send');
    await world.pass(0);
    expect((await stored(world)).consent).to.deep.include({ text: 'You may call me.' });
  });

  it('asks by CHAMP where that is named', async () => {
    const { form } = await visit({ questions: 'champ', allAtOnce: true });
    expect(control(form, 'It comes first').getAttribute('name')).to.equal('priority');
    expect(control(form, 'What is the challenge?').tagName).to.equal('TEXTAREA');
  });

  it('brings along where the visitor came from, if asked to', async () => {
    const { form, world } = await visit({ withOrigin: true, source: 'Landing page' });
    await fillIn(form);
    await click(form, 'Send');
    await world.pass(0);
    expect(await stored(world)).to.deep.include({
      page: location.origin + location.pathname,
      source: 'Landing page',
      utm: {},
    });
  });

  it('knows of an address its path and the campaign’s marks only', () => {
    const address = 'https://shop.example/vans?utm_source=news&utm_campaign=may&email=mara@fabrikam.example#top';
    expect(originOf(address, 'https://search.example/find?q=mara')).to.deep.equal({
      page: 'https://shop.example/vans',
      utm: { source: 'news', campaign: 'may' },
      referrer: 'https://search.example/find',
      source: 'news',
      campaign: 'may',
    });
    expect(originOf('https://shop.example/', '')).to.deep.equal({ page: 'https://shop.example/', utm: {} });
  });
});
