import { html, nothing, type TemplateResult } from 'lit';
import type { FindingKind } from '../domain/numbers/findings.js';
import type { Finding, Health } from '../domain/numbers/health.js';
import { healthLimitsOf } from '../domain/settings.js';
import { emit } from '../emit.js';
import type { MetricSelect } from '../events.js';
import { health as english } from '../i18n/en/health.js';
import type { Mend } from '../i18n/parts/health.js';
import type { More } from './chart/chart-element.js';
import { WorkElement } from './chart/work-element.js';
import { findingsTemplate, keysText, mendsOf } from './health/findings.js';
import { healthOf } from './health/questions.js';
import type { Meeting } from './health/meeting.js';
import { MEND_KEYS } from './health/mends.js';
import { moneyText, rowNames, rowsOf, type Row, type Scene } from './health/view.js';
import { styles } from './pipeline-health.styles.js';
import { state } from './property.js';

/** Deals of a finding that are shown at first, and with each further press. */
const PAGE = 20;

/**
 * What needs attention in a pipeline, and how much money hangs on it: silent and stuck deals, passed dates, nothing planned,
 * likely duplicates. Each finding opens its deals, and each is mended in one step. Its weekly review goes through all
 * deals, seller by seller.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals behind a finding or number are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal opens; cancel to show your own.
 * @event {CustomEvent<DealEdit>} deal-edit - Before a deal is mended, merged or marked as gone through; cancel or `waitUntil` to refuse. `deal-edited` when stored.
 * @event {CustomEvent<DealClose>} deal-close - Before it is closed. `deal-closed` when stored.
 * @event {CustomEvent<DealMove>} deal-move - Before it is opened again. `deal-moved` when stored.
 * @event {CustomEvent<SettingsOpen>} settings-open - Before the settings open for the pipeline to be revised; cancel to show your own.
 * @event {CustomEvent<SettingsChange>} settings-change - Before the revision is done or put off; cancel or `waitUntil` to refuse. `settings-changed` when stored.
 * @csspart head - The name and the deals it is about.
 * @csspart finding - A finding.
 * @csspart deal - A deal behind it.
 * @csspart mend - A way to put it right.
 * @csspart revision - That it is time to look whether the pipeline still fits.
 * @csspart review - The weekly review.
 * @csspart foot - What stands below: review, table, file, explanation.
 * @csspart table - The table of the findings.
 */
export class PipelineHealth extends WorkElement {
  static override styles = styles;

  @state() private opened: FindingKind | null = null;
  @state() private shown = PAGE;
  @state() private meeting: Meeting | null = null;
  /** @internal */
  readonly fileName = 'health';
  #health: Health | null = null;

  protected override read(): void {
    this.#health = this.ask(healthOf(this.lens, healthLimitsOf(this.current!.pipeline)));
    this.meeting?.read();
  }

  /** @internal What findings are said with; there when they are known. */
  get scene(): Scene {
    return {
      store: this.current!,
      health: this.#health!,
      text: this.messages('health', english),
      chart: this.chartText,
      wording: this.wording,
      now: this.current!.ports.now(),
    };
  }

  /** Begins the weekly review, or goes on where it stopped. */
  async startReview(): Promise<void> {
    const { Meeting } = await import('./health/meeting.js');
    this.meeting ??= new Meeting(this);
    await this.updateComplete;
    this.meeting?.focus();
  }
  /** Leaves it: the next one goes on here. */
  async leaveReview(): Promise<void> {
    this.meeting = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.begin')?.focus();
  }

