import { expect, fixture, html } from '@open-wc/testing';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { DEALS, problems, shown, titlesIn, until } from '../helpers/board.js';
import { warnings } from '../helpers/console.js';

const noticesOf = (board: PipelineBoard): string =>
  [...board.shadowRoot!.querySelectorAll('[part=notice]')].map(each => each.textContent.trim()).join(' · ');
const addressOf = (text: string): string => URL.createObjectURL(new Blob([text]));

describe('a page’s own deals that cannot be read', () => {
  it('are said to be so, on a board that lets nobody write what it could not keep', async () => {
    const src = addressOf('<!doctype html> not found');
    const board = await fixture<PipelineBoard>(html`<pipeline-board src=${src}></pipeline-board>`);
    await until(() => noticesOf(board), 'it says so');
    expect(noticesOf(board)).to.contain('The deals could not be loaded');
    expect(board.shadowRoot!.querySelector('[part=notice]')!.getAttribute('role')).to.equal('alert');
    expect(board.shadowRoot!.querySelector('[data-act=add]')).to.equal(null);
    expect(await problems(board)).to.deep.equal([]);

    board.src = addressOf(JSON.stringify({ stages: ['One'], deals: [{ title: 'Acme shelves' }] }));
    await until(() => titlesIn(board, 'one').includes('Acme shelves'), 'another address brings them');
    expect(noticesOf(board)).to.equal('');
  });

  it('are no list', async () => {
    const deals = { a: { title: 'Acme shelves' } } as unknown as readonly DealInput[];
    const board = await fixture<PipelineBoard>(html`<pipeline-board .deals=${deals}></pipeline-board>`);
    await until(() => noticesOf(board).includes('there is no list of deals in it'));
    board.deals = DEALS;
    await until(() => !noticesOf(board));
  });

  it('are counted for the person, and named for who made the page', async () => {
    const bad = [
      { title: 'Roof', expectedClose: '2026-02-31' },
      { title: 'Fence', currency: 'XX' },
    ];
    const said = await warnings(async so => {
      const deals = [...DEALS, ...bad];
      const board = await fixture<PipelineBoard>(html`<pipeline-board .deals=${deals}></pipeline-board>`);
      await shown(board);
      await until(() => noticesOf(board).includes('2 deals of this page could not be shown'));
      await until(() => so.length);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('left out 2 deals');
  });
});
