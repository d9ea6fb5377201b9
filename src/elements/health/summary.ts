import { html } from 'lit';
import type { Review, ReviewItem, SellerReview } from '../../domain/numbers/review.js';
import type { ReviewVerdict } from '../../domain/records.js';
import type { ReviewMessages } from '../../i18n/parts/review.js';
import { openDialog } from '../dialogs/dialog.js';
import { stageName, valueText, type Scene } from './view.js';

const VERDICTS: readonly ReviewVerdict[] = ['kept', 'mended', 'closed'];

/** What was said of one deal; nothing of those that go on as they were. */
function itemText({ id, turn, verdict }: ReviewItem, scene: Scene, text: ReviewMessages): readonly string[] {
  const deal = scene.store.deal(id);
  if (!deal || (!turn && verdict !== 'mended')) return [];
  const { wording, now } = scene;
  const { format } = wording;
  const name = [deal.title, deal.organisation].filter(Boolean).join(', ');
  const facts = [name, valueText({ id, deal }, wording)];
  if (turn)
    return [
      `  ${text.turns[turn]}: ${[...facts, deal.reason ? text.because(deal.reason) : text.noReason].join(' · ')}`,
    ];
  const step = deal.nextStep;
  const plans = step ? text.nextStep(step.title, step.due == null ? '' : format.day(step.due, now)) : '';
  return [`  ${[...facts, stageName(deal.stage, scene), plans].filter(Boolean).join(' · ')}`];
}

function countsText(sellers: readonly SellerReview[], { wording }: Scene, text: ReviewMessages): string {
  const items = sellers.flatMap(seller => seller.items);
  const toCome = items.filter(({ verdict }) => !verdict).length;
  const counts = VERDICTS.map(each => [each, items.filter(({ verdict }) => verdict === each).length] as const);
  return [
    ...counts.filter(([, count]) => count).map(([each, count]) => text.verdicts[each](count, wording.format)),
    ...(toCome ? [text.toCome(toCome, wording.format)] : []),
  ].join(', ');
}

/** The review as plain text: how many were kept, mended, closed; how deals ended, and what is planned. */
export function summaryText({ sellers }: Review, scene: Scene, text: ReviewMessages): string {
  const { format } = scene.wording;
  const day = format.date({ dateStyle: 'long' }).format(scene.now);
  const parts = sellers.map(seller =>
    [
      `${seller.owner || text.nobody}: ${countsText([seller], scene, text)}`,
      ...seller.items.flatMap(item => itemText(item, scene, text)),
    ].join('\n'),
  );
  return [`${text.review}, ${day}`, countsText(sellers, scene, text), '', ...parts].join('\n');
}

/** Shows the review as a text to copy. */
export function showSummary(root: ShadowRoot, review: Review, scene: Scene, text: ReviewMessages): Promise<null> {
  let said = '';
  return openDialog<never>(root, text.summary, (answer, update) => {
    const copy = async (event: Event): Promise<void> => {
      const area = (event.target as HTMLElement).closest('dialog')!.querySelector('textarea')!;
      // a page that is not served safely has no clipboard, and a frame may not be allowed to use it
      try {
        await navigator.clipboard.writeText(area.value);
        said = text.copied;
      } catch {
        area.select();
        said = text.copyByHand;
      }
      update();
    };
    return html`<div class="body">
      <header><h2>${text.summary}</h2></header>
      <textarea
        class="input summary"
        readonly
        rows="14"
        aria-label=${text.summary}
        .value=${summaryText(review, scene, text)}
      ></textarea>
      <p class="muted small" role="status">${said}</p>
      <div class="buttons">
        <button class="button ghost" type="button" @click=${() => answer(null)}>${text.close}</button>
        <button class="button primary" type="button" @click=${copy}>${text.copy}</button>
      </div>
    </div>`;
  });
}
