import type { Addressed } from '../../domain/operations.js';
import { get, same } from '../../domain/paths.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { checkSetting, type SettingProblem } from '../../domain/settings-door.js';
import { ask, emit, type Answer } from '../../events.js';
import type { Format } from '../../i18n/format.js';
import type { SettingsMessages } from '../../i18n/messages.js';
import type { Step } from '../../store/step.js';
import type { PipelineStore } from '../../store/store.js';
import type { Followers } from './followers.js';

/** So many records follow a new name at once, before the page may answer in between. */
const SLICE = 200;

/** What was typed and is not kept yet: it is not right, or somebody else was faster. */
export interface Draft {
  /** Absent where something is wrong with what stands there. */
  readonly text: string | undefined;
  /** The value that stood there when typing began. */
  readonly from: unknown;
  readonly error: string;
}
/** What was done last, or why it was not. */
export interface Said {
  readonly message: string;
  /** What was done, by which undo names it. */
  readonly what: string;
  /** What can be taken back. */
  readonly step: Step | null;
  readonly isRefusal: boolean;
}

/** What the editor needs of its element. */
export interface EditorHost extends EventTarget {
  speak(): { readonly text: SettingsMessages; readonly reason: (refusal: Refusal) => string; readonly format: Format };
  changed(): void;
  say(message: string): void;
  /** A value as a person reads it. */
  show(path: string, value: unknown): string;
}

/** Everything that changes settings goes through here: checked, asked of the page, done as one step, said, undone. */
export class Editor {
  readonly #drafts = new Map<string, Draft>();
  said: Said | null = null;
  /** The page is being asked. */
  isAsking = false;

  constructor(
    private readonly host: EditorHost,
    readonly store: PipelineStore,
  ) {}

  draft(id: string): Draft | undefined {
    return this.#drafts.get(id);
  }
  error(id: string): string {
    return this.#drafts.get(id)?.error ?? '';
  }
  /** Somebody is typing: what stands there now is what their change will assume. */
  typing(id: string, text: string, value: unknown): void {
    const known = this.#drafts.get(id);
    this.#drafts.set(id, { text, from: known?.text === undefined ? value : known.from, error: known?.error ?? '' });
  }
  /** Says beside a field what is wrong with what was typed there, which stays; else with the value that it shows. */
  refuse(id: string, problem: SettingProblem | string, text = this.#drafts.get(id)?.text): void {
    const { problems } = this.host.speak().text;
    const error = Object.hasOwn(problems, problem) ? problems[problem as SettingProblem] : problem;
    this.#drafts.set(id, { text, from: this.#drafts.get(id)?.from, error });
    this.host.changed();
  }
  forget(id: string): void {
    if (this.#drafts.delete(id)) this.host.changed();
  }

  /**
   * One setting to a new value; what is wrong with it is said beside its field.
   *
   * @param more - What else is part of the step.
   * @param id - The field it was typed into, where that is not the setting's own.
   */
  set(path: string, to: unknown, label: string, more: Followers = [], id = path): void {
    const { pipeline } = this.store;
    const draft = this.#drafts.get(path);
    const from = draft?.text === undefined ? get(pipeline, path) : draft.from;
    const [problem] = Object.values(checkSetting(path, to) ?? {});
    if (problem) return this.refuse(id, problem);
    this.#drafts.delete(id);
    if (same(from, to)) return this.host.changed();
    const intent: Addressed = { type: 'pipeline/edit', target: pipeline.id, changes: { [path]: { from, to } } };
    void this.apply([intent], this.host.speak().text.changed(label), more).then(step => {
      const theirs = step?.refused[0]?.refusal.detail.fields?.[path];
      if (!theirs || !draft) return;
      // both are shown: what stands there now, and what was typed, which one more Enter makes stand
      const error = this.host.speak().text.theirs(this.host.show(path, theirs.theirs));
      this.#drafts.set(path, { text: draft.text, from: theirs.theirs, error });
      this.host.changed();
    });
  }

  /** What is wrong with an entry that is to be added, said beside the fields of its form; whether anything is. */
  isWrong(path: string, entry: unknown, form: string): boolean {
    const problems = checkSetting(path, entry) ?? {};
    for (const [at, problem] of Object.entries(problems)) this.refuse(`${form}.${at.slice(path.length + 1)}`, problem);
    return Object.keys(problems).length > 0;
  }

  /** Whether a value is not good enough for a path; then it is said beside a field. */
  isRefused(path: string, value: unknown, id: string, text: string): boolean {
    const [problem] = Object.values(checkSetting(path, value) ?? {});
    if (problem) this.refuse(id, problem, text);
    return problem !== undefined;
  }

  /** Carries it out as one step, once the page has agreed. Answers `null` where nothing was done. */
  async apply(intents: readonly (Addressed | null)[], what: string, more: Followers = []): Promise<Step | null> {
    const followers = more instanceof Promise ? await more : more;
    const wanted = [...intents, ...followers].filter(intent => intent !== null);
    if (!wanted.length) return null;
    const answer = this.#ask(wanted);
    // where the page does not ask for time, it is done at once
    const allowed = answer instanceof Promise ? await answer : answer;
    if (isRefusal(allowed)) return this.#no(allowed);
    const step = wanted.length > SLICE ? await this.#inSlices(wanted) : this.store.dispatch(wanted);
    const [refused] = step.refused;
    if (refused) this.#no(refused.refusal, step.done.length ? step : null);
    else this.#tell({ message: what, what, step, isRefusal: false });
    this.#follow(step, Boolean(refused));
    return step;
  }

  #ask(intents: readonly Addressed[], undo = false): Answer {
    const answer = ask(this.host, 'settings-change', { deals: [], intents, undo }, this.store.ports.delay);
    if (!(answer instanceof Promise)) return answer;
    this.isAsking = true;
    this.host.changed();
    return answer.finally(() => (this.isAsking = false));
  }

