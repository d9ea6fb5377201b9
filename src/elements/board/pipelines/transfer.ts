import { html, type TemplateResult } from 'lit';
import type { Deal } from '../../../domain/records.js';
import { Refusal } from '../../../domain/refusal.js';
import { findStage } from '../../../domain/find-stage.js';
import { liveStages, stageOf } from '../../../domain/stages.js';
import { foldName } from '../../../domain/text.js';
import { emit } from '../../../events.js';
import { pipelines as english } from '../../../i18n/en/pipelines.js';
import type { PipelinesMessages } from '../../../i18n/messages.js';
import { reachablePipelines, visiting } from '../../../store/neighbours.js';
import type { PipelineStore } from '../../../store/store.js';
import { transfer } from '../../../store/transfer.js';
import { openDialog } from '../../dialogs/dialog.js';
import { formTemplate } from '../../dialogs/form.js';
import { askEntries, wordingOf } from '../../dialogs/passage.js';
import type { Hands } from '../hands/hands.js';
import { tellOutcome } from '../selection/outcome.js';
import { titleOf } from './switch.js';

interface Chosen {
  readonly store: PipelineStore;
  readonly stage: string;
}

/** Lets deals go on in another pipeline, which is asked for first. */
export const openTransfer = (hands: Hands, deals: readonly Deal[]): Promise<void> =>
  visiting(hands.store, async neighbours => {
    const names = (await reachablePipelines(hands.store)).filter(name => name !== hands.store.name);
    const all = await Promise.all(names.map(name => neighbours.open(name)));
    const others = all.filter(({ status }) => status.phase === 'ready');
    const chosen = await askWhere(hands, deals, others);
    // undone here, it is undone there: the other pipeline stays open
    if (chosen && (await carryOver(hands, deals, chosen))) neighbours.keep(chosen.store.name);
  });

/** Answers whether anything was moved. */
async function carryOver(hands: Hands, all: readonly Deal[], { store: there, stage }: Chosen): Promise<boolean> {
  const { board, desk, dialogRoot, store } = hands;
  const { format } = board;
  const text = board.messages('pipelines', english);
  const called = titleOf(there, text.unnamed);
  const reasonOf = (refusal: Refusal): string =>
    hands.text.reason(refusal, id => stageOf(there.pipeline, id)?.name ?? id, format);
  const deals = all.filter(deal => hands.canTransfer(deal));
  const barred = all.slice(deals.length).map(() => reasonOf(new Refusal('readonly')));
  const refuse = (reasons: readonly string[]): false => {
    tellOutcome(hands, { done: '', reasons });
    return false;
  };
  if (!deals.length) return refuse(barred);
  const scene = { store: there, dialogRoot, wording: wordingOf(format) };
  // they stand nowhere there yet
  const coming = deals.map(deal => ({ ...deal, stage: '' }));
  const target = findStage(there.pipeline, stage);
  if (!target) return refuse([reasonOf(new Refusal('no-stage', { stage }))]);
  const changesOf = await askEntries(scene, coming, target);
  if (!changesOf) return refuse([reasonOf(new Refusal('required-missing', { stage }))]);
  const detail = { deals, from: store.name, to: there.name, stage };
  if (!(await desk.conduct.agree(store, { type: 'deal-transfer', detail }))) return false;
  hands.glideFrom();
  const destination = { store: there, stage, changesOf, reason: text.reason(called) };
  const { step, arrived, stayed } = await transfer(store, deals, destination, () => hands.say(text.leftThere(called)));
  const done =
    arrived.length === 1 ? text.movedOne(arrived[0]!.title, called) : text.moved(arrived.length, called, format);
  const reasons = [...stayed.map(({ refusal }) => reasonOf(refusal)), ...barred];
  tellOutcome(hands, { done: arrived.length ? done : '', step, reasons });
  if (!arrived.length) return false;
  hands.selection?.clear();
  emit(board, 'deal-transferred', { ...detail, deals: arrived, deal: arrived.length === 1 ? arrived[0] : undefined });
  return true;
}

/** To which pipeline and stage; the stage that is called the same stands first. */
function askWhere(hands: Hands, deals: readonly Deal[], others: readonly PipelineStore[]): Promise<Chosen | null> {
  const { board, dialogRoot } = hands;
  const { format } = board;
  const text = board.messages('pipelines', english);
  const title = deals.length === 1 ? text.transferOne(deals[0]!.title) : text.transferMany(deals.length, format);
  let to = others[0];
  return openDialog<Chosen>(dialogRoot, title, (answer, update) => {
    const submit = (form: HTMLFormElement): void => {
      const stage = new FormData(form).get('stage');
      if (to) answer({ store: to, stage: String(stage) });
    };
    const choose = (each: PipelineStore): void => {
      to = each;
      update();
    };
    const asked = to
      ? html`<p class="muted">${text.transferText}</p>
          ${whereTemplate(hands, deals, to, others, text, choose)}`
      : html`<p>${text.none}</p>`;
    const ends = to ? { cancel: text.cancel, save: text.move } : { cancel: text.close };
    return formTemplate({ title, ...ends, submit, leave: () => answer(null) }, asked);
  });
}

function whereTemplate(
  { store }: Hands,
  [deal]: readonly Deal[],
  to: PipelineStore,
  others: readonly PipelineStore[],
  text: PipelinesMessages,
  choose: (store: PipelineStore) => void,
): TemplateResult {
  const stages = liveStages(to.pipeline).filter(({ phase }) => phase === 'open');
  const here = liveStages(store.pipeline).find(({ id }) => id === deal?.stage)?.name ?? '';
  const like = stages.find(({ name }) => foldName(name) === foldName(here)) ?? stages[0];
  return html`<div class="pair">
    <label class="field"
      ><span>${text.to}</span
      ><select
        class="input"
        name="pipeline"
        @change=${(event: Event) => choose(others[(event.target as HTMLSelectElement).selectedIndex]!)}
      >
        ${others.map(each => html`<option value=${each.name} ?selected=${each === to}>${titleOf(each, text.unnamed)}</option>`)}
      </select></label
    >
    <label class="field"
      ><span>${text.stage}</span
      ><select class="input" name="stage">
        ${stages.map(({ id, name }) => html`<option value=${id} ?selected=${id === like?.id}>${name}</option>`)}
      </select></label
    >
  </div>`;
}
