import { expect } from '@open-wc/testing';
import {
  answerDateOrder,
  answerDecimal,
  answerStage,
  answerStatus,
  openQuestions,
  planImport,
} from '../../src/exchange/index.js';
import { codes, importTable, importText, mapping, pipeline, tableOf } from './setup.js';

describe('mapping', () => {
  it('knows headers in the languages of the kit, without case, accents and punctuation', async () => {
    const { plan } = await importText(
      'TÍTULO*;Organisation;  betrag ;Währung;Stufe;Abschluß-Datum;Erstellt am;Quelle;Etichette;Fancy field\nA;B;1,5;EUR;Offer;1.2.2024;1.1.2024;web;x;y\n',
    );
    expect(mapping(plan)).to.deep.equal({
      'TÍTULO*': 'title',
      Organisation: 'organisation',
      betrag: 'value',
      Währung: 'currency',
      Stufe: 'stage',
      'Abschluß-Datum': 'keep',
      'Erstellt am': 'createdAt',
      Quelle: 'source',
      Etichette: 'tags',
      'Fancy field': 'keep',
    });
  });

  it('sees through a prefix that names the entity', async () => {
    const { plan } = await importText('Opportunity - Title,Opportunity - Amount*,Deal – Lead source\nA,5,web\n');
    expect(Object.values(mapping(plan))).to.deep.equal(['title', 'value', 'source']);
  });

  it('gives each field one column, and keeps what nobody knows', async () => {
    const { plan, deals } = await importText('Title,Name,Tag,Tag,Colour\nA,B,x,y,red\n');
    expect(mapping(plan)).to.deep.equal({ Title: 'title', Name: 'keep', Tag: 'tags', 'Tag 2': 'tags', Colour: 'keep' });
    expect(deals[0]).to.deep.include({ title: 'A', tags: ['x', 'y'], custom: { Name: 'B', Colour: 'red' } });
  });

  it('says what must be asked, and takes the answers', async () => {
    const table = await tableOf('Title,Value,Created,Status\nA,"1,234",02/03/24,Hibernating\n');
    let plan = await planImport(table, pipeline);
    expect(
      openQuestions(plan)
        .map(({ ask }) => ask)
        .sort(),
    ).to.deep.equal(['date-order', 'decimal', 'status']);
    expect(codes((await importTable(table, plan)).setAside[0]!.problems)).to.deep.equal(['status-unknown']);
    plan = answerStatus(answerDecimal(answerDateOrder(plan, 2, 'mdy'), 1, ','), 'Hibernating', 'abandoned');
    expect(openQuestions(plan)).to.deep.equal([]);
    const [deal] = (await importTable(table, plan)).deals;
    expect(deal).to.deep.include({ value: 1.234, createdAt: '2024-02-03', status: 'abandoned' });
  });

  it('keeps answers when a column is mapped anew', async () => {
    const table = await tableOf('Title,Value,Created,Other,Stage\nA,"1,234",02/03/24,04/05/24,Novel\n');
    const first = answerStage(answerDateOrder(await planImport(table, pipeline), 2, 'mdy'), 'Novel', {
      to: 'stage',
      id: 'q',
    });
    const targets = first.columns.map(({ target }, i) => (i === 3 ? ({ field: 'expectedClose' } as const) : target));
    const plan = await planImport(table, pipeline, { previous: first, targets });
    expect(plan.columns[2]!.date).to.deep.equal(first.columns[2]!.date);
    expect(plan.columns[3]!.date, 'settled by its neighbour').to.include({ order: 'mdy', ambiguous: false });
    expect(openQuestions(plan).map(({ ask }) => ask)).to.deep.equal(['decimal']);
    expect((await importTable(table, plan)).deals[0]).to.deep.include({ stage: 'q', expectedClose: '2024-04-05' });
  });

  it('settles an open order by the other columns of the file', async () => {
    const { plan } = await importText('Title,Created,Close date\nA,02/03/24,12/31/24\n');
    expect(plan.columns[1]!.date).to.include({ order: 'mdy', ambiguous: false });
  });
});
