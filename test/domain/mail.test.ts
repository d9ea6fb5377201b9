import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fillTemplate, mailtoLink, safeLink, unknownFields } from '../../src/domain/mail.js';
import { runs } from '../helpers/runs.js';

describe('a link', () => {
  it('is opened only by https, http, mailto and tel', () => {
    for (const url of ['https://a.example/x', 'HTTP://a.example', 'mailto:a@b.example', 'tel:+49 30'])
      expect(safeLink(url), url).to.equal(url);
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' \u0001javascript:1',
      'data:text/html,x',
      '/x',
      '',
    ])
      expect(safeLink(url), url).to.equal(null);
  });
  it('is never one that a browser would read otherwise', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.constantFrom('JavaScript:', '\tjavascript:').chain(scheme => fc.string().map(rest => scheme + rest)),
        ),
        url => {
          const safe = safeLink(url);
          if (safe === null || !URL.canParse(safe)) return;
          expect(['https:', 'http:', 'mailto:', 'tel:']).to.include(new URL(safe).protocol);
        },
      ),
      runs(500),
    );
  });
});

describe('an e-mail', () => {
  it('takes its text along whatever it holds', () => {
    const link = mailtoLink({ to: 'a+b@x.example', subject: 'Offer & more?', body: 'Zeile 1\nZeile 2 = 100 %' });
    expect(link).to.equal(
      'mailto:a%2Bb@x.example?subject=Offer%20%26%20more%3F&body=Zeile%201%0D%0AZeile%202%20%3D%20100%20%25',
    );
    expect(mailtoLink({})).to.equal('mailto:');
  });
  it('fills in what is known and leaves the rest to be seen', () => {
    const filled = fillTemplate('Dear {{contact}}, about {{ deal }}: {{constructor}} {{x}}', {
      contact: 'Ann',
      deal: 'A {{x}}',
    });
    expect(filled).to.equal('Dear Ann, about A {{x}}: {{constructor}} {{x}}');
  });
  it('tells what nothing is filled in for, each once', () => {
    expect(unknownFields('{{contact}} {{ onwer }} {{value}} {{onwer}} {{toString}}')).to.deep.equal([
      'onwer',
      'toString',
    ]);
  });
});
