import { expect, html, oneEvent, fixture } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineHealth } from '../../src/elements/pipeline-health.js';
import type { PipelineSettings } from '../../src/elements/pipeline-settings.js';
import type { PipelineToday } from '../../src/elements/pipeline-today.js';
import { announced, clickOn, problems, scrollTo, until } from '../helpers/board.js';
import { chartWith, SALES, salesPipeline, settled } from '../helpers/chart.js';
import { control, dialogOf, root, textOf } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';
import type { PipelineStore } from '../../src/store/store.js';

const DAY = 86_400_000;
/** A pipeline that the team has last looked at so many days ago. */
function lookedAt(days: number): PipelineStore {
  const store = salesPipeline(SALES);
  const revisedAt = { from: undefined, to: NOON - days * DAY };
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes: { revisedAt } }, { undoable: false });
  return store;
}
type Worked = PipelineHealth | PipelineToday;
const TAGS = ['pipeline-health', 'pipeline-today'] as const;
const show = (tag: (typeof TAGS)[number], days = 70, set: Partial<Worked> = {}): Promise<Worked> =>
  chartWith<Worked>(tag, [], { store: lookedAt(days), ...set });
const line = (element: Worked): string => textOf(element, '.revision');

describe('the reminder to revise the pipeline', () => {
  afterEach(() => resetMouse());

  for (const tag of TAGS) {
    describe(`in <${tag}>`, () => {
      it('comes after two months, not before, and not to whom nothing may be changed', async () => {
        expect(line(await show(tag, 60))).to.equal('');
        const element = await show(tag, 61);
        expect(line(element)).to.contain('Does this pipeline still fit? time to look again since 10 Mar');
        expect(await problems(element)).to.deep.equal([]);
        element.readonly = true;
        await settled(element);
        expect(line(element)).to.equal('');
        expect(line(await show(tag, 70, { can: action => action !== 'stages' }))).to.equal('');
      });

      it('leads to the guide: in a dialog, by key, and the focus comes back', async () => {
        const element = await show(tag);
        control(element, 'Revise now').focus();
        await sendKeys({ press: 'Enter' });
        const dialog = await dialogOf(element);
        const settings = dialog.querySelector<PipelineSettings>('pipeline-settings')!;
        await until(() => settings.shadowRoot?.querySelector('[part=guide]'), 'the guide is shown');
        expect(await problems(element)).to.deep.equal([]);
        const looked = settings.shadowRoot!.querySelector('[data-field=revised]')!;
        await scrollTo(looked);
        await clickOn(looked);
        await until(() => element.current!.pipeline.revisedAt === NOON);
        await sendKeys({ press: 'Escape' });
        await until(() => !root(element).querySelector('dialog[open]'));
        await settled(element);
        expect(line(element)).to.equal('');
      });

      it('leads to the settings that are on the page, unless the page shows its own', async () => {
        await import('../../src/define/pipeline-settings.js');
        const store = lookedAt(70);
        const settings = await fixture<PipelineSettings>(html`<pipeline-settings .store=${store}></pipeline-settings>`);
        const element = await chartWith<Worked>(tag, [], { store });
        await scrollTo(control(element, 'Revise now'));
        await clickOn(control(element, 'Revise now'));
        await until(() => settings.shadowRoot!.activeElement?.id === 'heading', 'its heading has the focus');
        expect(settings.pane).to.equal('guide');
        expect(root(element).querySelector('dialog')).to.equal(null);
        settings.pane = 'stages';
        element.addEventListener('settings-open', event => event.preventDefault(), { once: true });
        await scrollTo(control(element, 'Revise now'));
        setTimeout(() => clickOn(control(element, 'Revise now')));
        const { detail } = await oneEvent(element, 'settings-open');
        expect(detail).to.deep.equal({ pane: 'guide' });
        await settled(element);
        expect(settings.pane).to.equal('stages');
      });

      it('is done, or put off for a week; each is one operation, asked of the page, and undone', async () => {
        const element = await show(tag);
        const store = element.current!;
        const before = store.pipeline.revisedAt;
        const asked: string[] = [];
        element.addEventListener('settings-change', ({ detail }) =>
          asked.push(`${detail.undo ? 'undo ' : ''}${detail.intents[0]!.type}`),
        );
        await clickOn(control(element, 'In a week'));
        await settled(element);
        expect(store.pipeline.reviseOn).to.equal('2026-03-17');
        expect(line(element)).to.equal('');
        await until(() => announced().includes('put off for a week'));
        await clickOn(control(element, 'Undo'));
        await settled(element);
        expect(store.pipeline.reviseOn).to.equal(undefined);
        expect(line(element)).to.contain('Does this pipeline still fit?');
        control(element, 'Done').focus();
        await sendKeys({ press: 'Enter' });
        await settled(element);
        expect(store.pipeline.revisedAt).to.equal(NOON);
        expect(line(element)).to.equal('');
        // what had the focus has gone: it is not lost
        expect(root(element).activeElement?.id).to.equal('title');
        await clickOn(control(element, 'Undo'));
        await settled(element);
        expect(store.pipeline.revisedAt).to.equal(before);
        expect(asked).to.deep.equal([
          ...['pipeline/edit', 'undo pipeline/edit'],
          ...['pipeline/edit', 'undo pipeline/edit'],
        ]);
      });

      it('is not done where the page does not let it', async () => {
        const element = await show(tag);
        element.addEventListener('settings-change', event => event.preventDefault());
        await clickOn(control(element, 'Done'));
        await settled(element);
        expect(element.current!.pipeline.revisedAt).to.equal(NOON - 70 * DAY);
        expect(textOf(element, '.said')).to.not.equal('');
        expect(line(element)).to.not.equal('');
      });

      it('fits at 360 px, from right to left, in the dark', async () => {
        const element = await show(tag);
        await executeServerCommand('resize', { width: 360, height: 800 });
        for (const dir of ['ltr', 'rtl']) {
          element.dir = dir;
          element.style.setProperty('color-scheme', dir === 'rtl' ? 'dark' : 'light');
          await settled(element);
          expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
          expect(await problems(element)).to.deep.equal([]);
        }
      });
    });
  }
});
