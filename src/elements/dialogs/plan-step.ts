import { css, html } from 'lit';
import type { Deal, NextStep } from '../../domain/records.js';
import { adoptOnce } from '../adopt.js';
import type { Wording } from '../details/fields.js';
import { isStep, readStep, stepFields } from '../details/step.js';
import { ask } from './ask.js';

const styles = css`
  .trio {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
    gap: 10px;
  }
`;

/** What a step is asked for. */
interface Wanted extends Wording {
  readonly title: string;
  /** The id of the step, where it is a new one. */
  readonly id: string;
  /** The deal it is for, where it is one: what it plans already is changed. */
  readonly deal?: Deal | undefined;
  /** What stands in the form at first, where nothing is planned. */
  readonly first?: NextStep | undefined;
}

/** Asks what is to be done next, and when; `null` = nothing is planned. */
export function askStep(root: ShadowRoot, { title, id, deal, first, ...wording }: Wanted): Promise<NextStep | null> {
  const { text, words } = wording;
  const step = deal?.nextStep ?? first;
  const view = (errors: Readonly<Record<string, string | undefined>>) => ({
    ...wording,
    errors,
    ...(deal ? { deal } : {}),
  });
  const asked = ask<NextStep>(
    root,
    { title, text: { cancel: words.cancel, save: text.plan } },
    wrong => html`${stepFields(view(wrong), step, text.stepTitle)}`,
    (given, form) => {
      if (!given('title')) return { wrong: { title: text.needStep } };
      const made = readStep(view({}), given, form, step?.id ?? id);
      return isStep(made) ? made : { wrong: made };
    },
  );
  adoptOnce(root, styles);
  return asked;
}
