import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { createPipeline } from '../../src/store/pipelines.js';
import { until } from '../helpers/board.js';
import { clickButton, exchangeWith, fileOf, pick, PLAIN, words } from '../helpers/exchange.js';
import { click, visit } from '../helpers/qualifier.js';

/** What a finger can press or write into, and how high it is where that is less than it takes. */
function tooSmall(element: Element): string[] {
  const targets = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')];
  return targets
    .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.trap'))
    .map(each => each.closest('label:not(.field)') ?? each)
    .map(each => [each.getBoundingClientRect().height, each.textContent!.trim() || each.id] as const)
    .filter(([height]) => height > 1 && height < 44)
    .map(([height, name]) => `${name}: ${height} px`);
}

/** From now on; a new size of the window ends it. */
async function fingers(): Promise<void> {
  await executeServerCommand('pointer', { coarse: true });
  await until(() => matchMedia('(pointer: coarse)').matches, 'the pointer is a finger');
}

describe('where the pointer is a finger, all that can be pressed is 44 px high', () => {
  before(async function () {
    if (!(await executeServerCommand('pointer', { coarse: false }))) this.skip();
  });
  afterEach(() => executeServerCommand('pointer', { coarse: false }));

  it('in a lead form', async () => {
    const { form } = await visit({ allAtOnce: true, fields: 'name email*', consent: 'You may write to me.' });
    await fingers();
    expect(tooSmall(form)).to.deep.equal([]);
    await click(form, 'Send');
    await until(() => form.shadowRoot!.querySelector('.summary'));
    expect(tooSmall(form)).to.deep.equal([]);
  });

  it('in an import', async () => {
    const exchange = await exchangeWith(createPipeline({ preset: 'sales' }));
    await fingers();
    expect(tooSmall(exchange)).to.deep.equal([]);
    await pick(exchange, fileOf(PLAIN));
    expect(tooSmall(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Next');
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    expect(tooSmall(exchange)).to.deep.equal([]);
  });
});
