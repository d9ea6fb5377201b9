import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { Lead } from '../../src/domain/records.js';
import { leadsOf } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { problems, until } from '../helpers/board.js';
import { bring, choice, choose, clickButton, exchangeWith, fileOf, pick, words } from '../helpers/exchange.js';

// Every row of these tests is invented.

const PEOPLE = `Lead ID,First Name,Last Name,Company,E-mail,Phone,Lead Source,First contact date,Status,Industry
L1,Mara,Kowalczyk,Fabrikam,mara@fabrikam.example,+49 30 1234567,Fair,2026-01-02,Open,Cooling
L2,Owen,Price,Tailspin,owen@tailspin.example,,Web,2026-01-03,Open,Toys
L3,,,,,,,2026-01-04,,
`;
const MORE = `Lead ID,Full name,E-mail,Owner
L2,Owen M. Price,owen@tailspin.example,Ann
L4,Li Wei,li@wei.example,
`;
const leadsIn = (store: PipelineStore): Lead[] =>
  [...leadsOf(store).all()].filter(({ removedAt }) => removedAt === undefined);
const brief = (store: PipelineStore): string[] =>
  leadsIn(store).map(({ name, email, owner, source }) => [name, email, owner, source].join('|'));

describe('a file of leads', () => {
  afterEach(() => resetMouse());

  it('is told from one of deals, shown before it is taken, and comes in as leads', async () => {
    const store = createPipeline({ zone: 'UTC' });
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(PEOPLE, 'leads.csv'));
    expect(choice(exchange, 'Each row is').selectedOptions[0]!.text).to.equal('a lead');
    expect(await problems(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Next');
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    expect(words(exchange, '[part=preview]')).to.contain('Mara Kowalczyk Fabrikam mara@fabrikam.example');
    expect(await problems(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Import');
    await until(() => leadsIn(store).length === 3);
    expect(brief(store)).to.deep.equal([
      'Mara Kowalczyk|mara@fabrikam.example||Fair',
      'Owen Price|owen@tailspin.example||Web',
      'L3|||',
    ]);
    expect(leadsOf(store).get('file-L1')).to.deep.include({
      createdAt: '2026-01-02',
      custom: { Status: 'Open', Industry: 'Cooling' },
      external: { system: 'file', id: 'L1' },
      status: 'new',
    });
    expect(store.deals('contact')).to.have.length(0);
  });

  it('again, updates by its ids what it says, doubles nobody, and is removed as a whole', async () => {
    const store = createPipeline({ zone: 'UTC' });
    const exchange = await exchangeWith(store);
    await bring(exchange, PEOPLE, 'leads.csv');
    await clickButton(exchange, 'Import another');
    const { report } = await bring(exchange, PEOPLE, 'leads.csv');
    expect([report.new, report.updated, report.unchanged]).to.deep.equal([0, 0, 3]);
    await clickButton(exchange, 'Import another');
    const { report: more } = await bring(exchange, MORE, 'more.csv');
    expect([more.new, more.updated]).to.deep.equal([1, 1]);
    expect(brief(store)).to.include('Owen M. Price|owen@tailspin.example|Ann|Web');
    await clickButton(exchange, 'Remove this import');
    await clickButton(exchange, 'Remove this import');
    await until(() => leadsIn(store).length === 3);
    expect(brief(store)).to.not.include('Li Wei|li@wei.example||');
  });

  it('can be deals after all, where a person says so', async () => {
    const store = createPipeline({ zone: 'UTC' });
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(PEOPLE, 'leads.csv'));
    await choose(exchange, 'Each row is', 'a deal');
    await until(() => choice(exchange, 'Each row is').value === 'deals');
    await clickButton(exchange, 'Next');
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    await clickButton(exchange, 'Import');
    await until(() => store.deals('contact').length);
    expect(leadsIn(store)).to.have.length(0);
  });
});
