import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/pipeline-board.js';
import '../../src/define/pipeline-provider.js';
import '../../src/define/velocity-meter.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { closePipeline } from '../../src/store/registry.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { until } from '../helpers/board.js';

const found = (name: string): (() => boolean) => {
  const meter = document.querySelector('velocity-meter')!;
  return () => meter.current?.name === name;
};

describe('an element finds its pipeline', () => {
  afterEach(() => Promise.all(['one', 'two', 'kept-here'].map(name => closePipeline(name))));

  it('in the provider around it, and in another when it moves there', async () => {
    const place = await fixture(
      html`<div>
        <pipeline-provider pipeline="one" storage="memory"><velocity-meter></velocity-meter></pipeline-provider>
        <pipeline-provider pipeline="two" storage="memory"></pipeline-provider>
      </div>`,
    );
    await until(found('one'), 'the provider gives its pipeline');
    const meter = document.querySelector('velocity-meter')!;
    const [one, two] = place.querySelectorAll('pipeline-provider') as unknown as [HTMLElement, HTMLElement];
    two.append(meter);
    await until(found('two'), 'the other provider gives its pipeline');
    // the first has nothing to say any more
    await closePipeline('one');
    createPipeline({ name: 'one' });
    expect(meter.current?.name).to.equal('two');
    one.append(meter);
    await until(found('one'), 'the first provider gives its new pipeline');
  });

  it('again where the provider’s was closed and opened anew', async () => {
    await fixture(
      html`<pipeline-provider pipeline="one" storage="memory"><velocity-meter></velocity-meter></pipeline-provider>`,
    );
    await until(found('one'));
    const meter = document.querySelector('velocity-meter')!;
    await closePipeline('one');
    await until(() => !meter.current, 'what is closed is let go');
    const store = createPipeline({ name: 'one' });
    await until(() => meter.current === store, 'the new one is found');
  });

  it('by its own name before the provider’s', async () => {
    createPipeline({ name: 'two' });
    await fixture(
      html`<pipeline-provider pipeline="one" storage="memory"
        ><velocity-meter pipeline="two"></velocity-meter
      ></pipeline-provider>`,
    );
    await until(found('two'));
  });

  it('opened by one that shows figures, with its stages for a board that comes later', async () => {
    await fixture(html`<velocity-meter pipeline="kept-here"></velocity-meter>`);
    await until(found('kept-here'));
    const board = await fixture<PipelineBoard>(html`<pipeline-board pipeline="kept-here"></pipeline-board>`);
    await until(() => board.shadowRoot!.querySelectorAll('[part~="stage"]').length > 3, 'its stages are there');
  });

  it('in the page’s own data of that name, however late these come', async () => {
    const deals = [{ id: 'a', title: 'Acme shelves', value: 100, stage: 'contact' }];
    const src = URL.createObjectURL(new Blob([JSON.stringify(deals)]));
    const place = await fixture(
      html`<div>
        <velocity-meter pipeline="two"></velocity-meter>
        <pipeline-board pipeline="two" src=${src}></pipeline-board>
      </div>`,
    );
    await until(found('two'), 'what stands beside the board sees its deals');
    const store = document.querySelector('velocity-meter')!.current!;
    expect(place.querySelector('pipeline-board')!.current === store).to.equal(true);
    await until(() => store.deal('a')?.title === 'Acme shelves');
    URL.revokeObjectURL(src);
  });

  it('no longer in the page’s own data where what was to bring them has gone', async () => {
    const src = URL.createObjectURL(new Blob(['not a list of deals']));
    const place = await fixture(
      html`<div>
        <velocity-meter pipeline="kept-here"></velocity-meter>
        <pipeline-board pipeline="kept-here" src=${src}></pipeline-board>
      </div>`,
    );
    const [meter, board] = [place.querySelector('velocity-meter')!, place.querySelector('pipeline-board')!];
    await until(() => board.shadowRoot!.querySelector('[role="alert"]'), 'the board says that it cannot read them');
    expect(Boolean(meter.current), 'it waits').to.equal(false);
    board.remove();
    await until(() => meter.current?.status.phase === 'ready', 'it opens the pipeline of that name');
    expect(meter.current!.status.capabilities?.scope).to.equal('browser');
    await closePipeline('kept-here');
    expect(Boolean(meter.current), 'what the page closes stays closed').to.equal(false);
    indexedDB.deleteDatabase('pipewright/kept-here');
    URL.revokeObjectURL(src);
  });

  it('kept in this browser where nobody has opened it', async () => {
    const meter = await fixture<HTMLElementTagNameMap['velocity-meter']>(
      html`<velocity-meter pipeline="kept-here"></velocity-meter>`,
    );
    await until(() => meter.current?.status.phase === 'ready', 'the storage was fetched and opened');
    expect(meter.current!.status.capabilities?.scope).to.equal('browser');
    await closePipeline('kept-here');
    indexedDB.deleteDatabase('pipewright/kept-here');
  });
});
