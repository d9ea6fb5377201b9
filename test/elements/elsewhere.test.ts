import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/define/deal-details.js';
import '../../src/define/pipeline-provider.js';
import type { DealDetails } from '../../src/elements/deal-details.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineProvider } from '../../src/elements/pipeline-provider.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { closePipeline } from '../../src/store/registry.js';
import type { PipelineStore } from '../../src/store/store.js';
import { transfer } from '../../src/store/transfer.js';
import { clickOn, press, problems, shown, until } from '../helpers/board.js';
import { boardOf, closePipelines, pipelineOf } from '../helpers/pipelines.js';

/** A deal that began in North and goes on in South. */
async function carried(): Promise<{ north: PipelineStore; south: PipelineStore; there: string }> {
  const north = pipelineOf('North', [{ id: 'a', title: 'Acme shelves', value: 100, stage: 'proposal' }]);
  const south = pipelineOf('South', []);
  const destination = { store: south, stage: 'contact', reason: 'Moved to “South”' };
  const { arrived } = await transfer(north, [north.deal('a')!], destination, () => {});
  return { north, south, there: arrived[0]!.id };
}
const detailsOf = (board: PipelineBoard): DealDetails | null => board.renderRoot.querySelector('deal-details');
const said = (details: DealDetails | null): string =>
  details?.shadowRoot!.querySelector('.elsewhere')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const link = (details: DealDetails | null): HTMLElement | null =>
  details?.shadowRoot!.querySelector<HTMLElement>('.elsewhere button') ?? null;
const isOpen = (details: DealDetails | null): boolean => Boolean(details?.shadowRoot!.querySelector('dialog[open]'));
const openOn = async (board: PipelineBoard, deal: string): Promise<DealDetails> => {
  board.view = { deal };
  await until(() => link(detailsOf(board)), 'the deal says where it went, and leads there');
  return detailsOf(board)!;
};

describe('a deal that went on in another pipeline', () => {
  afterEach(async () => {
    await resetMouse();
    await closePipelines();
  });

  it('says where, and opens there by mouse; from there it leads back by keyboard', async () => {
    const { north, south, there } = await carried();
    const board = await boardOf(north);
    const told: string[] = [];
    board.addEventListener('pipeline-select', ({ detail }) => void told.push(detail.pipeline));
    const details = await openOn(board, 'a');
    expect(said(details)).to.equal('Goes on in “South”. Open it there');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(link(details)!);
    await until(() => board.current === south && board.view.deal === there);
    await until(() => isOpen(detailsOf(board)) && said(detailsOf(board)).startsWith('Came from “North”.'));
    await until(() => link(detailsOf(board)));
    link(detailsOf(board))!.focus();
    await press(board, 'Enter');
    await until(() => board.current === north && board.view.deal === 'a');
    await until(() => isOpen(detailsOf(board)) && said(detailsOf(board)).startsWith('Goes on in “South”.'));
    expect(told).to.deep.equal([south.name, north.name]);
    await press(board, 'Escape');
    await until(() => board.view.deal === undefined);
  });

  it('stays where it is shown when the page refuses', async () => {
    const { north } = await carried();
    const board = await boardOf(north);
    board.addEventListener('pipeline-select', event => event.preventDefault());
    await clickOn(link(await openOn(board, 'a'))!);
    await until(() => !isOpen(detailsOf(board)));
    await shown(board);
    expect(board.current === north).to.equal(true);
    expect(board.renderRoot.querySelector('.toast')).to.equal(null);
  });

  it('takes all that a provider holds along', async () => {
    const { north, south } = await carried();
    const provider = await fixture<PipelineProvider>(
      html`<pipeline-provider pipeline=${north.name}><pipeline-board></pipeline-board></pipeline-provider>`,
    );
    const board = provider.querySelector('pipeline-board')!;
    await until(() => board.current === north);
    await shown(board);
    await clickOn(link(await openOn(board, 'a'))!);
    await until(() => provider.pipeline === south.name && isOpen(detailsOf(board)));
    await until(() => said(detailsOf(board)).startsWith('Came from “North”.'));
  });

  it('is shown in place where no board is around; what has gone there is said', async () => {
    const { north, south, there } = await carried();
    const details = await fixture<DealDetails>(
      html`<deal-details inline pipeline=${north.name} deal="a"></deal-details>`,
    );
    await until(() => link(details));
    await clickOn(link(details)!);
    await until(() => details.deal === there && said(details).startsWith('Came from “North”.'));
    expect(details.pipeline).to.equal(south.name);
    await until(() => link(details));
    north.dispatch({ type: 'deal/remove', target: 'a' });
    await clickOn(link(details)!);
    await until(() => details.shadowRoot!.querySelector('.error')?.textContent === 'The deal is not there any more.');
    expect(details.deal).to.equal(there);
  });

  it('is not called gone where the other pipeline cannot be read; what was typed is kept', async () => {
    const { north, south } = await carried();
    await closePipeline(south.name);
    createPipeline({ name: south.name, storage: () => Promise.reject(new Error('no database')) });
    const details = await fixture<DealDetails>(
      html`<deal-details inline pipeline=${north.name} deal="a"></deal-details>`,
    );
    await until(() => link(details));
    const notes = details.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea[name=notes]')!;
    notes.focus();
    await sendKeys({ type: 'ask Ben' });
    link(details)!.focus();
    await sendKeys({ press: 'Enter' });
    const problem = (): string | null | undefined => details.shadowRoot!.querySelector('.error')?.textContent;
    await until(() => problem() === 'The other pipeline could not be opened. Try again.', problem() ?? 'nothing');
    expect(north.deal('a')!.notes).to.equal('ask Ben');
    expect(details.deal).to.equal('a');
  });

  it('is named, but leads nowhere, where the other pipeline cannot be reached', async () => {
    const { north, south } = await carried();
    await closePipelines();
    const details = await fixture<DealDetails>(html`<deal-details inline></deal-details>`);
    Object.assign(details, { store: north, deal: 'a' });
    await until(() => said(details) === `Goes on in “${south.name}”.`);
    expect(link(details)).to.equal(null);
  });
});