  /** @internal Shows all of a deal. */
  async open(id: string): Promise<void> {
    const deal = this.current!.deal(id);
    const { openDeal } = await import('./chart/deals.js');
    if (deal) await openDeal(this, deal);
  }
  readonly #toggle = (finding: Finding): void => {
    const { kind, ids, leads } = finding;
    const label = this.scene.text.found[kind];
    if (this.opened !== kind) {
      if (!emit(this, 'metric-select', { metric: kind, label, deals: ids })) return;
      void this.#alsoOnBoard({ label, deals: ids, leads });
    }
    this.opened = this.opened === kind ? null : kind;
    this.shown = PAGE;
  };
  /** The finding is opened here: a board that shows it, too, is not scrolled to. */
  async #alsoOnBoard(choice: Pick<MetricSelect, 'label' | 'deals' | 'leads'>): Promise<void> {
    const { showOnBoard } = await import('./chart/chosen.js');
    showOnBoard(this, choice, false);
  }
  async #mend(act: Mend, row: Row): Promise<void> {
    const { mend, mendLead } = await import('./health/mending.js');
    const doing = { deeds: this.deeds, scene: this.scene, open: () => void this.open(row.id) };
    if (row.deal) await mend(act, row.deal, doing);
    else await mendLead(act, row.lead, rowNames(row)[0], doing);
  }
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, target } = event;
    const place = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset;
    const act = MEND_KEYS[event.key.toLowerCase()];
    if (!place || !act || ctrlKey || altKey || metaKey || this.readonly) return this.controls?.roving.onKeydown(event);
    const finding = this.#health!.findings.find(({ kind }) => kind === place.kind)!;
    const row = rowsOf(finding, this.scene).find(({ id }) => id === place.row);
    if (!row || !mendsOf(finding.kind, row).includes(act)) return;
    event.preventDefault();
    void this.#mend(act, row);
  };
  readonly #onFocus = (event: FocusEvent): void => {
    this.onFocusin(event);
    this.controls?.roving.onFocusin(event);
  };

  override async more(): Promise<More> {
    const { HealthMore } = await import('./health/more.js');
    return new HealthMore(() => ({
      scene: this.scene,
      segmentText: this.segmentText,
      open: (metric, label, deals) => void this.choose('metric-select', { metric, label, deals }),
    }));
  }

  override render(): TemplateResult {
    const text = this.messages('health', english);
    // a pipeline with leads and no deal may have something to mend, too
    const found = this.#health?.findings.some(({ count }) => count);
    const instead = found ? null : this.renderInstead(!this.#health);
    return html`<section class="panel" part="panel" aria-labelledby="title">
      ${this.renderHead(this.meeting?.title ?? text.health, '', () => html``)}
      ${instead ?? (this.meeting ? this.#renderReview(this.meeting) : this.#renderFindings())}
    </section>`;
  }

  #renderReview(meeting: Meeting): TemplateResult {
    return html`<div class="review" part="review" @focusin=${this.onFocusin} @focusout=${this.onFocusout}>
      ${meeting.template()} ${this.renderSaid()}
    </div>`;
  }

  #renderFindings(): TemplateResult {
    const { scene } = this;
    const { text, wording, health } = scene;
    const found = health.findings.filter(({ count }) => count);
    const { atRisk, count } = health;
    const money = moneyText(atRisk.values, wording);
    const behind = (): void =>
      void this.choose('metric-select', { metric: 'at-risk', label: text.behind, deals: atRisk.ids });
    return html`<p class="sum">
        ${atRisk.count ? text.summary(atRisk.count, count, wording.format) : text.well}
        ${money ? html`<button class="link" type="button" @click=${behind}>${text.atRisk(money)}</button>` : nothing}
      </p>
      <div @keydown=${this.#onKeydown} @focusin=${this.#onFocus} @focusout=${this.onFocusout}>
        ${findingsTemplate(found, {
          scene,
          opened: this.opened,
          shown: this.shown,
          locked: this.readonly,
          last: this.renderRevision(),
          ...this.walk,
          toggle: this.#toggle,
          more: () => (this.shown += PAGE),
          open: row => (row.deal ? void this.open(row.id) : void this.#mend('plan', row)),
          mend: (act, row) => void this.#mend(act, row),
        })}
      </div>
      ${this.renderSaid()}
      ${found.some(({ kind }) => kind === this.opened) && !this.readonly ? html`<p class="note">${keysText(this.opened!, scene)}</p>` : nothing}
      ${this.renderFoot(
        () => html`<button class="begin" type="button" @click=${() => this.startReview()}>${text.review}</button>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-health': PipelineHealth;
  }
}
