import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { get, set } from '../../src/domain/paths.js';
import { checkSetting } from '../../src/domain/settings-door.js';
import { isSoundPipeline, pipelineWith } from '../helpers/edits.js';
import { runs, wild } from '../helpers/runs.js';

describe('the door for settings', () => {
  const pipeline = pipelineWith({ sources: { web: { name: 'Web' } }, products: { crm: { name: 'CRM' } } });

  it('says what is wrong, field by field', () => {
    const of = (path: string, value: unknown): unknown => checkSetting(path, value);
    expect(of('currency', 'Euro')).to.deep.equal({ currency: 'not-a-currency' });
    expect(of('fiscalYearStart', 13)).to.deep.equal({ fiscalYearStart: 'not-allowed' });
    expect(of('sources.web.name', '  ')).to.deep.equal({ 'sources.web.name': 'missing' });
    expect(of('sources.web.name', undefined)).to.deep.equal({ 'sources.web.name': 'missing' });
    expect(of('sources.web', undefined)).to.equal(null);
    expect(of('products.crm.value', undefined)).to.equal(null);
    expect(of('rates.x', { from: 'USD', to: 'EUR', day: '2026-02-30', rate: 0 })).to.deep.equal({
      'rates.x.day': 'not-a-date',
      'rates.x.rate': 'not-allowed',
    });
    expect(of('quotas.x', { seller: 'A', period: '2026-13', value: 'much', currency: 'EUR' })).to.deep.equal({
      'quotas.x.period': 'not-a-date',
      'quotas.x.value': 'not-a-number',
    });
    expect(of('sources.x', {})).to.deep.equal({ 'sources.x.name': 'missing' });
    expect(of('customFields.x', { label: 'Sector', type: 'colour' })).to.deep.equal({
      'customFields.x.type': 'not-allowed',
    });
    expect(of('stages.meeting.probability', 1.2)).to.deep.equal({ 'stages.meeting.probability': 'not-allowed' });
    expect(of('stages.meeting.rottingDays', undefined)).to.equal(null);
    expect(of('nonsense', 1)).to.deep.equal({ nonsense: 'not-allowed' });
    expect(of('healthLimits.toString', 1)).to.deep.equal({ 'healthLimits.toString': 'not-allowed' });
  });

  it('lets no link in that a browser may not follow', () => {
    const of = (url: string): unknown => checkSetting('stages.meeting.library', [{ label: 'Guide', url }]);
    for (const url of ['https://a.example/x', 'mailto:a@b.example', 'tel:+391']) expect(of(url), url).to.equal(null);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'a b'])
      expect(of(url), url).to.deep.equal({ 'stages.meeting.library.0.url': 'not-a-link' });
  });

  it('knows a template by its name, and lets none in that could not be chosen', () => {
    const of = (...templates: unknown[]): unknown => checkSetting('emailTemplates', templates);
    const offer = { name: 'Offer', subject: '', body: 'Dear {{contact}}' };
    expect(of(offer, { ...offer, name: 'Thanks' })).to.equal(null);
    expect(of({ ...offer, name: ' ' })).to.deep.equal({ 'emailTemplates.0.name': 'missing' });
    expect(of(offer, offer)).to.deep.equal({ emailTemplates: 'taken' });
    expect(of(offer, { ...offer, name: 'Thanks', body: 5 })).to.deep.equal({ 'emailTemplates.1.body': 'not-text' });
    expect(of({ ...offer, body: 'x'.repeat(5000) })).to.deep.equal({ 'emailTemplates.0.body': 'too-long' });
    expect(checkSetting('emailTemplates', undefined)).to.equal(null);
  });

  it('lets a rule of assignment in that names a field, a comparison and whom it is for', () => {
    const rule = { field: 'source', match: { oneOf: ['Fair'] }, owners: ['Ann'] };
    expect(checkSetting('assignment.rules', [rule])).to.equal(null);
    expect(checkSetting('assignment', { rules: [rule], owners: [] })).to.equal(null);
    expect(checkSetting('assignment.rules', [{ ...rule, field: '' }])).to.deep.equal({
      'assignment.rules.0.field': 'missing',
    });
    for (const match of ['Fair', ['Fair'], null])
      expect(checkSetting('assignment.rules', [{ ...rule, match }]), String(match)).not.to.equal(null);
    expect(checkSetting('assignment.owners', 'Ann')).to.deep.equal({ 'assignment.owners': 'not-text' });
    expect(checkSetting('assignment.colour', [])).to.deep.equal({ 'assignment.colour': 'not-allowed' });
  });

  it('what it lets in can be stored and read back, whatever it is', () => {
    const path = fc.constantFrom(
      ...[
        'title',
        'currency',
        'zone',
        'locale',
        'workingDays',
        'fiscalYearStart',
        'owners',
        'revisedAt',
        'reasons.lost',
      ],
      ...['rates.x', 'sources.x', 'sources.web.name', 'campaigns.x', 'spend.x', 'products.crm.value', 'products.x'],
      ...['emailTemplates', 'assignment', 'assignment.rules', 'assignment.owners', 'triggers', 'cadences', 'scoring'],
      ...['customFields.x', 'healthLimits.touches', 'targets.winRate', 'quotas.x', 'views.x', 'idealCustomer.goals'],
      ...['stages.meeting.probability', 'stages.meeting.checklist', 'stages.meeting.library', 'stages.meeting.phase'],
    );
    fc.assert(
      fc.property(path, wild, (at, value) => {
        if (!checkSetting(at, value)) expect(isSoundPipeline(set(pipeline, at, value)), at).to.be.true;
      }),
      runs(3000),
    );
  });

  it('what it refuses to be taken away cannot be missing', () => {
    for (const at of ['sources.web.name', 'currency', 'zone', 'owners'])
      expect(isSoundPipeline(set(pipeline, at, undefined)) || checkSetting(at, undefined) !== null, at).to.be.true;
    expect(get(pipeline, 'sources.web.name')).to.equal('Web');
  });
});
