import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Today } from '../domain/numbers/today.js';
import { today as english } from '../i18n/en/today.js';
import type { PipelineStore } from '../store/store.js';
import { announce } from './announce.js';
import type { More } from './chart/chart-element.js';
import { WorkElement } from './chart/work-element.js';
import { styles } from './pipeline-today.styles.js';
import { property, state } from './property.js';
import type { TodayAct } from './today/acts.js';
import { actsOf, KEYS, LINK_KEYS, listTemplate } from './today/list.js';
import { todayOf } from './today/questions.js';
import type { Reminders } from './today/reminders.js';
import { entriesOf, expectedText, type Entry, type Scene } from './today/view.js';

/** Rows that are shown at first, and with each further press: nobody does more in a morning. */
const PAGE = 25;
/** The clocks of new leads go on this often; milliseconds. */
const TICK = 30_000;

/**
 * One list to start the day with: new leads on the clock, steps due and overdue, what was to be woken, contracts that end,
 * hot deals; by money × chance, with the reasons. Done by one key, then the next step is asked for.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals of the list are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal opens; cancel to show your own.
 * @event {CustomEvent<DealEdit>} deal-edit - Before a step is planned or put off; cancel or `waitUntil` to refuse. `deal-edited` when stored.
 * @event {CustomEvent<DealMove>} deal-move - Before a lost deal is opened again. `deal-moved` when stored.
 * @event {CustomEvent<ActivityChange>} activity-add - Before what was done is logged. `activity-added` when stored.
 * @event {CustomEvent<SettingsOpen>} settings-open - Before the settings open for the pipeline to be revised; cancel to show your own.
 * @event {CustomEvent<SettingsChange>} settings-change - Before the revision is done or put off; cancel or `waitUntil` to refuse. `settings-changed` when stored.
 * @csspart head - The name and the deals it is about.
 * @csspart item - Something to do.
 * @csspart button - A way to do it.
 * @csspart revision - That it is time to look whether the pipeline still fits.
 * @csspart foot - What stands below: reminders, table, file, explanation.
 * @csspart table - The table of the list.
 */
export class PipelineToday extends WorkElement {
  static override styles = styles;

  /** Offers to remind of steps at their time and of new leads, by the browser's notifications; the person has to agree. */
  @property({ type: Boolean }) reminders = false;

  @state() private shown = PAGE;
  @state() private reminder: Reminders | null = null;
  @state() private opened = '';
  /** @internal */
  readonly fileName = 'today';
  #list: Today | null = null;
  #stopClock: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#stopClock = undefined;
    this.stopReminders();
  }

  protected override read(): void {
    const store = this.current!;
    this.#list = this.ask(todayOf(this.lens));
    this.#stopClock ??= this.#tick(store);
  }
  #tick({ ports }: PipelineStore): () => void {
    return ports.delay(TICK, () => {
      this.#stopClock = undefined;
      this.requestUpdate();
    });
  }
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.reminders) this.stopReminders();
    else if (this.#list) this.reminder?.follow();
  }

  /** @internal What the list is said with; there when it is known. */
  get scene(): Scene {
    return {
      store: this.current!,
      list: this.#list!,
      text: this.messages('today', english),
      wording: this.wording,
      now: this.current!.ports.now(),
    };
  }

  /** @internal Shows all of a deal, or the reasons of a lead. */
  show({ deal, lead, id }: Entry): void {
    if (lead) this.opened = this.opened === id ? '' : id;
    else void this.#open(deal.id);
  }
  async #open(id: string): Promise<void> {
    const { openDeal } = await import('./chart/deals.js');
    const deal = this.current!.deal(id);
    if (deal) await openDeal(this, deal);
  }
  async #act(what: TodayAct, entry: Entry): Promise<void> {
    const { act } = await import('./today/acts.js');
    await act(what, entry, { deeds: this.deeds, scene: this.scene, shown: () => this.updateComplete });
    this.keepFocus();
  }
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, target } = event;
    const row = (target as HTMLElement).closest<HTMLElement>('[data-row]');
    const key = event.key.toLowerCase();
    const link = row?.querySelector<HTMLElement>(`[data-link=${LINK_KEYS[key] ?? 'none'}]`);
    const entry = entriesOf(this.scene).find(({ id }) => id === row?.dataset.row);
    const act = KEYS[key];
    const isKey = !ctrlKey && !altKey && !metaKey;
    if (isKey && link) link.click();
    else if (isKey && act && entry && !this.readonly && actsOf(entry).includes(act)) void this.#act(act, entry);
    else return this.controls?.roving.onKeydown(event);
    event.preventDefault();
  };
  readonly #onFocus = (event: FocusEvent): void => {
    this.onFocusin(event);
    this.controls?.roving.onFocusin(event);
  };
  readonly #toggleReminders = async (): Promise<void> => {
    if (this.reminder) return this.stopReminders();
    const { Reminders } = await import('./today/reminders.js');
    if (await Reminders.allowed()) this.reminder = new Reminders(this);
    else {
      this.voice.say(this.scene.text.remindersDenied);
      announce(this, this.scene.text.remindersDenied);
    }
  };
  /** @internal No more of them. */
  stopReminders(): void {
    this.reminder?.stop();
    this.reminder = null;
  }

  override async more(): Promise<More> {
    const { TodayMore } = await import('./today/more.js');
    return new TodayMore(() => ({ scene: this.scene, segmentText: this.segmentText }));
  }

  override render(): TemplateResult {
    const text = this.messages('today', english);
    // a pipeline with leads and no deal has its day, too
    const instead = this.#list?.items.length ? null : this.renderInstead(!this.#list);
    return html`<section class="panel" part="panel" aria-labelledby="title">
      ${this.renderHead(text.today, '', () => html``)} ${instead ?? this.#renderList()}
    </section>`;
  }

  #renderList(): TemplateResult {
    const { scene } = this;
    const { text, wording, list } = scene;
    const entries = entriesOf(scene);
    const money = expectedText(scene);
    const behind = (): void =>
      void this.choose('metric-select', { metric: 'today', label: text.behind, deals: list.ids });
    return html`<p class="sum">
        ${entries.length ? text.summary(entries.length, wording.format) : text.allDone}
        ${money ? html`<button class="link" type="button" @click=${behind}>${text.expected(money)}</button>` : nothing}
      </p>
      ${list.isMixed && entries.length ? html`<p class="note">${text.byChance}</p>` : nothing}
      <div @keydown=${this.#onKeydown} @focusin=${this.#onFocus} @focusout=${this.onFocusout}>
        ${listTemplate(entries.slice(0, this.shown), {
          scene,
          opened: this.opened,
          locked: this.readonly,
          ...this.walk,
          open: entry => this.show(entry),
          act: (what, entry) => void this.#act(what, entry),
        })}
        ${this.renderRevision()}
      </div>
      ${
        entries.length > this.shown
          ? html`<button class="button ghost" type="button" @click=${() => (this.shown += PAGE)}>
              ${text.showMore(entries.length - this.shown, wording.format)}
            </button>`
          : nothing
      }
      ${this.renderSaid()} ${entries.length && !this.readonly ? html`<p class="note">${text.keys}</p>` : nothing}
      ${this.renderFoot(() => this.#renderReminders(scene))}`;
  }

  #renderReminders({ text }: Scene): TemplateResult | typeof nothing {
    if (!this.reminders || !('Notification' in globalThis)) return nothing;
    return html`<button type="button" aria-pressed=${this.reminder ? 'true' : 'false'} @click=${this.#toggleReminders}>
      ${this.reminder ? text.reminding : text.remind}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-today': PipelineToday;
  }
}
