import { expect } from '@open-wc/testing';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { until } from '../helpers/board.js';
import { done, fileOf, PLAIN, words } from '../helpers/exchange.js';
import { expectUnharmed, openHost, type Host } from '../helpers/hosts.js';

/** The page with a board, once its pipeline is loaded. */
async function strictHost(): Promise<{ host: Host; board: PipelineBoard }> {
  const { element: board, ...host } = await openHost('strict', 'pipeline-board');
  await until(() => board.current?.status.phase === 'ready');
  await board.reach();
  return { host, board };
}

describe('a host page under a strict Content Security Policy and Trusted Types', () => {
  it('is worked in from end to end without a violation', async () => {
    const { host, board } = await strictHost();
    const { shadowRoot: root } = board;
    await board.hands!.desk.add(
      Array.from({ length: 40 }, (_, index) => ({ title: `Deal ${index}`, value: index, owner: 'A B' })),
    );
    await board.updateComplete;
    expect(root!.querySelectorAll('[data-deal]').length).to.be.greaterThan(3);
    const [first] = board.columns[0]!.deals;
    board.hands!.moveTo(first!, 'meeting', 0);
    await until(() => board.current!.deal(first!.id)!.stage === 'meeting');
    // what a card out of view stands on, and the bars of share, are styled by script
    expect(getComputedStyle(root!.querySelector('[data-list]')!).getPropertyValue('--pw-after')).to.match(
      /^[1-9].*px$/,
    );
    board.view = { filters: [{ field: 'value', from: 1 }], sort: { '': { by: 'value' } } };
    await until(() => root!.querySelector('.filter-chip'));
    for (const field of ['owner', 'value', 'expectedClose'] as const) {
      board.hands!.outlook!.openFilter(root!.querySelector('.filter-chip')!, { field, any: [] });
      await until(() => root!.querySelector('.menu:popover-open form'));
    }
    board.hands!.menus.close();
    board.view = {};
    await board.hands!.selectAll();
    await until(() => root!.querySelector('.selection'));
    for (const button of root!.querySelectorAll<HTMLElement>('.selection [aria-haspopup]')) {
      button.click();
      await until(() => root!.querySelector('.menu:popover-open'));
      board.hands!.menus.close();
    }
    board.hands!.selection!.clear();
    root!.querySelector<HTMLElement>('[data-act=menu]')!.click();
    await until(() => root!.querySelector('.menu:popover-open'));
    board.hands!.menus.close();
    void board.hands!.openDeal(board.current!.deal(first!.id)!);
    await until(() => root!.querySelector('deal-details')?.shadowRoot?.querySelector('dialog')?.open);
    root!.querySelector('deal-details')!.close();
    void board.hands!.desk.close(board.current!.deal(first!.id)!, 'lost');
    await until(() => root!.querySelector('dialog')?.open);
    root!.querySelector('dialog')!.close();
    await board.openImport();
    await until(() => root!.querySelector('pipeline-exchange')?.shadowRoot?.childElementCount);
    expectUnharmed(host);
    await board.current!.destroy();
    host.frame.remove();
  });

  it('has a file of deals imported and removed without a violation', async () => {
    const { host, board } = await strictHost();
    await board.openImport();
    const exchange = board.shadowRoot!.querySelector('pipeline-exchange')!;
    await until(() => exchange.shadowRoot?.querySelector('input[type=file]'));
    exchange.read(fileOf(PLAIN));
    const go = async (): Promise<void> => {
      await until(() => exchange.shadowRoot!.querySelector('.foot .primary:enabled'));
      exchange.shadowRoot!.querySelector<HTMLElement>('.foot .primary')!.click();
    };
    await go();
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    const ended = done(exchange);
    await go();
    expect((await ended).report.new).to.equal(5);
    await until(() => /Rows in/.test(words(exchange)));
    await exchange.updateComplete;
    exchange.shadowRoot!.querySelector<HTMLElement>('[data-import]')!.click();
    await until(() => exchange.shadowRoot!.querySelector('.ask .danger'));
    exchange.shadowRoot!.querySelector<HTMLElement>('.ask .danger')!.click();
    await until(() => [...board.current!.allDeals()].every(({ removedAt }) => removedAt));
    expectUnharmed(host);
    await board.current!.destroy();
    host.frame.remove();
  });

  it('is left as it was: no global but those of the libraries, nothing in the head', async () => {
    const { host } = await strictHost();
    const clean = document.createElement('iframe');
    document.body.append(clean);
    const known = new Set(Object.keys(clean.contentWindow!));
    const added = Object.keys(host.window).filter(key => !known.has(key) && !['violations', 'faults'].includes(key));
    const libraries = [
      'litHtmlVersions',
      'litElementVersions',
      'reactiveElementVersions',
      'litPropertyMetadata',
      'nanostoresGlobal',
    ];
    expect(added.filter(key => !libraries.includes(key))).to.deep.equal([]);
    expect(host.page.head.querySelectorAll('style, link').length).to.equal(0);
    expect([...host.page.body.children].map(({ tagName }) => tagName)).to.deep.equal(['PIPELINE-BOARD', 'DIV']);
    clean.remove();
    host.frame.remove();
  });

  it('has a lead form filled in, corrected and sent without a violation', async () => {
    const { element: form, ...host } = await openHost('strict-form', 'lead-qualifier');
    await until(() => form.shadowRoot!.querySelector('[name=vans]'));
    const root = form.shadowRoot!;
    expect(root.querySelector<HTMLInputElement>('[name=email]')!.value).to.equal('mara@fabrikam.example');
    expect(root.querySelector('.trap')!.getBoundingClientRect().width, 'the sheet hides the trap').to.equal(1);
    root.querySelector<HTMLButtonElement>('.primary')!.click();
    await until(() => root.querySelector('.summary'));
    const vans = root.querySelector<HTMLInputElement>('[name=vans]')!;
    vans.value = '12';
    vans.dispatchEvent(new Event('input', { bubbles: true }));
    root.querySelector<HTMLInputElement>('#field-consent')!.click();
    // the page's own address answers 404, which is final; the pipeline in this browser takes it
    root.querySelector<HTMLButtonElement>('.primary')!.click();
    await until(() => root.querySelector('.outcome'), 'it is sent');
    expectUnharmed(host);
    host.frame.remove();
  });

  it('has a lead form that posts without script', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-same-origin', 'allow-forms'); // and no scripts
    frame.src = '/test/hosts/strict-form.html';
    document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('form'));
    const form = frame.contentDocument!.querySelector('form')!;
    expect(form.parentElement!.shadowRoot, 'no script has run').to.equal(null);
    form.action = '/test/hosts/said';
    form.querySelector<HTMLInputElement>('[name=vans]')!.value = '12';
    form.querySelector('button')!.click();
    await until(() => frame.contentDocument?.body?.textContent?.includes('vans='), 'it is posted');
    expect(frame.contentDocument!.body.textContent).to.equal('vans=12&email=mara%40fabrikam.example');
    frame.remove();
  });
});
