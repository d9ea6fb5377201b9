import { html, type TemplateResult } from 'lit';
import { assignmentOf, type AssignmentRule } from '../../domain/assignment.js';
import type { Changes } from '../../domain/operations.js';
import { checks } from './checks.js';
import type { Choice } from './field.js';
import { itemList } from './items.js';
import { list } from './list.js';
import { freshMatch, matchColumns, matchFields, matchText, matchValues, patchMatch } from './match-columns.js';
import { withDetails } from './more.js';
import { tryAssignment } from './try-out.js';
import type { View } from './view.js';

/** Several take turns: no seller is called so. */
const SEVERAL = '';

/** Who gets which leads: by rule, else in turn; and a lead to try it on. */
export function assignmentPane(view: View): TemplateResult {
  const { text, go } = view;
  if (!sellersOf(view).length)
    return html`<p class="muted none">${text.noOneSells}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${() => go('owners')}>${text.openPane(text.panes.owners)}</button>
      </div>`;
  const { owners = [] } = assignmentOf(view.pipeline);
  return html`<div class="beside">
    <div class="part">
      <section class="part">
        <h3>${text.assignmentRules}</h3>
        <p class="muted small">${text.assignmentHint}</p>
        ${ruleList(view)}
      </section>
      <section class="part rule">
        <h3>${text.otherwise}</h3>
        <p class="muted small">${text.otherwiseHint}</p>
        ${turns(view, 'assignment.owners', sellersOf(view, owners), owners, to =>
          // everybody takes turns: whoever comes to sell as well
          write(
            view,
            'owners',
            to.length < sellersOf(view, owners).length ? to : undefined,
            text.changed(text.otherwise),
          ),
        )}
      </section>
    </div>
    ${tryAssignment(view, assignmentOf(view.pipeline))}
  </div>`;
}

/** One part of it: who sells goes on to take turns until somebody says who does. */
function write(view: View, part: 'rules' | 'owners', to: unknown, said: string): void {
  const { pipeline, editor } = view;
  const { assignment } = pipeline;
  const changes: Changes = assignment
    ? { [`assignment.${part}`]: { from: assignment[part], to } }
    : { assignment: { from: undefined, to: { [part]: to } } };
  void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes }], said);
}

/** Everybody who sells, and whoever is named besides. */
const sellersOf = ({ pipeline }: View, named: readonly string[] = []): readonly Choice[] =>
  [...new Set([...pipeline.owners, ...named])].map(value => ({ value, label: value }));

/** Who takes turns, in the order that sellers are listed in. */
const turns = (
  view: View,
  id: string,
  sellers: readonly Choice[],
  chosen: readonly string[],
  commit: (owners: readonly string[]) => void,
): TemplateResult =>
  checks(view, { legend: view.text.inTurn, hint: view.text.inTurnHint, id }, sellers, chosen, (seller, on) =>
    commit(sellers.map(({ value }) => value).filter(value => (value === seller ? on : chosen.includes(value)))),
  );

/** Several sellers, or none, as what is chosen: who it is, the details say. */
const severalOf = ({ text, format }: View, { owners }: AssignmentRule): readonly Choice[] =>
  owners.length === 1 ? [] : [{ value: SEVERAL, label: owners.length ? format.list(owners) : text.nobody }];

function ruleList(view: View): TemplateResult {
  const { text, store } = view;
  const { rules = [] } = assignmentOf(view.pipeline);
  const idOf = (rule: AssignmentRule): string => rule.id ?? String(rules.indexOf(rule));
  return list(
    view,
    itemList<AssignmentRule>(view, {
      id: 'assignment.rules',
      label: text.assignmentRules,
      columns: [
        ...matchColumns(view, rules),
        { key: 'owners', label: text.goesTo, type: 'choice', width: 'middle', choices: sellersOf(view) },
      ],
      items: rules,
      idOf,
      nameOf: rule => matchText(view, rule),
      valuesOf: rule => ({ ...matchValues(view, rule), owners: rule.owners.length === 1 ? rule.owners[0] : SEVERAL }),
      patch: (rule, key, value) =>
        key === 'owners'
          ? value === SEVERAL
            ? rule
            : { ...rule, owners: [String(value)] }
          : patchMatch(view, rule, key, value),
      fresh: values => ({ id: store.ports.newId(), ...freshMatch(view, values), owners: [String(values.owners)] }),
      check: (_rules, { match }) => (Object.keys(match).length ? null : { key: 'value', problem: 'not-allowed' }),
      write: (to, said) => write(view, 'rules', to, said),
      decorate(rule, row) {
        const replace = (owners: readonly string[]): void =>
          write(
            view,
            'rules',
            rules.map(each => (each === rule ? { ...rule, owners } : each)),
            text.changed(row.name),
          );
        const id = `assignment.${idOf(rule)}`;
        const sellers = sellersOf(view, rule.owners);
        return {
          fields: { ...matchFields(view, rule), owners: { choices: [...severalOf(view, rule), ...sellers] } },
          ...withDetails(view, row, () => turns(view, id, sellers, rule.owners, replace)),
        };
      },
      addLabel: text.addRule,
      empty: text.noAssignmentRules,
    }),
  );
}
