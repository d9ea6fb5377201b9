import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import { clickOn, middle, problems, until } from '../helpers/board.js';
import { chartWith, SALES, settled } from '../helpers/chart.js';
import { control, dialogOf, root, textOf } from '../helpers/reading.js';
import { contrast, gradeOf, painted } from '../helpers/contrast.js';

const funnelWith = (set: Partial<FunnelChart> = {}): Promise<FunnelChart> =>
  chartWith<FunnelChart>('funnel-chart', SALES, set);
const steps = (funnel: FunnelChart): HTMLElement[] => [...root(funnel).querySelectorAll<HTMLElement>('.step')];

/** All that is read of it, the words in between included. */
const allText = (funnel: FunnelChart): string =>
  root(funnel).querySelector('.panel')!.textContent!.replace(/\s+/g, ' ');

// https://chartability.github.io/POUR-CAF: the fourteen heuristics that it calls critical
describe('<funnel-chart> and what Chartability calls critical', () => {
  afterEach(() => resetMouse());

  for (const scheme of ['light', 'dark'] as const)
    it(`low contrast (${scheme}): shapes 3:1 on the panel, numbers 4.5:1 on the shapes`, async () => {
      const funnel = await funnelWith({ compare: 'before' });
      funnel.style.setProperty('color-scheme', scheme);
      const panel = painted(getComputedStyle(root(funnel).querySelector('.panel')!).backgroundColor);
      for (const step of steps(funnel)) {
        const mark = step.querySelector('.mark')!;
        const shape = painted(getComputedStyle(mark).fill, panel, Number(mark.getAttribute('fill-opacity')));
        expect(contrast(shape, panel)).to.be.at.least(3);
        const label = step.querySelector('.label')!;
        const ground = label.classList.contains('inside') ? shape : panel;
        expect(contrast(painted(getComputedStyle(label).fill), ground), label.textContent!).to.be.at.least(4.5);
        const other = step.querySelector('.compared')!;
        expect(contrast(painted(getComputedStyle(other).fill), panel)).to.be.at.least(3);
      }
      expect(await problems(funnel)).to.deep.equal([]);
    });

  it('only visual: every number of the picture is text, in the order of the steps', async () => {
    const funnel = await funnelWith();
    const read = [...root(funnel).querySelectorAll('[role=list] > li')].map(item => {
      const copy = item.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return copy.textContent!.replace(/\s+/g, ' ').trim();
    });
    expect(read[3]).to.equal('Proposal 3 33.3% 42.9% go on the leak');
    expect(root(funnel).querySelector('section')!.getAttribute('aria-describedby')).to.equal('summary');
  });

  it('small text size: nothing is smaller than 12 px', async () => {
    const funnel = await funnelWith({ compare: 'before' });
    await clickOn(control(funnel, 'Table'));
    await until(() => root(funnel).querySelector('table'));
    for (const each of root(funnel).querySelectorAll('.panel *'))
      expect(parseFloat(getComputedStyle(each).fontSize), each.className.toString()).to.be.at.least(12);
  });

  it('visual presents seizure risk: nothing moves or flashes', async () => {
    const funnel = await funnelWith();
    await sendMouse({ type: 'move', position: middle(steps(funnel)[0]!) });
    await settled(funnel);
    expect(document.getAnimations().length).to.equal(0);
  });

  it('interaction output only has one input: pointer and keyboard open the same deals', async () => {
    const funnel = await funnelWith();
    const opened: string[] = [];
    funnel.addEventListener('stage-select', event => {
      opened.push([...event.detail.deals].sort().join());
      event.preventDefault();
    });
    await clickOn(steps(funnel)[3]!);
    steps(funnel)[3]!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    await until(() => opened.length === 3);
    expect(opened).to.deep.equal(['o4,w1,w2', 'o4,w1,w2', 'o4,w1,w2']);
  });

  it('no interaction cues or instructions: keys are told where they work', async () => {
    const funnel = await funnelWith();
    control(funnel, 'Shown').focus();
    await sendKeys({ press: 'Tab' });
    await until(() => textOf(funnel, '.tip').includes('Arrow keys move, Enter opens the deals'));
    expect(steps(funnel)[0]!.getAttribute('aria-describedby')).to.equal('tip');
  });

  it('controls override AT controls: keys with others, and keys outside, are left alone', async () => {
    const funnel = await funnelWith();
    const left: string[] = [];
    document.addEventListener('keydown', event => {
      if (!event.defaultPrevented) left.push(event.key);
    });
    steps(funnel)[0]!.focus();
    for (const [keys, key] of [
      [['Alt'], 'ArrowDown'],
      [['Control'], 'ArrowDown'],
      [['Shift'], 'ArrowRight'],
      [[], 'a'],
    ] as const) {
      await executeServerCommand('chord', [...keys, key]);
    }
    expect(left.filter(key => !['Alt', 'Control', 'Shift'].includes(key))).to.deep.equal([
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'a',
    ]);
    expect((root(funnel).activeElement as HTMLElement).dataset.mark).to.equal('contact');
    await sendKeys({ press: 'Tab' });
    expect((root(funnel).activeElement as HTMLElement).dataset.mark).to.equal(undefined);
  });

  it('no explanation for purpose or for how to read: it says how it is computed', async () => {
    const funnel = await funnelWith();
    await clickOn(control(funnel, 'How is this computed?'));
    expect((await dialogOf(funnel)).textContent).to.match(
      /follows the deals that came in.*The leak is the step that loses the most/s,
    );
  });

  it('no title, summary or caption: all three, the takeaway in a sentence', async () => {
    const funnel = await funnelWith();
    expect(textOf(funnel, 'h2')).to.equal('Funnel');
    expect(root(funnel).querySelector('section')!.getAttribute('aria-labelledby')).to.equal('title');
    expect(textOf(funnel, '#summary')).to.match(
      /^Of 9 deals, 2 were won: 22.2%. The leak is between Meeting and Proposal/,
    );
    await clickOn(control(funnel, 'Table'));
    await until(() => root(funnel).querySelector('caption'));
    expect(textOf(funnel, 'caption')).to.equal('Funnel · Last 90 days');
  });

  it('reading level inappropriate: short sentences of short words', async () => {
    const funnel = await funnelWith();
    await clickOn(control(funnel, 'How is this computed?'));
    const said = [
      textOf(funnel, '#summary'),
      ...[...(await dialogOf(funnel)).querySelectorAll('p')].map(p => p.textContent!),
    ];
    expect(gradeOf(said.join(' '))).to.be.at.most(9);
  });

  it('no table: one with every number, which is saved as a file too', async () => {
    const funnel = await funnelWith();
    await clickOn(control(funnel, 'Table'));
    await until(() => root(funnel).querySelector('table'));
    expect(root(funnel).querySelectorAll('tbody tr').length).to.equal(steps(funnel).length);
    expect(root(funnel).querySelectorAll('th[scope=col], th[scope=row]').length).to.equal(9 + 5);
    expect(control(funnel, 'Download as CSV')).to.exist;
  });

  it('data density is inappropriate: fifty stages keep a row and a gap each', async () => {
    const { salesPipeline } = await import('../helpers/chart.js');
    const stages = Array.from({ length: 50 }, (_, nth) => `Stage ${nth + 1}`);
    const funnel = await funnelWith({
      store: salesPipeline([{ title: 'One', stage: 'Stage 50', createdAt: '2026-03-01' }], { stages }),
    });
    const boxes = steps(funnel).map(step => step.getBoundingClientRect());
    expect(boxes.length).to.equal(51);
    boxes.slice(1).forEach((box, nth) => expect(box.top).to.be.at.least(boxes[nth]!.bottom + 1));
    for (const box of boxes) expect(box.height).to.be.at.least(24);
  });

  it('navigation and interaction is tedious: one stop for all steps, one key to the first and to the last', async () => {
    const funnel = await funnelWith();
    expect(steps(funnel).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    steps(funnel)[0]!.focus();
    await sendKeys({ press: 'End' });
    expect((root(funnel).activeElement as HTMLElement).dataset.mark).to.equal('closing');
  });

  it('user style change not respected: wider text, larger spacing and 320 px cut nothing off', async () => {
    const funnel = await funnelWith();
    const sheet = new CSSStyleSheet();
    // WCAG 1.4.12
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    );
    root(funnel).adoptedStyleSheets.push(sheet);
    await executeServerCommand('resize', { width: 320, height: 800 });
    funnel.parentElement!.style.setProperty('inline-size', '304px');
    await settled(funnel);
    const right = funnel.getBoundingClientRect().right;
    for (const each of root(funnel).querySelectorAll<HTMLElement>('.step, .name, .chip, .note, .foot button')) {
      expect(each.getBoundingClientRect().right, each.className).to.be.at.most(right + 0.5);
      expect(each.scrollWidth, each.className).to.be.at.most(each.clientWidth + 1);
    }
    expect(allText(funnel)).to.contain('42.9% go on');
  });
});
