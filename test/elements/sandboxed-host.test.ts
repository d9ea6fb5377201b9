import { expect } from '@open-wc/testing';

/** What the page in the frame tells of its board. */
interface Told {
  readonly problem: string | null;
  readonly scope: string | undefined;
  readonly notice: string;
  readonly added: number;
  readonly faults: readonly string[];
}

/** Runs inside of the frame, whose origin is nobody's: the browser gives it no storage at all. */
const inside = `
  const faults = [];
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('error', ({ message }) => faults.push(message));
  const board = document.querySelector('pipeline-board');
  const until = async is => { while (!is()) await new Promise(resolve => setTimeout(resolve, 20)); };
  await until(() => board.current?.status.phase === 'ready');
  const store = await board.current.writable();
  const pipeline = store.pipeline;
  store.dispatch({ type: 'stage/edit', target: pipeline.id, stage: pipeline.stages[0].id,
    changes: { name: { from: pipeline.stages[0].name, to: 'Hello' } } });
  await until(() => store.status.waiting === 0 && board.shadowRoot.textContent.includes('Hello'));
  await until(() => board.shadowRoot.querySelector('[part~=notice]'));
  parent.postMessage({
    problem: store.status.problem?.code ?? null,
    scope: store.status.capabilities?.scope,
    notice: board.shadowRoot.querySelector('[part~=notice]').textContent.trim(),
    added: store.pipeline.stages.filter(({ name }) => name === 'Hello').length,
    faults,
  }, '*');
`;

describe('a board in a sandboxed frame that is given no storage', () => {
  it('works in the memory of its page, and says so', async () => {
    const kit = await (await fetch('/dist/cdn/pipewright.js')).text();
    const frame = document.createElement('iframe');
    frame.width = '1000';
    frame.height = '600';
    frame.setAttribute('sandbox', 'allow-scripts');
    const safe = (script: string): string => script.replaceAll('</script', '<\\/script');
    frame.srcdoc = `<!doctype html><html lang="en"><body><pipeline-board></pipeline-board>
      <script type="module">${safe(kit)}</script><script type="module">${safe(inside)}</script></body></html>`;
    const told = await new Promise<Told>(resolve => {
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow) resolve(data as Told);
      });
      document.body.append(frame);
    });
    expect(told.problem).to.equal('no-storage');
    expect(told.scope).to.equal('page');
    expect(told.notice).to.contain('deals are here until it closes');
    expect(told.added).to.equal(1);
    expect(told.faults).to.deep.equal([]);
    frame.remove();
  });
});
