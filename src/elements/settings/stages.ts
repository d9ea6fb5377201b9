import { html, nothing, type TemplateResult } from 'lit';
import type { Stage, StagePhase } from '../../domain/records.js';
import { liveStages } from '../../domain/stages.js';
import { addStage } from '../../store/actions.js';
import { nameOf, setting } from './field.js';
import { list, type Column, type ListSpec, type Row } from './list.js';
import { withDetails } from './more.js';
import { presetTemplate } from './preset.js';
import { stageTemplate } from './stage.js';
import type { View } from './view.js';

/** The stages, with all they carry, and ready-made ones. */
export const stagesPane = (view: View): TemplateResult =>
  html`${setting(view, 'title', view.pipeline.title, { label: view.text.title, type: 'text', hint: view.text.titleHint, optional: true })}
  ${list(view, stageList(view))} ${view.locked ? nothing : presetTemplate(view)}`;

const columnsOf = ({ text }: View): readonly Column[] => [
  { key: 'name', label: text.stage, type: 'text', width: 'wide' },
  { key: 'probability', label: text.chance, type: 'percent', width: 'narrow', later: true },
  {
    ...{ key: 'phase', label: text.phase, type: 'choice', width: 'middle', later: true, fixed: true },
    show: phase => text.phases[phase as StagePhase],
  },
  { key: 'rottingDays', label: text.rottingDays, type: 'number', width: 'narrow', optional: true, later: true },
  { key: 'limit', label: text.limit, type: 'number', width: 'narrow', optional: true, later: true },
];

function stageList(view: View): ListSpec {
  const { pipeline, store, editor, text } = view;
  const stages = liveStages(pipeline);
  const columns = columnsOf(view);
  const last = stages.findLast(({ phase }) => phase === 'open') ?? stages.at(-1)!;
  return {
    id: 'stages',
    label: text.panes.stages,
    columns,
    rows: stages.map(stage => rowOf(view, stage)),
    fieldId: (row, key) => `stages.${row.id}.${key}`,
    edit: (row, key, value) =>
      editor.set(
        `stages.${row.id}.${key}`,
        value,
        nameOf({ ...columns.find(column => column.key === key)!, of: row.name }),
      ),
    add({ name }) {
      void editor.apply([addStage(store, { name: String(name) }, last.id)], text.added(String(name)));
      return true;
    },
    remove: row =>
      void removeStage(
        view,
        stages.find(({ id }) => id === row.id)!,
      ),
    place(row, before) {
      const others = stages.filter(({ id }) => id !== row.id);
      const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
      const said = text.placed(row.name, at + 1, stages.length, view.format);
      void editor.apply([{ type: 'stage/place', target: pipeline.id, stage: row.id, before }], said);
    },
    addLabel: text.addStage,
  };
}

function rowOf(view: View, stage: Stage): Row {
  const { id, name } = stage;
  const row: Row = { id, name, values: { ...stage } };
  return { ...row, ...withDetails(view, row, () => stageTemplate(view, stage), 'stage-details') };
}

/** Its deals go to another stage of its kind; where there is none, it stays. */
async function removeStage(view: View, stage: Stage): Promise<void> {
  const { pipeline, store, editor, format, root, text } = view;
  if (!liveStages(pipeline).some(({ id, phase }) => id !== stage.id && phase === stage.phase))
    return editor.tell(text.onlyOfKind(stage.name));
  const { askHeir } = await import('../dialogs/remove-stage.js');
  const into = await askHeir(root, { stage, pipeline, count: store.deals(stage.id).length, format });
  if (!into) return view.focus(`[data-row="${CSS.escape(stage.id)}"] [data-grip]`);
  await editor.apply([{ type: 'stage/remove', target: pipeline.id, stage: stage.id, into }], text.removed(stage.name));
  view.focus(`[data-list="stages"] > [data-row="${CSS.escape(into)}"] [data-grip]`);
}
