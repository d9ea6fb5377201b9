import { html, nothing, type TemplateResult } from 'lit';
import { checklistOf } from '../../domain/checklists.js';
import { safeLink } from '../../domain/mail.js';
import { checklists as english } from '../../i18n/en/checklists.js';
import { messagesOf } from '../../i18n/messages.js';
import type { Stage } from '../../domain/records.js';
import { toggleItem } from './deal-deeds.js';
import { setChecklist } from './stage-deeds.js';
import type { View } from './view.js';

/** What helps in the stage: guidance, its checklist, its library of links (R12). */
export function helpTemplate(view: View): TemplateResult | typeof nothing {
  const { stage, text, locked, deeds } = view;
  if (!stage) return nothing;
  const canTeach = !locked && deeds.may('stages');
  if (!stage.guidance && !stage.checklist.length && !stage.library.length && !canTeach) return nothing;
  return html`<details
    class="help"
    part="help"
    ?open=${Boolean(stage.guidance || stage.checklist.length || stage.library.length)}
  >
    <summary>${text.help(stage.name)}${progress(view, stage)}</summary>
    ${stage.guidance ? html`<p>${stage.guidance}</p>` : nothing} ${checklistTemplate(view, stage, canTeach)}
    ${libraryTemplate(view, stage)}
  </details>`;
}

function progress({ deal, text, format }: View, stage: Stage): TemplateResult | typeof nothing {
  const items = checklistOf(deal, stage);
  const done = items.filter(item => item.done).length;
  return items.length ? html` <span class="muted small">${text.progress(done, items.length, format)}</span>` : nothing;
}

function checklistTemplate(view: View, stage: Stage, canTeach: boolean): TemplateResult | typeof nothing {
  const { deal, text, format, deeds, locked } = view;
  const items = checklistOf(deal, stage);
  if (items.length)
    return html`<ul class="checklist" part="checklist" aria-label=${text.checklist}>
      ${items.map(
        item =>
          html`<li>
            <label
              ><input
                type="checkbox"
                .checked=${item.done}
                ?disabled=${locked}
                @change=${() => toggleItem(deeds, deal, item)}
              /><span>${item.text}</span></label
            >
          </li>`,
      )}
    </ul>`;
  if (!canTeach) return nothing;
  return html`<div class="ready">
    <span class="muted small">${text.addChecklist}</span>
    ${Object.values(messagesOf('checklists', format.language, english)).map(
      ({ name, items: checklist }) =>
        html`<button class="button" type="button" @click=${() => setChecklist(deeds, stage, checklist)}>
          ${name}
        </button>`,
    )}
  </div>`;
}

function libraryTemplate(view: View, stage: Stage): TemplateResult | typeof nothing {
  if (!stage.library.length) return nothing;
  return html`<h4>${view.text.library}</h4>
    <ul class="library" part="library">
      ${stage.library.map(({ label, url }) => {
        const href = safeLink(url);
        // what may not be opened is still to be read
        return html`<li>
          ${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${label}</a>` : label}
        </li>`;
      })}
    </ul>`;
}
