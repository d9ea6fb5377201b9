import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../stories/stories.css';

setCustomElementsManifest(manifest);

const EVENTS = [
  ...['move', 'add', 'edit', 'close', 'remove', 'open'].map(verb => `deal-${verb}`),
  'settings-change',
  'stage-select',
  'metric-select',
];
const PAST = [
  ...['moved', 'added', 'edited', 'closed', 'removed'].map(verb => `deal-${verb}`),
  ...['settings-changed', 'import-done'],
];
const LEADS = ['submit', 'submitted', 'qualified', 'view', 'start', 'step', 'sent'].map(verb => `lead-${verb}`);

/** Writes an event below its story: its name, the deals, and what else its detail says in plain words. */
function write(event: Event): void {
  const { deals = [], ...more } = (event as CustomEvent<{ deals?: readonly (string | { title: string })[] }>).detail;
  const words = Object.entries(more)
    .filter(([, value]) => /^(string|number|boolean)$/.test(typeof value))
    .map(([name, value]) => `${name}: ${value}`);
  const line = document.createElement('li');
  line.textContent = [
    `${event.type} ${deals.map(deal => (typeof deal === 'string' ? deal : `“${deal.title}”`)).join(', ')}`,
    ...words,
  ].join(' · ');
  (event.currentTarget as HTMLElement).querySelector('.event-log ol')!.append(line);
}
/** Listening twice to the same is listening once, so it does not matter how often it renders. */
const listen = ref(root => {
  for (const type of [...EVENTS, ...PAST, ...LEADS]) root?.addEventListener(type, write);
});

export default {
  tags: ['autodocs'],
  // `error` makes scripts/stories.mjs fail; axe leaves target-size (WCAG 2.2) out unless asked
  parameters: { a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } } },
  initialGlobals: { locale: 'en-GB', direction: 'ltr', scheme: 'light dark', events: 'off' },
  globalTypes: {
    locale: {
      description: 'Language of numbers, money and days',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: ['en-GB', 'en-US', 'de', 'fr', 'it', 'pl', 'ar-EG', 'hi', 'ja'],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: { icon: 'transfer', dynamicTitle: true, items: ['ltr', 'rtl'] },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light dark', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    events: {
      description: 'Lists the events of the elements below the story',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'off', title: 'No event log' },
          { value: 'on', title: 'Event log' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) =>
      globals.events === 'on'
        ? html`<div ${listen}>
            ${story()}
            <section class="event-log" aria-label="Events">
              <ol></ol>
            </section>
          </div>`
        : story(),
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = String(globals.locale);
      root.dir = String(globals.direction);
      root.classList.remove('light', 'dark');
      if (globals.scheme !== 'light dark') root.classList.add(String(globals.scheme));
      return story();
    },
  ],
} satisfies Preview;
