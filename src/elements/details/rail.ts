import { html, type TemplateResult } from 'lit';
import { daysByStage, staysOf } from '../../domain/timeline.js';
import { isNextAllowed } from '../../domain/stage-rules.js';
import { liveStages, stageOf } from '../../domain/stages.js';
import { days } from '../../i18n/moments.js';
import { move } from './stage-deeds.js';
import type { View } from './view.js';

/** The stages as a rail, each with the days the deal stood there; a click moves it on, or back. */
export function railTemplate(view: View): TemplateResult {
  const { deal, store, stage: here, now, format, text, locked, deeds } = view;
  const stages = liveStages(store.pipeline).filter(({ phase }) => phase !== 'retention' || deal.status === 'won');
  const at = stages.findIndex(({ id }) => id === here?.id);
  const stays = daysByStage(
    staysOf(deal, now, format.calendar).map(stay => ({
      ...stay,
      // a removed stage's days are those of the one that took its deals
      stage: stageOf(store.pipeline, stay.stage)?.id ?? stay.stage,
    })),
  );
  const canMove = !locked && (deal.status === 'open' || deal.status === 'won') && deeds.may('move', deal);
  return html`<ol class="rail" part="rail" aria-label=${text.rail}>
    ${stages.map((stage, index) => {
      const stayed = stays.get(stage.id);
      // what was won has no days in the stage that says so
      const isCounted = stayed != null && (stayed > 0 || index === at) && !(stage.phase === 'won' && index === at);
      const label = isCounted ? text.stayed(stage.name, days(format, stayed)) : stage.name;
      const state = index < at ? 'done' : index === at ? 'now' : '';
      const isOpen = canMove && index !== at && (!here || isNextAllowed(store.pipeline, here, stage));
      return html`<li class=${state} aria-current=${index === at ? 'step' : 'false'}>
        ${
          isOpen
            ? html`<button type="button" aria-label=${text.moveTo(label)} @click=${() => move(deeds, deal, stage)}>
                ${label}
              </button>`
            : html`<span>${label}</span>`
        }
      </li>`;
    })}
  </ol>`;
}
