import { html, type TemplateResult } from 'lit';
import { DEAL_METRICS } from '../../domain/numbers/deal-metrics.js';
import { LEAD_METRICS } from '../../domain/numbers/lead-metrics.js';
import type { MetricName } from '../../domain/numbers/metrics.js';
import { STANDING_METRICS } from '../../domain/numbers/standing-metrics.js';
import type { MetricChoice } from '../../domain/settings.js';
import type { MetricsMessages } from '../../i18n/parts/metrics.js';
import { adoptOnce } from '../adopt.js';
import { openDialog } from '../dialogs/dialog.js';
import { chooseStyles } from './choose.styles.js';
import { PANEL_NAMES } from './questions.js';

const GROUPS = [
  ['deals', Object.keys(DEAL_METRICS)],
  ['leads', Object.keys(LEAD_METRICS)],
  ['standing', Object.keys(STANDING_METRICS)],
] as const;

/** Lets a person choose figures and lists; `usual` where the usual ones are wanted again, `null` where nothing is. */
export function askChoice(
  root: ShadowRoot,
  { tiles, panels }: MetricChoice,
  text: MetricsMessages,
): Promise<MetricChoice | 'usual' | null> {
  const chosen = { tiles: [...tiles], panels: [...panels] };
  const box = (list: keyof typeof chosen, name: string, label: string, update: () => void): TemplateResult => {
    const onChange = (): void => {
      const at = chosen[list].indexOf(name);
      if (at < 0) chosen[list].push(name);
      else chosen[list].splice(at, 1);
      update();
    };
    return html`<label class="tick"
      ><input type="checkbox" ?checked=${chosen[list].includes(name)} @change=${onChange} /><span>${label}</span></label
    >`;
  };
  const closed = openDialog<MetricChoice | 'usual'>(
    root,
    text.choose,
    (answer, update) =>
      html`<div class="body choose">
        <header><h2>${text.choose}</h2></header>
        <p class="muted small">${text.chooseHint}</p>
        ${GROUPS.map(
          ([group, names]) =>
            html`<fieldset>
              <legend>${text.groups[group]}</legend>
              ${names.map(name => box('tiles', name, text.names[name as MetricName], update))}
            </fieldset>`,
        )}
        <fieldset>
          <legend>${text.groups.lists}</legend>
          ${PANEL_NAMES.map(name => box('panels', name, text.panels[name], update))}
        </fieldset>
        <div class="buttons">
          <button class="button ghost start" type="button" @click=${() => answer('usual')}>${text.usual}</button>
          <button class="button" type="button" @click=${() => answer(null)}>${text.cancel}</button>
          <button
            class="button primary"
            type="button"
            ?disabled=${!chosen.tiles.length && !chosen.panels.length}
            @click=${() => answer(chosen)}
          >
            ${text.save}
          </button>
        </div>
      </div>`,
  );
  // after the dialog's own sheets
  adoptOnce(root, chooseStyles);
  return closed;
}
