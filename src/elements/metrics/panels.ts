import type { ChartTable, TableCell } from '../../charts/table.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Standing } from '../../domain/numbers/leaderboard.js';
import type { Ending } from '../../domain/numbers/reasons.js';
import type { Share } from '../../domain/numbers/share.js';
import type { PanelName } from '../../i18n/parts/metrics.js';
import type { PanelResult } from './questions.js';
import { amount, count, EMPTY, mostOf, number, share, withUnvalued, type Behind } from './cells.js';
import { rawValue, writeValue, type Words } from './view.js';

/** What the lists need of their element. */
export interface PanelFrame extends Words {
  readonly periodText: string;
  /** Lists deals and leads. */
  open(metric: PanelName, label: string, share: Pick<Share, 'ids' | 'leads'>): void;
}

type Build<P extends PanelName> = (result: PanelResult<P>, frame: PanelFrame) => Omit<ChartTable, 'caption'>;

const ENDINGS: readonly Ending[] = ['won', 'lost', 'abandoned', 'disqualified'];
/** The way from a number to the deals and leads behind it, where there are some. */
const opening =
  (panel: PanelName, { open }: PanelFrame) =>
  (cell: TableCell, behind: Behind, label: string): TableCell =>
    behind.count && cell !== EMPTY
      ? { ...cell, label, open: () => open(panel, label, { ids: behind.ids, leads: behind.leads ?? [] }) }
      : cell;

const months: Build<'months'> = ({ periods }, frame) => {
  const { text, format } = frame;
  const name = format.date({ month: 'long', year: 'numeric' });
  const most = mostOf(periods.map(({ won }) => won.values));
  const opens = opening('months', frame);
  return {
    columns: [{ name: text.month }, number(text.won), number(text.value), number(text.lost), number(text.abandoned)],
    rows: periods.map(({ period, won, lost, abandoned }) => {
      const month = name.format(format.calendar.startOf(period.from!));
      const cell = (part: Share, said: string): TableCell => opens(count(part, frame), part, `${said}, ${month}`);
      return [
        { text: month, raw: period.from },
        cell(won, text.won),
        opens(amount(won.values, frame, most), won, `${text.value}, ${month}`),
        cell(lost, text.lost),
        cell(abandoned, text.abandoned),
      ];
    }),
  };
};

const reasons: Build<'reasons'> = ({ reasons: all, lateLosses, surpriseWins }, frame) => {
  const { text, chart } = frame;
  const listed = ENDINGS.flatMap(ending =>
    all[ending].map(each => ({ ending: text.endings[ending], name: each.reason || chart.unsaid, part: each.share })),
  );
  const notable = [
    { ending: text.endings.lost, name: text.lateLosses, part: lateLosses },
    { ending: text.endings.won, name: text.surpriseWins, part: surpriseWins },
  ].filter(({ part }) => part.count);
  const most = mostOf([...listed, ...notable].map(({ part }) => part.values));
  const opens = opening('reasons', frame);
  return {
    columns: [{ name: text.reason }, { name: text.ending }, number(text.deals), number(text.value)],
    rows: [...listed, ...notable].map(({ ending, name, part }) => [
      { text: name },
      { text: ending },
      opens(count(part, frame), part, `${ending}: ${name}`),
      opens(amount(part.values, frame, most), part, `${text.value}, ${ending}: ${name}`),
    ]),
  };
};

const origins =
  (panel: 'sources' | 'campaigns'): Build<'sources'> =>
  ({ results }, frame) => {
    const { text, chart } = frame;
    const most = mostOf(results.map(({ won }) => won.values));
    const one = (money: Money | null): TableCell => amount(money ? [money] : [], frame);
    const opens = opening(panel, frame);
    return {
      columns: [
        { name: panel === 'sources' ? text.source : text.campaign },
        ...[text.came, text.qualified, text.won, text.value, text.spend, text.perLead, text.perWin, text.return].map(
          number,
        ),
      ],
      rows: results.map(({ name, came, qualified, won, spend, costPerLead, costPerWin, return: gain }) => {
        const named = name || chart.unsaid;
        const cell = (shown: TableCell, behind: Behind, said: string): TableCell =>
          opens(shown, behind, `${said}: ${named}`);
        return [
          { text: named },
          cell(count(came, frame), came, text.came),
          cell(count(qualified, frame), qualified, text.qualified),
          cell(count(won, frame), won, text.won),
          cell(amount(won.values, frame, most), won, text.value),
          one(spend),
          cell(one(costPerLead), came, text.perLead),
          cell(one(costPerWin), won, text.perWin),
          cell(share(gain, frame), won, text.return),
        ];
      }),
    };
  };

const sellers: Build<'sellers'> = (standings, frame) => {
  const { text, chart, format } = frame;
  const most = mostOf(standings.map(({ won }) => won.parts));
  const opens = opening('sellers', frame);
  const money = (values: readonly Money[]): string =>
    values.map(value => writeValue(value, 'money', frame)).join(' + ');
  /** What is missing, and what was won in other currencies, which does not make it less. */
  const missing = ({ distance, beside }: Standing): TableCell =>
    distance
      ? {
          text: [money([distance]), ...(beside.length ? [text.beside(money(beside))] : [])].join(' · '),
          raw: rawValue(distance),
        }
      : EMPTY;
  const reached = ({ quota, attained }: Standing): TableCell =>
    quota && attained !== null
      ? {
          text: `${money([quota])} · ${format.percent(Math.floor(attained * 100) / 100)}`,
          raw: rawValue(quota),
          share: attained,
        }
      : EMPTY;
  return {
    columns: [
      { name: text.seller },
      ...[text.deals, text.won, text.quota, text.distance, text.winRate, text.averageDeal, text.cycle, text.open].map(
        number,
      ),
    ],
    rows: standings
      .map(standing => ({ ...standing, sold: withUnvalued(standing.won), selling: withUnvalued(standing.open) }))
      // whoever owns leads only has nothing to show here
      .filter(({ sold, selling, quota }) => sold.count || selling.count || quota)
      .map(standing => {
        const { seller, won, sold, selling, winRate, averageDeal, cycle } = standing;
        const name = seller || chart.unsaid;
        const cell = (shown: TableCell, behind: Behind, said: string): TableCell =>
          opens(shown, behind, `${said}: ${name}`);
        return [
          { text: name },
          cell(count(sold, frame), sold, text.won),
          cell(amount(won.parts, frame, most), won, text.won),
          cell(reached(standing), won, text.quota),
          cell(missing(standing), won, text.distance),
          cell(share(winRate.value, frame), winRate, text.winRate),
          cell(amount(averageDeal.parts, frame), averageDeal, text.averageDeal),
          cell({ text: writeValue(cycle.value, 'days', frame), raw: cycle.value }, cycle, text.cycle),
          cell(count(selling, frame), selling, text.open),
        ];
      }),
  };
};

const BUILD: { readonly [P in PanelName]: Build<P> } = {
  months,
  reasons,
  sources: origins('sources'),
  campaigns: origins('campaigns'),
  sellers,
};

/** A list as a table. */
export const panelTable = <P extends PanelName>(name: P, result: PanelResult<P>, frame: PanelFrame): ChartTable => ({
  caption: [frame.text.panels[name], name === 'months' ? '' : frame.periodText].filter(Boolean).join(' · '),
  ...BUILD[name](result, frame),
});
