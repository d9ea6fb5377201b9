import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/pipeline-board.js';
import '../../src/define/pipeline-exchange.js';
import '../../src/define/pipeline-provider.js';
import { addDeals } from '../../src/store/add-deals.js';
import { closePipeline } from '../../src/store/registry.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineExchange } from '../../src/elements/pipeline-exchange.js';
import type { PipelineProvider } from '../../src/elements/pipeline-provider.js';
import { shown, titlesIn, until } from '../helpers/board.js';
import { bring, PLAIN } from '../helpers/exchange.js';
import { deleteDatabase, freshName, openIdbTab } from '../helpers/worlds.js';

describe('<pipeline-provider>', () => {
  let name: string;
  beforeEach(() => void (name = freshName()));
  afterEach(() => closePipeline(name));

  it('says all of a pipeline without script: stages, currency, where it is kept, who changes it', async () => {
    const provider = await fixture<PipelineProvider>(
      html`<pipeline-provider
        pipeline=${name}
        preset="simple"
        currency="CHF"
        storage="memory"
        user-id="ann"
        user-name="Ann Lee"
        ><pipeline-board></pipeline-board
      ></pipeline-provider>`,
    );
    const board = provider.querySelector<PipelineBoard>('pipeline-board')!;
    await shown(board);
    const store = provider.store!;
    expect(board.current === store, 'the board has its pipeline').to.equal(true);
    expect(store.status.capabilities?.scope).to.equal('page');
    expect([store.pipeline.currency, store.user.id, store.user.name]).to.deep.equal(['CHF', 'ann', 'Ann Lee']);
    const [stage] = store.pipeline.stages;
    await store.dispatch(addDeals(store, [{ title: 'Roof' }]).intents).settled;
    const [deal] = store.deals(stage!.id);
    expect([deal!.title, deal!.currency, deal!.createdBy]).to.deep.equal(['Roof', 'CHF', 'ann']);
  });

  it('keeps what is imported in this browser: another tab that is open shows it, and so does a reload', async () => {
    const open = (): Promise<PipelineProvider> =>
      fixture<PipelineProvider>(
        html`<pipeline-provider pipeline=${name} preset="sales"
          ><pipeline-board></pipeline-board><pipeline-exchange></pipeline-exchange
        ></pipeline-provider>`,
      );
    const provider = await open();
    await shown(provider.querySelector<PipelineBoard>('pipeline-board')!);
    const other = await openIdbTab(name);
    const { report } = await bring(provider.querySelector<PipelineExchange>('pipeline-exchange')!, PLAIN);
    expect(report.new).to.equal(5);
    await until(() => [...other.allDeals()].length === 5, 'the other tab has them');
    await other.close();
    provider.remove();
    await closePipeline(name);
    const again = (await open()).querySelector<PipelineBoard>('pipeline-board')!;
    await shown(again);
    expect(titlesIn(again, 'proposal')).to.deep.equal(['Solar roof']);
    again.remove();
    await closePipeline(name);
    await deleteDatabase(name);
  });
});