  /** The storage has the last word. */
  #follow(step: Step, isKnown: boolean): void {
    void step.settled.then(({ done, refused }) => {
      if (refused.length && !isKnown) this.#no(refused[0]!.refusal);
      if (done.length) emit(this.host, 'settings-changed', { intents: done });
    });
  }

  async #inSlices(intents: readonly Addressed[]): Promise<Step> {
    const steps: Step[] = [];
    for (let at = 0; at < intents.length; at += SLICE) {
      steps.push(this.store.dispatch(intents.slice(at, at + SLICE), { undoable: false }));
      await this.store.ports.turn();
    }
    return this.store.join(steps);
  }

  /** Whether what was said last can be taken back, or done again. */
  get canUndo(): boolean {
    const step = this.store.$undo.get().undo;
    return step !== null && step === this.said?.step;
  }
  get canRedo(): boolean {
    const step = this.store.$undo.get().redo;
    return step !== null && step === this.said?.step;
  }

  /** Takes back what was done last. */
  undo = (): Promise<void> => this.#again('undo');
  /** Does again what was taken back. */
  redo = (): Promise<void> => this.#again('redo');

  async #again(which: 'undo' | 'redo'): Promise<void> {
    const { said } = this;
    if (!said || !(which === 'undo' ? this.canUndo : this.canRedo)) return;
    const allowed = await this.#ask(said.step!.done, true);
    if (isRefusal(allowed)) return void this.#no(allowed);
    const step = this.store[which]();
    if (!step) return;
    const [refused] = step.refused;
    if (refused) return void this.#no(refused.refusal);
    this.#drafts.clear();
    const { text } = this.host.speak();
    const message = which === 'undo' ? text.undone(said.what) : text.redone(said.what);
    this.#tell({ message, what: said.what, step, isRefusal: false });
    this.#follow(step, false);
  }

  /** Says why something cannot be done at all. */
  tell(message: string): void {
    this.#tell({ message, what: message, step: null, isRefusal: true });
  }

  #no(refusal: Refusal, step: Step | null = null): null {
    const { text, reason } = this.host.speak();
    const message = text.notDone(reason(refusal));
    this.#tell({ message, what: message, step, isRefusal: true });
    return null;
  }
  #tell(said: Said): void {
    this.said = said;
    this.host.say(said.message);
    this.host.changed();
  }
}
