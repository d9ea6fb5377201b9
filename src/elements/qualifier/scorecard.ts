import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswer, isAnswered } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import type { Addressed } from '../../domain/operations.js';
import type { AnswerProblem, Qualification, Question } from '../../domain/qualification.js';
import type { Deal, Lead } from '../../domain/records.js';
import { isRefusal } from '../../domain/refusal.js';
import { ask, emit } from '../../events.js';
import { qualifier as englishForm } from '../../i18n/en/qualifier.js';
import { scorecard as english } from '../../i18n/en/scorecard.js';
import { messagesOf, type QualifierMessages, type ScorecardMessages } from '../../i18n/messages.js';
import { StoresController } from '../../store/controller.js';
import { leadsOf } from '../../store/leads.js';
import type { Step } from '../../store/step.js';
import type { PipelineStore } from '../../store/store.js';
import { writable } from '../../store/writing.js';
import { adoptOnce } from '../adopt.js';
import { announce } from '../announce.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { openLater, PipelineSource } from '../source.js';
import { chips } from '../chips.styles.js';
import { tools } from './definitions.js';
import { questionShort } from './question.js';
import { entriesOf, renderScorecard } from './scorecard-view.js';
import { scorecardStyles } from './scorecard.styles.js';

/** What is qualified: a lead or a deal, and what is known of it. */
interface Target {
  readonly kind: 'lead' | 'deal';
  readonly record: Lead | Deal;
}

/**
 * The form in a seller's hands (R22): the same questions about a lead or deal, what is known and what is still open. Each
 * answer is kept at once, as an operation that can be undone; nothing is sent anywhere.
 */
export class Scorecard {
  #host: LeadQualifier;
  #source: PipelineSource;
  #stores: StoresController;
  #store: PipelineStore | undefined;
  #step: Step | undefined;
  #said = '';
  #wrong: { readonly name: string; readonly problem: AnswerProblem } | null = null;

  constructor(host: LeadQualifier) {
    this.#host = host;
    for (const each of [chips, scorecardStyles]) adoptOnce(host.shadowRoot!, each);
    this.#stores = new StoresController(host);
    this.#source = new PipelineSource(
      host,
      () => ({ store: host.store, pipeline: host.pipeline, isOwn: false, input: {}, storage: openLater }),
      store => {
        this.#store = store && writable(store);
        host.requestUpdate();
      },
    );
  }

  /** What the page says of it has changed. */
  look(): void {
    this.#said = '';
    this.#wrong = null;
    this.#source.resolve();
  }

  get #text(): ScorecardMessages {
    return messagesOf('scorecard', this.#host.language, english);
  }
  get #words(): QualifierMessages {
    const { language } = this.#host;
    return tools.wordsOf(messagesOf('qualifier', language, englishForm), language);
  }
  get #qualification(): Qualification {
    return this.#store?.pipeline.qualification ?? BANT;
  }
  /** `lead.<id>` and `deal.<id>` say which; a bare id is looked for among both. */
  #target(store: PipelineStore): Target | null {
    const [, kind, id = ''] = /^(lead\.|deal\.|)(.*)$/s.exec(this.#host.for) ?? [];
    const lead = kind === 'deal.' ? undefined : leadsOf(store).get(id);
    if (lead) return { kind: 'lead', record: lead };
    const deal = kind === 'lead.' ? undefined : store.deal(id);
    return deal ? { kind: 'deal', record: deal } : null;
  }

  readonly #onChange = (event: Event): void => {
    const { name, form } = event.target as HTMLInputElement;
    const store = this.#store;
    const target = store && this.#target(store);
    const question = this.#qualification.questions.find(({ id }) => id === name);
    if (!target || !question) return;
    const given = new FormData(form!).getAll(name).map(String).filter(Boolean);
    const answer = tools.answerOf(question, given, this.#host.language);
    const problem = isAnswered(answer) ? checkAnswer(question, answer) : null;
    this.#wrong = problem && { name, problem };
    this.#host.requestUpdate();
    if (!problem) void this.#keep(store, target, question, isAnswered(answer) ? answer : undefined);
  };

  /** Keeps one answer; of a deal the page is asked first. */
  async #keep(store: PipelineStore, target: Target, question: Question, answer: unknown): Promise<void> {
    const { kind, record } = target;
    const changes = { [`answers.${question.id}`]: { from: record.answers[question.id], to: answer } };
    if (kind === 'deal') {
      const deals = [record as Deal];
      const said = await ask(this.#host, 'deal-edit', { deals, changes }, (ms, then) => store.ports.delay(ms, then));
      if (isRefusal(said)) return this.#refused(question, said.detail.text);
    }
    const intent: Addressed = { type: `${kind}/edit`, target: record.id, changes };
    const step = store.dispatch(intent);
    if (step.refused.length) return this.#refused(question);
    this.#step = step;
    if (kind === 'deal') void this.#report(step, store, record.id);
    this.#say(this.#text.kept(questionShort(question, this.#words)));
  }
  /** Tells the page what was stored, when it is. */
  async #report(step: Step, store: PipelineStore, id: string): Promise<void> {
    const { done } = await step.settled;
    const deal = store.deal(id);
    if (done.length && deal) emit(this.#host, 'deal-edited', { deals: [deal], deal });
  }
  /** What was chosen does not stand: the field shows again what does. */
  #refused({ id }: Question, why = this.#text.refused): void {
    this.#say(why);
    const target = this.#store && this.#target(this.#store);
    const entry = [(target && entriesOf(target.record.answers, this.#host.language)[id]) ?? ''].flat();
    for (const field of this.#host.renderRoot.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(id)}"]`))
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = entry.includes(field.value);
      else field.value = entry[0]!;
  }
  #say(words: string): void {
    this.#said = words;
    announce(this.#host, words);
    this.#host.requestUpdate();
  }
  readonly #undo = (): void => {
    this.#store?.undo();
    this.#step = undefined;
    this.#say(this.#text.undone);
  };

  /** What is known, what is open, and the questions. */
  render(): TemplateResult {
    const [store, host] = [this.#store, this.#host];
    const target = store ? this.#target(store) : null;
    if (store) this.#follow(store, target);
    if (!store || !target)
      return html`<div class="panel" part="panel">${this.#isMissing(store) ? this.#text.gone : nothing}</div>`;
    return renderScorecard({
      qualification: this.#qualification,
      answers: target.record.answers,
      ...{ text: this.#text, words: this.#words, language: host.language },
      isDisabled: host.disabled || (store.status.capabilities?.readOnly ?? false),
      ...{ wrong: this.#wrong, said: this.#said },
      undo: this.#step && store.$undo.get().undo === this.#step ? this.#undo : null,
      change: this.#onChange,
    });
  }
  #isMissing(store: PipelineStore | undefined): boolean {
    return store?.status.phase === 'ready' && leadsOf(store).$state.get().isReady;
  }
  #follow(store: PipelineStore, target: Target | null): void {
    const deal = target?.kind === 'deal' ? (target.record as Deal) : undefined;
    const lists = deal ? [store.$list(deal.status === 'open' ? deal.stage : `~${deal.status}`)] : [];
    this.#stores.follow([store.$pipeline, store.$status, store.$undo, leadsOf(store).$state, ...lists]);
  }
}
