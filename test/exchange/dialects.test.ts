import { expect } from '@open-wc/testing';
import { answerUnit, detectDialect, dialects, openQuestions } from '../../src/exchange/index.js';
import { codes, importText, mapping } from './setup.js';

// The headers are those the systems write; every row is invented.
const json = JSON.stringify;

describe('dialects', () => {
  it('are told apart by their headers', () => {
    const of = (headers: string): string | null => detectDialect(headers.split('|'))?.system ?? null;
    expect(of('Deal - ID|Deal - Title|Deal - Creator|Deal - Stage')).to.equal('pipedrive');
    expect(of('Deal - Title*|Deal - Value|Organization*|Deal - Stage (pipeline)')).to.equal('pipedrive');
    expect(of('id|title|org_id|stage_id|add_time|value')).to.equal('pipedrive');
    expect(of('Record ID|Deal Name|Deal Stage|Close Date|Amount')).to.equal('hubspot');
    expect(of('id|dealname|dealstage|closedate|amount')).to.equal('hubspot');
    expect(of('Record Id|Deal Owner.id|Deal Owner|Amount|Deal Name|Closing Date|Stage')).to.equal('zoho');
    expect(of('Deal Id|Deal Name|Company Name.id|Sub-Pipeline|Pipeline')).to.equal('zoho');
    expect(of('id|Owner|Deal_Name|Closing_Date|Stage|Amount')).to.equal('zoho');
    expect(of('ID|Deal Name|Stage|Deal status|Income|Currency')).to.equal('bitrix24');
    expect(of('ID|Название сделки|Стадия сделки|Сумма')).to.equal('bitrix24');
    expect(of('ID|TITLE|STAGE_ID|OPPORTUNITY|CURRENCY_ID')).to.equal('bitrix24');
    expect(of('id|lead_id|lead_name|note|status_label|value|confidence|date_won')).to.equal('close');
    expect(of('Copper ID|Name|Stage|Status|Value')).to.equal('copper');
    expect(of('id|name|pipeline_stage_id|monetary_value')).to.equal('copper');
    expect(of('Deal ID|Deal Title|Deal Value|Pipeline|Stage|Deal Owner')).to.equal('activecampaign');
    expect(of('id|title|value|currency|stage|group|owner|cdate')).to.equal('activecampaign');
    expect(of('Id|Name|AccountId|Amount|StageName|IsClosed|IsWon|CloseDate|CreatedDate|LeadSource')).to.equal(
      'salesforce',
    );
    expect(of('Opportunity Name|Account Name|Stage|Close Date|Amount')).to.equal('salesforce');
    expect(of('opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value')).to.equal(
      'maven',
    );
    expect(of('Title|Value|Stage')).to.equal(null);
    expect(of('name|email|phone')).to.equal(null);
  });

  it('map headers that exist once', () => {
    for (const dialect of dialects)
      for (const [field, headers] of Object.entries(dialect.headers))
        expect(headers, `${dialect.system} ${field}`).to.not.match(/\|\||^\||\|$/);
  });

  it('Pipedrive: status beside stage, UTC times, the won stage entered', async () => {
    const { plan, deals, setAside } = await importText(
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Weighted value,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,Deal - Probability,Organization\n' +
        '1,Solar roof,1200.50,USD,600,Qualified,Won,2024-02-05 09:00:00,2024-03-01 10:30:00,,,2024-03-15,,Acme\n' +
        '2,Wind park,300,EUR,60,Negotiations Started,Lost,2024-02-06 09:00:00,,2024-03-02 08:00:00,Too dear,,,Beta\n' +
        '3,Heat pump,,EUR,,Qualified,Open,2024-02-07 09:00:00,,,,2024-09-30,35,Gamma\n' +
        '4,Boiler,9,EUR,,Qualified,Deleted,2024-02-07 09:00:00,,,,,,\n',
    );
    expect(plan.dialect).to.equal('Pipedrive');
    expect(mapping(plan)['Deal - Weighted value']).to.equal('keep');
    expect(openQuestions(plan)).to.deep.equal([]);
    const [won, lost, open] = deals;
    expect(won).to.deep.include({ status: 'won', stage: 'done', value: 1200.5, currency: 'USD' });
    expect(won).to.deep.include({ closedAt: Date.parse('2024-03-01T10:30:00Z'), expectedClose: '2024-03-15' });
    expect(won!.external).to.deep.equal({ system: 'pipedrive', id: '1' });
    expect(won!.history!.map(({ field, from, to, inferred }) => [field, from, to, inferred])).to.deep.equal([
      ['stage', null, 'q', true],
      ['stage', 'q', 'done', true],
      ['status', 'open', 'won', true],
    ]);
    expect(lost).to.deep.include({ status: 'lost', stage: 'negotiationsstarted', reason: 'Too dear' });
    expect(open).to.deep.include({ status: 'open', stage: 'q', value: null, probability: 0.35 });
    expect(open).to.deep.include({ expectedClose: '2024-09-30' });
    expect(won!.custom).to.deep.equal({ 'Deal - Weighted value': '600' });
    expect(codes(setAside[0]!.problems)).to.deep.equal(['deleted-at-source']);
  });

  it('HubSpot: won and lost as stages, strings for everything, ids for stages', async () => {
    const { plan, deals } = await importText(
      json({
        results: [
          {
            id: '11',
            properties: {
              dealname: 'Solar',
              amount: '1.500',
              dealstage: 'closedwon',
              closedate: '2024-03-01T00:00:00Z',
              hs_is_closed: 'true',
              hs_is_closed_won: 'true',
            },
          },
          {
            id: '12',
            properties: {
              dealname: 'Wind',
              amount: '',
              dealstage: 'qualifiedtobuy',
              closedate: '2024-09-30T00:00:00Z',
              hs_is_closed: 'false',
              hs_is_closed_won: 'false',
            },
          },
          {
            id: '13',
            properties: {
              dealname: 'Heat',
              amount: '9',
              dealstage: 'closedlost',
              closedate: '2024-03-02T00:00:00Z',
              hs_is_closed: 'true',
              hs_is_closed_won: 'false',
              closed_lost_reason: 'Price',
            },
          },
        ],
      }),
    );
    expect(plan.dialect).to.equal('HubSpot');
    expect(plan.stages.map(({ answer }) => answer)).to.deep.equal([
      { to: 'won' },
      { to: 'new', id: 'qualifiedtobuy', name: 'Qualified To Buy' },
      { to: 'lost' },
    ]);
    expect(
      deals.map(({ status, value, closedAt, expectedClose }) => [status, value, closedAt, expectedClose]),
    ).to.deep.equal([
      ['won', 1.5, '2024-03-01', undefined],
      ['open', null, undefined, '2024-09-30'],
      ['lost', 9, '2024-03-02', undefined],
    ]);
  });

  it('Zoho: ids lose their prefix, a losing stage with more words is the reason', async () => {
    const { deals, rows } = await importText(
      'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name,Stage,Probability (%)\n' +
        'zcrm_51,zcrm_9,Ann,"$1,234.00",Solar,2024-03-01,Acme,Closed Lost to Competition,0\n' +
        'zcrm_52,zcrm_9,Ann,"$20.00",Wind,2024-09-01,Beta,Needs Analysis,20\n',
    );
    expect(deals[0]).to.deep.include({
      status: 'lost',
      reason: 'Closed Lost to Competition',
      value: 1234,
      currency: 'USD',
    });
    expect(deals[0]!.external).to.deep.equal({ system: 'zoho', id: '51' });
    expect(deals[0]!.custom).to.deep.equal({ 'Deal Owner.id': 'zcrm_9' });
    expect(codes(rows[0]!.warnings)).to.deep.equal(['stage-unknown']);
    expect(deals[1]).to.not.have.property('probability');
  });

  it('Bitrix24: trailing delimiters, currency names, product lines summed', async () => {
    const { plan, rows, deals } = await importText(
      '"ID";"Deal Name";"Stage";"Deal status";"Income";"Currency";"Company";"Closed";"Created";"Product";"Quantity";\n' +
        '"7";"Roof ""A""";"New";"In progress";"0.07";"US Dollar";"Acme";"N";"13.02.2024 10:00:00";"Panel";"1";\n' +
        '"7";"Roof ""A""";"New";"In progress";"0.14";"US Dollar";"Acme";"N";"13.02.2024 10:00:00";"Cable";"2";\n' +
        '"8";"Pump";"Deal failed";"Lost";"5.00";"Euro";"Beta";"Y";"14.02.2024 10:00:00";"";"";\n',
    );
    expect(plan.lines).to.equal(true);
    expect(deals.length).to.equal(2);
    expect(deals[0]).to.deep.include({ title: 'Roof "A"', value: 0.21, currency: 'USD', product: 'Panel, Cable' });
    expect(deals[0]!.createdAt).to.equal(Date.parse('2024-02-13T09:00:00Z'));
    expect(rows[0]!.warnings[0]).to.deep.include({ code: 'lines-summed', params: { lines: 2 } });
    expect(deals[1]).to.deep.include({ status: 'lost', currency: 'EUR' });
  });

  it('Close: asks for the unit of CSV amounts, knows it from the API, annualises', async () => {
    const header = 'id,lead_id,lead_name,note,status_label,status_type,value,value_period,date_won,date_created';
    const row = 'oppo_1,lead_1,Acme,,Demo,active,120000,monthly,2024-09-30,2024-02-05 17:00:47.47600+00:00';
    const asked = await importText(`${header}\n${row}\n`);
    expect(openQuestions(asked.plan)).to.deep.equal([{ ask: 'value-unit', candidates: ['major', 'cents'] }]);
    const cents = await importText(`${header}\n${row}\n`, plan => answerUnit(plan, 'cents'));
    expect(cents.deals[0]).to.deep.include({
      title: 'Acme',
      value: 14400,
      expectedClose: '2024-09-30',
      status: 'open',
    });
    expect(cents.deals[0]!.custom).to.deep.include({ value: '120000 monthly' });
    const told = await importText(`${header},value_formatted\n${row},"$1,200"\n`);
    expect(told.plan.unit).to.deep.equal({ value: 'cents', ambiguous: false });
    const api = await importText(
      json({
        data: [
          {
            id: 'o',
            lead_id: 'l',
            lead_name: 'Acme',
            status_label: 'Won',
            status_type: 'won',
            value: 12345,
            value_currency: 'USD',
            date_won: '2024-03-01',
          },
        ],
      }),
    );
    expect(api.deals[0]).to.deep.include({ value: 123.45, status: 'won', closedAt: '2024-03-01' });
  });

  it('Copper: its fourth outcome, mixed dates, money with signs', async () => {
    const { plan, deals } = await importText(
      'Copper ID,Name,Company,Status,Close Date,Value,Win Probability,Stage,Tags\n' +
        '1,Solar,Acme,Abandoned,12/31/2019,"$1,234",40%,Qualified,"a, b"\n' +
        '2,Wind,Beta,Open,1/2/2030,"$99",40%,Qualified,\n',
    );
    expect(openQuestions(plan).map(({ ask }) => ask)).to.deep.equal(['decimal']);
    expect(deals[0]).to.deep.include({ status: 'abandoned', stage: 'q', closedAt: '2019-12-31', value: 1234 });
    expect(deals[0]!.tags).to.deep.equal(['a', 'b']);
    expect(deals[1]).to.deep.include({ expectedClose: '2030-01-02', probability: 0.4 });
    const api = await importText(
      json([
        {
          id: 3,
          name: 'Heat',
          pipeline_stage_id: 4,
          monetary_value: 12.5,
          status: 'Won',
          close_date: '12/31/2019',
          date_created: 1577750400,
        },
      ]),
    );
    expect(api.deals[0]).to.deep.include({ value: 12.5, closedAt: '2019-12-31', status: 'won' });
  });

  it('ActiveCampaign: cents and status codes from the API', async () => {
    const { deals } = await importText(
      json({
        deals: [
          {
            id: '1',
            title: 'Solar',
            value: '45678',
            currency: 'usd',
            stage: '3',
            group: '1',
            owner: '2',
            status: '1',
            cdate: '2020-06-12T01:49:23-05:00',
          },
        ],
        meta: { total: 1 },
      }),
    );
    expect(deals[0]).to.deep.include({ value: 456.78, currency: 'USD', status: 'won' });
  });

  it('Salesforce: flags win, two-digit years, closed before created is said', async () => {
    const { plan, deals, rows } = await importText(
      'Id,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,CreatedDate\n' +
        '006A,Solar,Closed Won,100,100,02/03/24,TRUE,TRUE,02/23/26\n' +
        '006B,Wind,Closed Lost,,0,03/31/26,TRUE,FALSE,02/24/26\n' +
        '006C,Heat,Closed Won,5,100,03/31/26,FALSE,FALSE,02/24/26\n',
    );
    expect(openQuestions(plan)).to.deep.equal([]);
    expect(deals.map(({ status, closedAt, expectedClose }) => [status, closedAt, expectedClose])).to.deep.equal([
      ['won', '2024-02-03', undefined],
      ['lost', '2026-03-31', undefined],
      ['open', undefined, '2026-03-31'],
    ]);
    expect(codes(rows[0]!.warnings)).to.deep.equal(['stage-unknown', 'closed-before-created']);
    expect(deals[0]!.history![0]!.at).to.equal(null);
    expect(deals[2]!.stage).to.equal('contact');
  });

  it('Maven: titles are made, a lost 0 is no size', async () => {
    const { deals, setAside } = await importText(
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n' +
        'A1,Ann,Widget,Acme,Won,2024-01-05,2024-02-06,1054\n' +
        'A2,Ann,Widget,,Engaging,2024-01-05,,\n' +
        'A3,Ann,Widget,Beta,Lost,2024-01-05,2024-02-06,0\n',
    );
    expect(deals.map(({ title, status, value, stage }) => [title, status, value, stage])).to.deep.equal([
      ['Acme · Widget', 'won', 1054, 'done'],
      ['Widget', 'open', null, 'engaging'],
      ['Beta · Widget', 'lost', null, 'contact'],
    ]);
    expect(setAside).to.deep.equal([]);
  });
});
