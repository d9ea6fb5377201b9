import { html, nothing, type TemplateResult } from 'lit';
import { mergeSums, type Sums } from '../../../domain/money.js';
import { pipelines as english } from '../../../i18n/en/pipelines.js';
import type { PipelinesMessages } from '../../../i18n/messages.js';
import { reachablePipelines, visiting, type Neighbours } from '../../../store/neighbours.js';
import type { PipelineStore } from '../../../store/store.js';
import { adoptOnce } from '../../adopt.js';
import { openDialog } from '../../dialogs/dialog.js';
import type { Hands } from '../hands/hands.js';
import { openSums } from '../toolbar.js';
import { newPipelineForm } from './new.js';
import { styles } from './pipelines.styles.js';
import { switchTo, titleOf } from './switch.js';

/** Opens all pipelines that can be reached, with their totals: to show another, or to begin one. */
export async function openPipelines(hands: Hands): Promise<void> {
  const { board, dialogRoot, store } = hands;
  const label = board.messages('pipelines', english).pipelines;
  const chosen = await visiting(store, async neighbours => {
    const overview = new Overview(hands, neighbours);
    const over = openDialog<PipelineStore>(dialogRoot, label, (answer, update) => overview.template(answer, update));
    adoptOnce(dialogRoot, styles);
    const answer = await over;
    overview.rest();
    if (answer) neighbours.keep(answer.name);
    return answer;
  });
  if (chosen && chosen !== store) await switchTo(board, chosen);
}

interface Row {
  readonly store: PipelineStore;
  readonly count: number;
  readonly sums: Sums;
}

class Overview {
  #stores: readonly PipelineStore[] = [];
  #unread: readonly string[] = [];
  #isCreating = false;
  #stops: (() => void)[] = [];
  #update: (() => void) | undefined;

  constructor(
    private readonly hands: Hands,
    private readonly neighbours: Neighbours,
  ) {}

  get #text(): PipelinesMessages {
    return this.hands.board.messages('pipelines', english);
  }

  async #read(): Promise<void> {
    const { store } = this.hands;
    const stores: PipelineStore[] = [store];
    const unread: string[] = [];
    for (const name of await reachablePipelines(store)) {
      if (name === store.name) continue;
      const each = await this.neighbours.open(name);
      if (each.status.phase === 'ready') stores.push(each);
      else unread.push(name);
    }
    this.#stores = stores;
    this.#unread = unread;
    this.#stops = stores.map(each => each.watchDeals(() => this.#soon()));
    this.#update?.();
  }
  /** After all that changes together. */
  #soon(): void {
    if (this.#isComing) return;
    this.#isComing = true;
    void this.hands.store.ports.turn().then(() => {
      this.#isComing = false;
      this.#update?.();
    });
  }
  #isComing = false;

  rest(): void {
    for (const stop of this.#stops) stop();
    this.#update = undefined;
  }

  template(answer: (store: PipelineStore | null) => void, update: () => void): TemplateResult {
    if (!this.#update) void this.#read();
    this.#update = update;
    const text = this.#text;
    const { store } = this.hands;
    const create = (): void => {
      this.#isCreating = !this.#isCreating;
      update();
      this.hands.dialogRoot.querySelector<HTMLElement>('dialog [name=pipeline-name]')?.focus();
    };
    const mayCreate = store.status.capabilities?.scope !== 'team' && this.hands.desk.can('stages');
    return html`<div class="body">
      <div class="head"><h2>${text.pipelines}</h2></div>
      ${this.#table(answer)}
      ${this.#unread.map(name => html`<p class="muted small"><bdi>${name}</bdi> ${text.unread}</p>`)}
      ${
        this.#isCreating
          ? newPipelineForm(this.hands, this.neighbours, { cancel: create, made: answer, update })
          : nothing
      }
      ${
        this.#isCreating
          ? nothing
          : html`<div class="buttons">
              ${mayCreate ? html`<button class="button start" type="button" @click=${create}>${text.newPipeline}</button>` : nothing}
              <button class="button ghost" type="button" @click=${() => answer(null)}>${text.close}</button>
            </div>`
      }
    </div>`;
  }

  #table(answer: (store: PipelineStore) => void): TemplateResult {
    const text = this.#text;
    const { format } = this.hands.board;
    const rows = (this.#stores.length ? this.#stores : [this.hands.store]).map((store): Row => ({
      store,
      ...openSums(store, store),
    }));
    const sums = mergeSums(rows.map(row => row.sums));
    const cells = (count: number, of: Sums): TemplateResult =>
      html`<td>${format.count(count)}</td>
        <td>${format.totals(of).map(each => html`<span>${each}</span>`)}</td>
        <td>${format.totals(of, 'weighted').map(each => html`<span>${each}</span>`)}</td>`;
    return html`<div class="totals" role="region" tabindex="0" aria-label=${text.pipelines}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.name}</th>
            <th scope="col">${text.deals}</th>
            <th scope="col">${text.value}</th>
            <th scope="col">${text.weighted}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ store, count, sums: of }) => {
            const isHere = store === this.hands.store;
            return html`<tr aria-current=${isHere ? 'true' : 'false'}>
              <th scope="row">
                <button class="to" type="button" @click=${() => answer(store)}>
                  <bdi>${titleOf(store, text.unnamed)}</bdi>
                </button>
                ${isHere ? html`<span class="chip">${text.here}</span>` : nothing}
              </th>
              ${cells(count, of)}
            </tr>`;
          })}
        </tbody>
        ${
          rows.length > 1
            ? html`<tfoot>
                <tr>
                  <th scope="row">${text.all}</th>
                  ${cells(
                    rows.reduce((sum, { count }) => sum + count, 0),
                    sums,
                  )}
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }
}
