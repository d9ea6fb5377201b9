import { executeServerCommand } from '@web/test-runner-commands';

/** Another page of the same origin: a second tab, or a frame where the browser gives us no second tab (WebKit). */
export interface Page {
  readonly kind: 'tab' | 'frame';
  /** The value of an expression there, awaited. */
  run<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

/** A page without scripts of its own. */
const BLANK = '/test/helpers/blank.html';

export async function openPage(): Promise<Page> {
  const tab = await executeServerCommand<string | false, string>('newTab', BLANK);
  if (tab)
    return {
      kind: 'tab',
      run: script => executeServerCommand('tabEval', { tab, script }),
      close: async () => void (await executeServerCommand('closeTab', { tab })),
    };
  const frame = document.createElement('iframe');
  frame.src = BLANK;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  return {
    kind: 'frame',
    run: <T>(script: string) => (page.eval as (text: string) => Promise<T>)(script),
    close: () => Promise.resolve(frame.remove()),
  };
}
