import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { METRIC_NAMES } from '../../src/domain/numbers/metrics.js';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import { clickOn, middle, problems, until } from '../helpers/board.js';
import { chartWith, SALES, settled, went } from '../helpers/chart.js';
import { control, dialogOf, root, textOf } from '../helpers/reading.js';
import { contrast, gradeOf, painted } from '../helpers/contrast.js';

const COMING = [
  ...SALES.slice(0, 5),
  went('m', 'meeting', { value: 2000, expectedClose: '2026-03-20' }),
  went('c', 'proposal', { value: 1000, expectedClose: '2026-04-10', forecast: 'commit' }),
  went('b', 'proposal', { value: 900, expectedClose: '2026-04-11', forecast: 'best', probability: 0.1 }),
  went('late', 'meeting', { value: 700, expectedClose: '2026-03-01' }),
];

interface Case {
  readonly tag: 'forecast-chart' | 'pipeline-metrics' | 'velocity-meter';
  /** The marks that hold numbers. */
  readonly mark: string;
  readonly set: object;
  /** As many marks as anybody would show, and how many these are at least. */
  readonly dense: object;
  readonly many?: number;
  /** Words beside the marks that are read on the panel. */
  readonly words?: string;
  /** What the Tab key leaves for the marks, and one of them that has deals behind it. */
  readonly before?: string;
  readonly full?: number;
  readonly title: string;
  readonly summary: RegExp;
  readonly how: RegExp;
}

const CASES: readonly Case[] = [
  {
    ...{ tag: 'forecast-chart', mark: '.column', set: {}, dense: { unit: 'week', ahead: 13, past: 6 } },
    ...{ title: 'Forecast', summary: /^March 2026 is expected to bring/, how: /Expected = won in the period/ },
  },
  {
    ...{ tag: 'pipeline-metrics', mark: '.tile', set: { metrics: 'won win-rate sales-cycle', period: 'last-30-days' } },
    ...{ dense: { metrics: METRIC_NAMES.join(' ') }, title: 'Key figures' },
    ...{ summary: /^Won €\S+, Win rate \d+/, how: /Won ÷ \(won \+ lost\)/ },
  },
  {
    ...{ tag: 'velocity-meter', mark: '.window', set: {}, dense: {}, many: 7, full: 6, before: '.big' },
    ...{ words: '.big, .result .line, .check', title: 'Pipeline velocity' },
    ...{ summary: /^€\S+ a day · run rate €\S+ a month/, how: /open deals × win rate × average deal/i },
  },
];

