import { html, type TemplateResult } from 'lit';
import { BANT } from '../../domain/frameworks.js';
import { FRAMEWORKS } from '../../domain/more-frameworks.js';
import type { Changes } from '../../domain/operations.js';
import { QUESTION_KINDS, type Question } from '../../domain/qualification.js';
import { checkSetting } from '../../domain/settings-door.js';
import { fold } from '../../domain/text.js';
import { field } from './field.js';
import { itemList } from './items.js';
import { list } from './list.js';
import { withDetails } from './more.js';
import { isChosen, qualificationOf, questionText } from './in-force.js';
import { questionTemplate } from './question.js';
import { tryAnswers } from './try-out.js';
import type { View } from './view.js';

/** The questions that leads and deals are qualified by (R22–R23), and answers to try them on. */
export function qualificationPane(view: View): TemplateResult {
  const { text, pipeline, editor } = view;
  const current = qualificationOf(view);
  const framework = Object.hasOwn(FRAMEWORKS, current.id) ? current.id : 'own';
  const names = [...Object.keys(FRAMEWORKS), ...(framework === 'own' ? ['own'] : [])];
  return html`<div class="beside">
    <div class="part">
      ${field(view, {
        ...{ id: 'framework', label: text.framework, type: 'choice', hint: text.frameworkHint, value: framework },
        choices: names.map(value => ({ value, label: text.frameworks[value] ?? value })),
        commit: name => editor.set('qualification', FRAMEWORKS[String(name)] ?? pipeline.qualification, text.framework),
      })}
      ${questionList(view)}
    </div>
    ${tryAnswers(view)}
  </div>`;
}

/** Writes the questions; the kit's own become the team's with the first change. */
function write(view: View, questions: readonly Question[], said: string): void {
  const { pipeline, editor } = view;
  const { qualification } = pipeline;
  const changes: Changes = qualification
    ? { 'qualification.questions': { from: qualification.questions, to: questions } }
    : { qualification: { from: undefined, to: { ...BANT, questions } } };
  void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes }], said);
}

function questionList(view: View): TemplateResult {
  const { text, editor } = view;
  const { questions, ...rest } = qualificationOf(view);
  return list(
    view,
    itemList<Question>(view, {
      id: 'questions',
      label: text.panes.qualification,
      columns: [
        { key: 'text', label: text.question, type: 'text', width: 'wide' },
        {
          ...{ key: 'kind', label: text.questionKind, type: 'choice', width: 'middle' },
          choices: QUESTION_KINDS.map(value => ({ value, label: text.questionKinds[value] })),
        },
        { key: 'required', label: text.mustAnswer, type: 'yes-no', width: 'middle', later: true },
      ],
      items: questions,
      idOf: ({ id }) => id,
      nameOf: question => questionText(view, question),
      valuesOf: question => ({ ...question, text: questionText(view, question) }),
      patch: (question, key, value) =>
        key === 'kind' ? ofKind(view, question, value as Question['kind']) : { ...question, [key]: value },
      fresh({ text: asked, kind }) {
        const slug = fold(String(asked)).slice(0, 40) || 'question';
        let id = slug;
        for (let n = 2; questions.some(question => question.id === id); n++) id = `${slug}-${n}`;
        return ofKind(view, { id, kind: 'text', text: String(asked) }, kind as Question['kind']);
      },
      check: next => (checkSetting('qualification', { ...rest, questions: next }) ? { problem: 'not-allowed' } : null),
      write: (next, said) => write(view, next, said),
      decorate(question, row) {
        const withChanged = (changed: Question): readonly Question[] =>
          questions.map(each => (each.id === question.id ? changed : each));
        const fits = (changed: Question): boolean =>
          checkSetting('qualification', { ...rest, questions: withChanged(changed) }) === null;
        const replace = (changed: Question, said: string): void =>
          fits(changed)
            ? write(view, withChanged(changed), said)
            : editor.tell(text.notDone(text.problems['not-allowed']));
        const details = (): TemplateResult => questionTemplate(view, question, questions, { fits, replace });
        return withDetails(view, row, details, 'question-details');
      },
      addLabel: text.addQuestion,
    }),
  );
}

/** What belongs to another kind goes; a choice begins with yes and no. */
function ofKind({ text, pipeline }: View, question: Question, kind: Question['kind']): Question {
  const { options, bands, min: _min, max: _max, currency: _currency, ...rest } = question;
  if (!isChosen(kind)) return { ...rest, kind, ...(isChosen(question.kind) || !bands ? {} : { bands }) };
  if (kind === 'money')
    return {
      ...rest,
      kind,
      currency: pipeline.currency,
      options: [
        { value: '-10000', max: 10_000 },
        { value: '10000-', min: 10_000 },
      ],
    };
  const kept = options && question.kind !== 'money' ? options : null;
  return {
    ...{ ...rest, kind },
    options: kept ?? [
      { value: 'yes', label: text.yes, points: 10 },
      { value: 'no', label: text.no, points: 0 },
    ],
  };
}
