import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineHealth } from '../../src/elements/pipeline-health.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import { chartWith, salesPipeline, settled, went } from '../helpers/chart.js';
import { control, dialogOf, press, root, textOf } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';

const DAY = 86_400_000;
const TEAM: readonly DealInput[] = [
  went('a1', 'meeting', { owner: 'Ann Lee', value: 900 }),
  went('a2', 'contact', { owner: 'Ann Lee', value: 500 }),
  went('a3', 'proposal', { owner: 'Ann Lee', value: 70, status: 'lost', reason: 'Price', closedAt: '2026-03-09' }),
  went('b1', 'proposal', { owner: 'Bo Ek', value: 300 }),
];

async function reviewOf(deals = TEAM, set: Partial<PipelineHealth> = {}): Promise<PipelineHealth> {
  const health = await chartWith<PipelineHealth>('pipeline-health', deals, set);
  await clickOn(control(health, 'Weekly review'));
  await until(() => root(health).querySelector('.on-table'), 'the review begins');
  await settled(health);
  return health;
}
const onTable = (health: PipelineHealth): string => textOf(health, '.on-table');
const seller = (health: PipelineHealth): string => textOf(health, '.progress h3');
const gone = (health: PipelineHealth): number => root(health).querySelector('progress')!.value;

describe('the weekly review', () => {
  afterEach(() => resetMouse());

  it('goes seller by seller, deal by deal, by the keyboard', async () => {
    const health = await reviewOf();
    expect([seller(health), onTable(health)]).to.deep.equal(['Ann Lee', 'Deal a3']);
    expect(textOf(health, '.table')).to.contain('Lost late in Proposal, at').and.contain('for “Price”');
    expect(await problems(health)).to.deep.equal([]);
    expect(root(health).activeElement?.textContent?.trim()).to.equal('Deal a3');
    await press(health, 'k');
    await until(() => onTable(health) === 'Deal a1');
    expect(root(health).activeElement?.textContent?.trim()).to.equal('Deal a1');
    await press(health, 'k', 'k');
    await until(() => seller(health) === 'Bo Ek');
    await press(health, 'k');
    await until(() => onTable(health) === 'That was all');
    expect(gone(health)).to.equal(4);
    expect(await problems(health)).to.deep.equal([]);
  });

  it('says what has changed since the last time', async () => {
    const reviewed = { at: NOON - 7 * DAY, as: 'kept' } as const;
    const at = NOON - 2 * DAY;
    const health = await reviewOf([
      went('a1', 'meeting', {
        owner: 'Ann Lee',
        ...{ value: 900, expectedClose: '2026-05-01', reviewed, updatedAt: at },
        history: [
          { at: '2026-02-01', by: 'ann', op: 'w:0', field: 'stage', from: null, to: 'contact' },
          { at, by: 'ann', op: 'w:1', field: 'stage', from: 'contact', to: 'meeting' },
          { at, by: 'ann', op: 'w:2', field: 'value', from: 400, to: 900 },
          { at, by: 'ann', op: 'w:3', field: 'expectedClose', from: '2026-04-01', to: '2026-05-01' },
        ],
      }),
    ]);
    expect(textOf(health, '.table'))
      .to.contain('Since 3 Mar')
      .and.contain('Moved from Contact to Meeting.')
      .and.contain('Put off from 1 Apr to 1 May.')
      .and.contain('Worth €900 instead of €400.');
    expect(textOf(await reviewOf([TEAM[0]!]), '.table')).to.contain('Nothing has changed since 3 Mar.');
  });

  it('goes on where it stopped, wherever it is opened again', async () => {
    const store = salesPipeline(TEAM);
    const health = await reviewOf([], { store });
    await press(health, 'k');
    await until(() => onTable(health) === 'Deal a1');
    await press(health, 'Escape');
    await until(() => root(health).querySelector('.begin'));
    expect(root(health).activeElement?.textContent?.trim()).to.equal('Weekly review');
    const again = await reviewOf([], { store });
    expect([onTable(again), gone(again)]).to.deep.equal(['Deal a1', 1]);
  });

  it('mends and closes in place: each is one step that marks the deal as gone through', async () => {
    const health = await reviewOf();
    const store = health.current!;
    await press(health, 'k', 'p');
    await dialogOf(health);
    await sendKeys({ type: 'Ask again' });
    await press(health, 'Enter');
    await until(() => onTable(health) === 'Deal a2');
    expect(store.deal('a1')).to.deep.include({ reviewed: { at: NOON, as: 'mended' } });
    expect(store.deal('a1')!.nextStep).to.include({ title: 'Ask again' });
    await until(() => announced().includes('“Ask again” planned'));
    await press(health, 'l');
    const dialog = await dialogOf(health);
    dialog.querySelector<HTMLInputElement>('[name=reason]')!.value = 'No budget';
    await clickOn([...dialog.querySelectorAll('button')].at(-1)!);
    await until(() => onTable(health) === 'Deal b1');
    expect(store.deal('a2')).to.deep.include({ status: 'lost', reviewed: { at: NOON, as: 'closed' } });
    await clickOn(root(health).querySelector('.said .button')!);
    await until(() => onTable(health) === 'Deal a2');
    expect([store.deal('a2')!.status, store.deal('a2')!.reviewed]).to.deep.equal(['open', undefined]);
  });

  it('skips, goes back, and leaves a seller for later', async () => {
    const health = await reviewOf();
    await press(health, 's');
    await until(() => onTable(health) === 'Deal a1');
    await press(health, 'b');
    await until(() => onTable(health) === 'Deal a3');
    await press(health, 'n');
    await until(() => onTable(health) === 'Deal b1');
    await press(health, 'k');
    await until(() => onTable(health) === 'That was all');
    expect(textOf(health, '.none')).to.contain('1 deal gone through. 3 deals were skipped.');
    await clickOn(control(health, 'Go through them'));
    await until(() => onTable(health) === 'Deal a3');
  });

  it('opens a deal in full, and leaves its keys to the form there', async () => {
    const health = await reviewOf();
    await press(health, 'o');
    await until(() => root(health).querySelector('deal-details')?.shadowRoot?.querySelector('dialog[open]'));
    await sendKeys({ type: 'k' });
    await settled(health);
    expect([onTable(health), gone(health)]).to.deep.equal(['Deal a3', 0]);
  });

  it('asks the page first, and changes nothing where nothing may be changed', async () => {
    const health = await reviewOf();
    health.addEventListener('deal-edit', event => event.preventDefault());
    await press(health, 'k');
    expect([onTable(health), gone(health)]).to.deep.equal(['Deal a3', 0]);
    health.readonly = true;
    await settled(health);
    expect(root(health).querySelectorAll('.table button')).to.have.length(0);
    await press(health, 's');
    await until(() => onTable(health) === 'Deal a1');
  });

  it('comes to a text to copy', async () => {
    const health = await reviewOf();
    await press(health, 'k', 'p');
    await dialogOf(health);
    await sendKeys({ type: 'Ask again' });
    await press(health, 'Enter');
    await until(() => onTable(health) === 'Deal a2');
    await clickOn(control(health, 'Summary'));
    const dialog = await dialogOf(health);
    expect(dialog.querySelector('textarea')!.value.split('\n')).to.deep.equal([
      'Weekly review, 10 March 2026',
      '1 kept, 1 mended, 2 still to come',
      '',
      'Ann Lee: 1 kept, 1 mended, 1 still to come',
      '  Lost late: Deal a3, Acme · €70 · for “Price”',
      '  Deal a1, Acme · €900 · Meeting · Ask again',
      'Bo Ek: 1 still to come',
    ]);
    expect(await problems(health)).to.deep.equal([]);
    let copied = '';
    const clipboard = { writeText: (text: string) => ((copied = text), Promise.resolve()) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      await clickOn(control(health, 'Copy'));
      await until(() => dialog.textContent!.includes('Copied'));
      expect(copied).to.contain('Ann Lee: 1 kept');
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      await clickOn(control(health, 'Copy'));
      await until(() => dialog.textContent!.includes('copy it by hand'));
      const area = dialog.querySelector('textarea')!;
      expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('holds at 320 px and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const health = await reviewOf();
      await executeServerCommand('resize', { width: 320, height: 800 });
      health.dir = dir;
      await settled(health);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(await problems(health)).to.deep.equal([]);
    }
  });
});
