import { kindOf, textsOf, valueOf, type FieldName } from '../../../domain/deal-fields.js';
import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import type { Steps } from '../../../domain/steps.js';
import { writeCsv } from '../../../exchange/csv-export.js';
import { more as english } from '../../../i18n/en/more.js';
import { table } from '../../../i18n/en/table.js';
import { inSlices } from '../../../store/slices.js';
import { fieldName } from '../finding/words.js';
import type { Outlook } from '../finding/outlook.js';
import type { Hands } from '../hands/hands.js';
import { cellText, FIRST_COLUMNS } from '../table/cells.js';
import { copyText } from './clipboard.js';

/** What is selected, else all that is found, as it stands. */
const dealsOf = ({ board, selection }: Hands): readonly Deal[] =>
  selection?.size ? selection.deals : board.columns.flatMap(({ deals }) => deals);

/** A cell as spreadsheets read it: amounts and days plain, in no language. */
function plainCell(deal: Deal, field: FieldName, { vantage }: Outlook): unknown {
  if (field === 'nextStep') return deal.nextStep?.title;
  if (field === 'stage') return stageOf(vantage.pipeline, deal.stage)?.name ?? deal.stage;
  const value = valueOf(deal, field, vantage);
  if (Array.isArray(value)) return textsOf(value).join(', ');
  if (kindOf(field, vantage.pipeline) === 'day' && typeof value === 'number') return vantage.calendar.dayOf(value);
  return value;
}

/** Deals as tab-separated text, an amount beside its currency; nothing in it runs as a formula. */
function asRows(deals: readonly Deal[], outlook: Outlook): Promise<string> {
  const columns = outlook.view.columns ?? FIRST_COLUMNS;
  const fields = columns.includes('currency')
    ? columns
    : columns.flatMap((field): readonly FieldName[] => (field === 'value' ? ['value', 'currency'] : [field]));
  const head = fields.map(field => fieldName(field, outlook.speech));
  function* rows(): Generator<readonly unknown[]> {
    yield head;
    for (const deal of deals) yield fields.map(field => plainCell(deal, field, outlook));
  }
  return writeCsv(rows(), { delimiter: '\t', bom: false });
}

/** Deals as lines to be read, stage by stage where they stand so. */
function* asLines(deals: readonly Deal[], outlook: Outlook): Steps<string> {
  const { vantage, speech, board } = outlook;
  const words = board.messages('table', table);
  const lines: string[] = [];
  for (const deal of deals) {
    const cell = (field: FieldName): string => cellText(deal, field, vantage, speech, words);
    const about = (['value', 'stage', 'nextStep', 'owner'] as const).map(cell);
    lines.push(
      [[cell('title'), cell('organisation')].filter(Boolean).join(' – '), ...about].filter(Boolean).join(' · '),
    );
    yield;
  }
  return `${lines.join('\n')}\n`;
}

/** Puts what is selected, else all that is found, into the clipboard. */
export async function copyDeals(hands: Hands, form: 'rows' | 'lines'): Promise<void> {
  const { board, store } = hands;
  const text = board.messages('more', english);
  await hands.lookOut();
  const { outlook } = hands;
  const deals = dealsOf(hands);
  if (!outlook) return;
  const written = form === 'rows' ? asRows(deals, outlook) : inSlices(store.ports, asLines(deals, outlook));
  if (await copyText(hands.dialogRoot, (await written) ?? '', text)) hands.say(text.copied(deals.length, board.format));
}
