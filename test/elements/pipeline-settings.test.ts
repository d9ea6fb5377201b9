import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { PANES } from '../../src/elements/settings/view.js';
import type { PipelineStore } from '../../src/store/store.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { problems, until } from '../helpers/board.js';
import * as on from '../helpers/settings.js';
import { browserPorts } from '../../src/store/ports.js';
import { openTab, ports } from '../helpers/worlds.js';

describe('<pipeline-settings>', () => {
  afterEach(() => resetMouse());

  it('numbers are written in the pipeline’s language where the page says none', async () => {
    await on.show('stages');
    const lang = document.documentElement.lang;
    document.documentElement.lang = '';
    await on.write('Chance %: Meeting', '52.5');
    await on.keys('Tab');
    on.element.go('calendar');
    await on.rendered();
    await on.choose('Language of dates and numbers', 'German');
    on.element.go('stages');
    await on.rendered();
    expect(on.control('Chance %: Meeting').value).to.equal('52,5');
    document.documentElement.lang = lang;
  });

  describe('the guide', () => {
    it('leads to the panes, marks steps, and the focus follows', async () => {
      await on.show('guide');
      expect(await problems(on.element)).to.deep.equal([]);
      await on.click('Mark as done: Describe your ideal customer');
      expect(on.store.pipeline.guide).to.have.property('customer');
      expect(on.focused()).to.match(/^Not done yet: Describe/);
      await on.click('Go to Ideal customer');
      expect(on.element.pane).to.equal('customer');
      expect(on.element.shadowRoot!.activeElement?.id).to.equal('heading');
      await on.write('Goals', 'Fewer losses');
      await on.keys('Tab');
      expect(on.store.pipeline.idealCustomer).to.deep.equal({ goals: 'Fewer losses' });
      await on.write('Goals', '');
      await on.keys('Tab');
      expect(on.store.pipeline.idealCustomer).to.equal(undefined);
    });

    it('reminds after two months, everywhere, until somebody has looked', async () => {
      const revised = await on.storeWith();
      on.editing(revised, 'revisedAt', undefined, Date.UTC(2026, 0, 2));
      await on.showOf(revised, { pane: 'health' });
      expect(on.words()).to.include('still fits');
      await on.click('Guide', '.banner');
      await on.click('We have looked at it');
      expect(on.words()).not.to.include('it is time to look again');
      on.element.go('health');
      await on.rendered();
      expect(on.words()).not.to.include('still fits');
    });
  });

  describe('two people', () => {
    it('see each other’s changes at once; the same field shows both values, and one more Enter decides', async () => {
      const records = memoryRecords();
      const storage = () => new MemoryStorage(records);
      await on.showOf(await openTab({ name: 'both', storage }), { pane: 'stages' });
      const other = await openTab({ name: 'both', storage, user: { id: 'bob' } });
      on.editing(on.store, 'title', '', 'Sales');
      await until(() => other.pipeline.title === 'Sales');
      await on.rendered();
      const name = on.control('Name of the pipeline');
      name.focus();
      name.select();
      await sendKeys({ type: 'Mine' });
      on.editing(other, 'title', 'Sales', 'Theirs');
      await until(() => on.store.pipeline.title === 'Theirs');
      await on.rendered();
      expect(name.value).to.equal('Mine'); // what is being typed stays
      await on.keys('Enter');
      await until(() => on.words().includes('Somebody has made it “Theirs” meanwhile'));
      expect(on.store.pipeline.title).to.equal('Theirs');
      await on.keys('Enter');
      expect(on.store.pipeline.title).to.equal('Mine');
      await until(() => other.pipeline.title === 'Mine');
      await other.close();
    });
  });

  describe('the page', () => {
    it('may refuse, with its reason, and may ask for time', async () => {
      await on.showOf(await openTab({ ports: { ...ports(), delay: browserPorts.delay } }));
      let answer!: (said: unknown) => void;
      on.element.addEventListener('settings-change', event =>
        event.detail.waitUntil(new Promise(resolve => (answer = resolve))),
      );
      await on.write('Stage: Meeting', 'Demo');
      await on.keys('Tab');
      expect(on.words('[part=said]')).to.equal('Asking…');
      expect(on.stageNames(on.store)).not.to.include('Demo');
      answer('Ask the manager.');
      await until(() => on.said() === 'Not changed: Ask the manager.');
      expect(on.control('Stage: Meeting').value).to.equal('Meeting');
    });

    it('hears of what was stored', async () => {
      await on.show('stages');
      const stored = new Promise<CustomEvent>(resolve =>
        on.element.addEventListener('settings-changed', resolve as EventListener, { once: true }),
      );
      await on.write('Stage: Meeting', 'Demo');
      await on.keys('Tab');
      const [intent] = (await stored).detail.intents;
      expect(intent)
        .to.have.nested.property('changes.stages\\.meeting\\.name')
        .deep.equal({ from: 'Meeting', to: 'Demo' });
    });

    it('may lock everything', async () => {
      await on.showOf(await on.storeWith(), { pane: 'stages', readonly: true });
      expect(on.words()).to.include('can be read, not changed');
      expect(
        on.element.shadowRoot!.querySelectorAll('.pane :is(input, select, textarea):not([disabled])'),
      ).to.have.length(0);
      expect(on.element.shadowRoot!.querySelectorAll('.pane .tool:not(.more), .pane [data-grip]')).to.have.length(0);
    });

    it('Ctrl+Z outside of text takes the last change back', async () => {
      await on.show('calendar');
      await on.click('Saturday');
      await executeServerCommand('chord', ['Control', 'z']);
      await until(() => on.store.pipeline.workingDays === undefined);
      await executeServerCommand('chord', ['Control', 'y']);
      await until(() => on.store.pipeline.workingDays !== undefined);
      expect(on.store.pipeline.workingDays).to.include(6);
    });
  });

  describe('its look', () => {
    const fits = async (name: string): Promise<void> => {
      expect(await problems(on.element), name).to.deep.equal([]);
      // a window may not get as narrow as it is asked to be: MiniBrowser's stays at 447 px
      expect(document.documentElement.scrollWidth, name).to.be.at.most(innerWidth);
    };
    let filled: PipelineStore;
    beforeEach(async () => {
      filled = await on.storeWith();
      on.editing(filled, 'sources.web', undefined, { name: 'Website' });
      on.editing(filled, 'owners', [], ['Ann Lee']);
      on.editing(filled, 'customFields.sector', undefined, { label: 'Sector', type: 'choice', options: ['Food'] });
      on.editing(filled, 'views.hot', undefined, { name: 'Hot deals', state: {} });
      on.editing(filled, 'emailTemplates', undefined, [{ name: 'After the fair', subject: '{{deal}}', body: '' }]);
      on.editing(filled, 'assignment', undefined, {
        rules: [{ field: 'answers.budget', match: { oneOf: ['set'] }, owners: ['Ann Lee', 'Bob'] }],
      });
    });

    // one test for each: all of them in one are too much for a slow browser's time
    for (const pane of PANES)
      it(`the pane ${pane} passes axe and fits, wide and at 360 px`, async () => {
        for (const width of [1100, 360]) {
          await on.showOf(filled, { pane }, width);
          await fits(`${pane} at ${width}`);
          on.element.remove();
        }
      });

    it('shows amounts of the present month beside whole names where it is narrow', async () => {
      await on.showOf(filled, { pane: 'quotas' }, 360);
      const frame = on.element.shadowRoot!.querySelector('[part=matrix]')!;
      const box = (selector: string): DOMRect => frame.querySelector(selector)!.getBoundingClientRect();
      const width = frame.getBoundingClientRect();
      await until(() => box('[aria-current=date]').right <= width.right + 1, 'the present month is in view');
      expect(box('tbody th').width).to.be.within(80, 112);
      expect(box('[aria-current=date]').left).to.be.at.least(box('tbody th').right - 1);
    });

    it('passes axe and fits, dark and from right to left', async () => {
      document.documentElement.dir = 'rtl';
      document.documentElement.style.setProperty('color-scheme', 'dark');
      await on.showOf(filled, { pane: 'quotas' });
      await fits('quotas');
      document.documentElement.style.removeProperty('color-scheme');
      document.documentElement.dir = '';
    });
  });

  it('the panes are reached by the rail, by the select where it is narrow, and by the page', async () => {
    await on.show('stages');
    await on.click('Reasons', '.rail');
    expect(on.words('#heading')).to.equal('Reasons');
    expect(on.element.shadowRoot!.activeElement?.id).to.equal('heading');
    expect(on.element.shadowRoot!.querySelector('.rail [aria-current=page]')?.textContent?.trim()).to.equal('Reasons');
    on.element.remove();
    await on.showOf(on.store, { pane: 'nonsense' }, 360);
    expect(on.words('#heading')).to.equal('Stages');
    await on.choose('Section', 'Calendar');
    expect(on.words('#heading')).to.equal('Calendar');
  });
});
