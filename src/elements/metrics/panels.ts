import type { ChartTable, TableCell, TableColumn } from '../../charts/table.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Ending } from '../../domain/numbers/reasons.js';
import type { Share } from '../../domain/numbers/share.js';
import type { PanelName } from '../../i18n/parts/metrics.js';
import type { PanelResult } from './questions.js';
import { rawValue, writeValue, type Words } from './view.js';

/** What the lists need of their element. */
export interface PanelFrame extends Words {
  readonly periodText: string;
  /** Lists deals and leads. */
  open(metric: PanelName, label: string, share: Pick<Share, 'ids' | 'leads'>): void;
}

type Build<P extends PanelName> = (result: PanelResult<P>, frame: PanelFrame) => Omit<ChartTable, 'caption'>;

const ENDINGS: readonly Ending[] = ['won', 'lost', 'abandoned', 'disqualified'];
const EMPTY: TableCell = { text: '–', raw: null };

const number = (name: string): TableColumn => ({ name, isNumber: true });
/** An amount, and how much it is of the most as a thin bar. */
function amount(values: readonly Money[], words: Words, most = 0): TableCell {
  if (!values.length) return EMPTY;
  const [only] = values;
  const isOne = values.length === 1;
  return {
    text: values.map(value => writeValue(value, 'money', words)).join(' + '),
    ...(isOne ? { raw: rawValue(only!) } : {}),
    ...(isOne && most ? { share: Number(only!.minor) / most } : {}),
  };
}
const mostOf = (shares: readonly (readonly Money[])[]): number =>
  Math.max(0, ...shares.map(values => (values.length === 1 ? Number(values[0]!.minor) : 0)));

/** How many, and the way to them. */
function counted(share: Share, label: string, panel: PanelName, frame: PanelFrame): TableCell {
  const { count, ids, leads } = share;
  const text = frame.format.count(count);
  if (!count) return { text, raw: count };
  return { text, raw: count, label, open: () => frame.open(panel, label, { ids, leads }) };
}
const share = (value: number | null, words: Words): TableCell => ({
  text: writeValue(value, 'share', words),
  raw: value,
});

const months: Build<'months'> = ({ periods }, frame) => {
  const { text, format } = frame;
  const name = format.date({ month: 'long', year: 'numeric' });
  const most = mostOf(periods.map(({ won }) => won.values));
  return {
    columns: [{ name: text.month }, number(text.won), number(text.value), number(text.lost), number(text.abandoned)],
    rows: periods.map(({ period, won, lost, abandoned }) => {
      const month = name.format(format.calendar.startOf(period.from!));
      const cell = (part: Share, said: string): TableCell => counted(part, `${said}, ${month}`, 'months', frame);
      return [
        { text: month, raw: period.from },
        cell(won, text.won),
        amount(won.values, frame, most),
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
  const most = mostOf(listed.map(({ part }) => part.values));
  return {
    columns: [{ name: text.reason }, { name: text.ending }, number(text.deals), number(text.value)],
    rows: [...listed, ...notable].map(({ ending, name, part }) => [
      { text: name },
      { text: ending },
      counted(part, `${ending}: ${name}`, 'reasons', frame),
      amount(part.values, frame, most),
    ]),
  };
};

const origins =
  (panel: 'sources' | 'campaigns'): Build<'sources'> =>
  (results, frame) => {
    const { text, chart } = frame;
    const most = mostOf(results.map(({ won }) => won.values));
    const one = (money: Money | null): TableCell => amount(money ? [money] : [], frame);
    return {
      columns: [
        { name: panel === 'sources' ? text.source : text.campaign },
        ...[text.came, text.qualified, text.won, text.value, text.spend, text.perLead, text.perWin, text.return].map(
          number,
        ),
      ],
      rows: results.map(({ name, came, qualified, won, spend, costPerLead, costPerWin, return: gain }) => {
        const named = name || chart.unsaid;
        return [
          { text: named },
          counted(came, `${text.came}: ${named}`, panel, frame),
          counted(qualified, `${text.qualified}: ${named}`, panel, frame),
          counted(won, `${text.won}: ${named}`, panel, frame),
          amount(won.values, frame, most),
          ...[spend, costPerLead, costPerWin].map(one),
          share(gain, frame),
        ];
      }),
    };
  };

const sellers: Build<'sellers'> = (standings, frame) => {
  const { text, chart, format } = frame;
  const most = mostOf(standings.map(({ won }) => won.parts));
  return {
    columns: [
      { name: text.seller },
      ...[text.deals, text.won, text.quota, text.distance, text.winRate, text.averageDeal, text.cycle, text.open].map(
        number,
      ),
    ],
    // whoever owns leads only has nothing to show here
    rows: standings
      .filter(({ won, open, quota }) => won.count || open.count || quota)
      .map(({ seller, won, open, winRate, averageDeal, cycle, quota, distance, attained }) => {
        const name = seller || chart.unsaid;
        const list = (figure: typeof won, said: string): TableCell => ({
          text: format.count(figure.count),
          raw: figure.count,
          ...(figure.count
            ? {
                label: `${said}: ${name}`,
                open: () => frame.open('sellers', `${said}: ${name}`, { ids: figure.ids, leads: [] }),
              }
            : {}),
        });
        return [
          { text: name },
          list(won, text.won),
          amount(won.parts, frame, most),
          quota && attained !== null
            ? {
                text: `${writeValue(quota, 'money', frame)} · ${format.percent(Math.floor(attained * 100) / 100)}`,
                raw: rawValue(quota),
                share: attained,
              }
            : EMPTY,
          amount(distance ? [distance] : [], frame),
          share(winRate.value, frame),
          amount(averageDeal.parts, frame),
          { text: writeValue(cycle.value, 'days', frame), raw: cycle.value },
          list(open, text.open),
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