for (const each of CASES) {
  const { tag, mark, set, dense, many = 13, before = '.head select', full = 1, title, summary, how } = each;
  const words = each.words ?? `${mark} :is(b, span:not(.sr)), .note`;
  const chart = async (more: object = {}): Promise<ChartElement> => {
    const element = await chartWith(tag, COMING, { ...set, ...more });
    await until(() => marks(element).length);
    return element;
  };
  const marks = (element: ChartElement): HTMLElement[] => [...root(element).querySelectorAll<HTMLElement>(mark)];
  const focused = (element: ChartElement): string | undefined =>
    (root(element).activeElement as HTMLElement | null)?.dataset.mark;

  // https://chartability.github.io/POUR-CAF: the fourteen heuristics that it calls critical
  describe(`<${tag}> and what Chartability calls critical`, () => {
    afterEach(() => resetMouse());

    for (const scheme of ['light', 'dark'] as const)
      it(`low contrast (${scheme}): edges of shapes 3:1, words 4.5:1 on the panel`, async () => {
        const element = await chart();
        element.style.setProperty('color-scheme', scheme);
        const panel = painted(getComputedStyle(root(element).querySelector('.panel')!).backgroundColor);
        for (const each of root(element).querySelectorAll('.plot .piece, .plot .tick, .plot .goal, .trend .line')) {
          const { stroke } = getComputedStyle(each);
          expect(contrast(painted(stroke, panel), panel), each.className.toString()).to.be.at.least(3);
        }
        for (const each of root(element).querySelectorAll(words))
          expect(contrast(painted(getComputedStyle(each).color, panel), panel), each.textContent!).to.be.at.least(4.5);
        expect(await problems(element)).to.deep.equal([]);
      });

    it('only visual: every mark says its number and its name', async () => {
      const element = await chart();
      expect(marks(element).length).to.be.greaterThan(2);
      for (const each of marks(element)) expect(each.textContent!.replace(/\s+/g, ' ')).to.match(/\p{L}.*[\d–]/u);
      expect(root(element).querySelector('section')!.getAttribute('aria-describedby')).to.equal('summary');
    });

    it('small text size: nothing is smaller than 12 px', async () => {
      const element = await chart();
      await clickOn(control(element, 'Table'));
      await until(() => root(element).querySelector('table'));
      for (const each of root(element).querySelectorAll('.panel *'))
        expect(parseFloat(getComputedStyle(each).fontSize), each.className.toString()).to.be.at.least(12);
    });

    it('visual presents seizure risk: nothing moves or flashes', async () => {
      const element = await chart();
      await sendMouse({ type: 'move', position: middle(marks(element)[0]!) });
      await settled(element);
      expect(document.getAnimations().length).to.equal(0);
    });

    it('interaction output only has one input: pointer and keyboard open the same deals', async () => {
      const element = await chart();
      const opened: string[] = [];
      element.addEventListener('metric-select', event => {
        opened.push([...event.detail.deals].sort().join());
        event.preventDefault();
      });
      await clickOn(marks(element)[full]!);
      marks(element)[full]!.focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: ' ' });
      await until(() => opened.length === 3);
      expect(new Set(opened).size).to.equal(1);
      expect(opened[0]).not.to.equal('');
    });

    it('no interaction cues or instructions: keys are told where they work', async () => {
      const element = await chart();
      [...root(element).querySelectorAll<HTMLElement>(before)].at(-1)!.focus();
      await sendKeys({ press: 'Tab' });
      await until(() => textOf(element, '.tip').includes('Arrow keys move, Enter opens the deals'));
      expect(marks(element)[0]!.getAttribute('aria-describedby')).to.equal('tip');
    });

    it('controls override AT controls: keys with others are left alone', async () => {
      const element = await chart();
      const left: string[] = [];
      const listen = (event: KeyboardEvent): void => {
        if (!event.defaultPrevented && event.key.startsWith('Arrow')) left.push(event.key);
      };
      document.addEventListener('keydown', listen);
      const [first] = marks(element);
      first!.focus();
      await executeServerCommand('chord', ['Control', 'ArrowDown']);
      await executeServerCommand('chord', ['Shift', 'ArrowRight']);
      document.removeEventListener('keydown', listen);
      expect(left).to.deep.equal(['ArrowDown', 'ArrowRight']);
      expect(focused(element)).to.equal(first!.dataset.mark);
    });

    it('no explanation for purpose or for how to read, reading level: it says in short words how it is computed', async () => {
      const element = await chart();
      await clickOn(control(element, 'How is this computed?'));
      const dialog = await dialogOf(element);
      expect(dialog.textContent).to.match(how);
      const said = [textOf(element, '#summary'), ...[...dialog.querySelectorAll('.body > p')].map(p => p.textContent!)];
      expect(gradeOf(said.join(' '))).to.be.at.most(9);
    });

    it('no title, summary or caption, no table: all four, and the table as a file', async () => {
      const element = await chart();
      expect(textOf(element, 'h2')).to.equal(title);
      expect(textOf(element, '#summary')).to.match(summary);
      await clickOn(control(element, 'Table'));
      await until(() => root(element).querySelector('caption'));
      expect(textOf(element, 'caption')).to.match(new RegExp(`^${title} · `));
      expect(root(element).querySelectorAll('th[scope=col]').length).to.be.greaterThan(3);
      expect(root(element).querySelectorAll('th[scope=row]').length).to.be.greaterThan(2);
      expect(control(element, 'Download as CSV')).to.exist;
    });

    it('data density is inappropriate: marks do not overlap and are large enough to be hit', async () => {
      const element = await chart(dense);
      const boxes = marks(element).map(each => each.getBoundingClientRect());
      expect(boxes.length).to.be.at.least(many);
      for (const { width, height } of boxes) expect(Math.min(width, height)).to.be.at.least(24);
      boxes.forEach((a, nth) =>
        boxes.slice(nth + 1).forEach(b => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          expect(Math.min(across, down)).to.be.at.most(0.5);
        }),
      );
    });

    it('navigation and interaction is tedious: one stop for all marks, one key to the last', async () => {
      const element = await chart();
      expect(marks(element).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
      marks(element)[0]!.focus();
      await sendKeys({ press: 'End' });
      expect(focused(element)).to.equal(marks(element).at(-1)!.dataset.mark);
    });

    it('user style change not respected: wider text, larger spacing and 320 px cut nothing off', async () => {
      const element = await chart();
      const sheet = new CSSStyleSheet();
      // WCAG 1.4.12
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      root(element).adoptedStyleSheets.push(sheet);
      await executeServerCommand('resize', { width: 320, height: 800 });
      element.parentElement!.style.setProperty('inline-size', '304px');
      await settled(element);
      const { right } = element.getBoundingClientRect();
      for (const each of root(element).querySelectorAll<HTMLElement>(`${mark}, ${mark} b, .note, .foot button`)) {
        expect(each.getBoundingClientRect().right, each.className).to.be.at.most(right + 0.5);
        expect(each.scrollWidth, each.className).to.be.at.most(each.clientWidth + 1 || Infinity);
      }
    });
  });
}
