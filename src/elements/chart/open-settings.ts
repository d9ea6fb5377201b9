import { html } from 'lit';
import { emit } from '../../emit.js';
import { chartActions as english } from '../../i18n/en/chart-actions.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf } from '../../i18n/messages.js';
import type { PipelineStore } from '../../store/store.js';
import { openElement } from '../dialogs/element.js';

/** What opening the settings needs of the element that does so. */
export interface SettingsHost extends HTMLElement {
  readonly current: PipelineStore | undefined;
  readonly format: Format;
  /** Loads what shows the settings. */
  readonly settings: (() => Promise<unknown>) | undefined;
}

/** Shows a pane of the settings: the page's way, else in those that are on the page, else in a dialog. */
export async function openSettings(host: SettingsHost, pane: string, label: string): Promise<void> {
  if (!emit(host, 'settings-open', { pane })) return;
  const root = host.getRootNode() as Document | ShadowRoot;
  const onPage = [...root.querySelectorAll('pipeline-settings'), ...document.querySelectorAll('pipeline-settings')];
  const shown = onPage.find(({ current }) => current === host.current);
  if (shown) return shown.go(pane);
  if (!host.settings) return;
  await host.settings();
  const { close } = messagesOf('chartActions', host.format.language, english);
  const settings = html`<pipeline-settings frameless .store=${host.current} pane=${pane}></pipeline-settings>`;
  openElement(host.shadowRoot!, settings, label, close);
}
