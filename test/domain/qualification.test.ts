import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { answerPoints, askedOf, checkAnswer, heldAnswers, verdictOf } from '../../src/domain/evaluate.js';
import { BANT, THREE_QUESTIONS } from '../../src/domain/frameworks.js';
import { matches } from '../../src/domain/match.js';
import { FRAMEWORKS } from '../../src/domain/more-frameworks.js';
import { QUESTION_KINDS, type Answers, type Qualification } from '../../src/domain/qualification.js';
import { readQualification } from '../../src/domain/read-qualification.js';
import { runs, wild } from '../helpers/runs.js';

const read = (input: unknown): Qualification => readQualification(input).qualification!;
const problems = (input: unknown): string[] => readQualification(input).problems.map(({ at, code }) => `${at} ${code}`);

const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '');
const option = fc.record(
  { value: fc.oneof(id, fc.integer()), points: fc.oneof(fc.integer(), fc.double()), disqualifies: fc.boolean() },
  { requiredKeys: [] },
);
const edge = fc.oneof(fc.integer(), fc.constantFrom('2026-01-01', 'x', Infinity, NaN));
/** Definitions that are nearly right: circles, wrong bounds, ids twice, and worse. */
const nearly = fc.record({
  questions: fc.array(
    fc.record(
      {
        id,
        kind: fc.constantFrom(...QUESTION_KINDS, 'other' as never),
        options: fc.array(option, { maxLength: 4 }),
        bands: fc.array(fc.record({ min: edge, max: edge, points: fc.integer() }, { requiredKeys: [] }), {
          maxLength: 3,
        }),
        weight: fc.double(),
        required: fc.boolean(),
        when: fc.record({ question: id, oneOf: fc.array(fc.oneof(id, fc.integer()), { maxLength: 2 }) }),
      },
      { requiredKeys: ['id'] },
    ),
    { maxLength: 6 },
  ),
  hotFrom: fc.double(),
});
const answers = fc.dictionary(id, fc.oneof(id, fc.integer(), fc.array(id), wild)) as fc.Arbitrary<Answers>;

describe('a definition of questions', () => {
  it('cannot make anything throw or loop, whatever it says and whatever was answered', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, wild, fc.json()), answers, (input, given) => {
        const { qualification } = readQualification(input);
        if (!qualification) return;
        const { temperature, points, most, open, answered, disqualifiedBy } = verdictOf(qualification, given);
        expect(temperature).to.be.oneOf(['hot', 'warm', 'cold']);
        expect(points).to.satisfy(Number.isSafeInteger);
        expect(points).to.be.at.most(most);
        expect(open.length + answered.length).to.equal(askedOf(qualification, given).length);
        if (disqualifiedBy.length) expect(temperature).to.equal('cold');
        expect(answerPoints(qualification, given).reduce((sum, each) => sum + each.points, 0)).to.equal(points);
        for (const question of qualification.questions) checkAnswer(question, given[question.id]);
        // what is kept is asked, and asks the same again
        const held = heldAnswers(qualification, given);
        expect(askedOf(qualification, held)).to.deep.equal(askedOf(qualification, given));
        expect(verdictOf(qualification, held)).to.deep.equal(verdictOf(qualification, given));
        // and what the door let in it lets in again, whole
        expect(readQualification(qualification)).to.deep.equal({ qualification, problems: [] });
      }),
      runs(1500),
    );
  });

  it('says what was left out of it', () => {
    expect(problems('{')).to.deep.equal([' not-allowed']);
    expect(problems({ questions: [] })).to.deep.equal(['questions missing']);
    const given = {
      questions: [
        { id: 'a', kind: 'choice', options: ['x', 'x', ''] },
        { id: 'a' },
        { id: 'b', when: { question: 'c', oneOf: ['x'] } },
        { id: 'c', kind: 'dance' },
        { id: 'd', weight: -1 },
      ],
    };
    expect(problems(given)).to.deep.equal([
      'questions[0].options[1] twice',
      'questions[0].options[2] missing',
      'questions[1].id twice',
      'questions[2].when unknown-question',
      'questions[3].kind not-allowed',
      'questions[4].weight not-allowed',
    ]);
    expect(read(given).questions.map(question => question.id)).to.deep.equal(['a', 'b', 'd']);
  });

  it('asks what depends on an answer only where it was given, and forgets it where the answer is taken back', () => {
    const own = read([
      {
        id: 'size',
        kind: 'number',
        bands: [
          { max: 9, points: 5 },
          { min: 10, points: 20 },
        ],
      },
      {
        id: 'use',
        kind: 'choice',
        options: [
          { value: 'own', points: 5 },
          { value: 'resell', disqualifies: true },
        ],
      },
      { id: 'shops', kind: 'text', when: { question: 'use', oneOf: ['resell'] } },
      { id: 'more', kind: 'text', when: { question: 'shops', oneOf: ['many'] } },
    ]);
    const ids = (given: Answers): string[] => askedOf(own, given).map(question => question.id);
    expect(ids({})).to.deep.equal(['size', 'use']);
    expect(ids({ use: 'resell' })).to.deep.equal(['size', 'use', 'shops']);
    expect(ids({ use: 'own', shops: 'many' }), 'an answer nobody is asked for opens nothing').to.deep.equal([
      'size',
      'use',
    ]);
    expect(heldAnswers(own, { use: 'own', shops: 'many' })).to.deep.equal({ use: 'own' });
    expect(verdictOf(own, { size: 12, use: 'own' })).to.include({ points: 25, most: 25, temperature: 'hot' });
    expect(verdictOf(own, { size: 12, use: 'resell' })).to.deep.include({
      temperature: 'cold',
      disqualifiedBy: ['use'],
    });
  });

  it('takes ranges of money, several answers, days and weights', () => {
    const own = read({
      id: 'own',
      questions: [
        {
          id: 'budget',
          kind: 'money',
          currency: 'EUR',
          options: [{ max: 5000 }, { min: 5000, max: 20000, points: 10 }, { min: 20000, points: 20 }],
          weight: 2,
        },
        {
          id: 'topics',
          kind: 'several',
          options: [
            { value: 'a', points: 3 },
            { value: 'b', points: 4 },
          ],
        },
        { id: 'start', kind: 'date', min: '2026-01-01', bands: [{ max: '2026-06-30', points: 10 }] },
      ],
    });
    expect(own.questions[0]!.options!.map(({ value }) => value)).to.deep.equal(['-5000', '5000-20000', '20000-']);
    const verdict = verdictOf(own, { budget: '20000-', topics: ['a', 'b'], start: '2026-03-01' });
    expect(verdict).to.include({ points: 57, most: 57 });
    const [budget, topics, start] = own.questions as [never, never, never];
    expect(checkAnswer(budget, 'other')).to.equal('not-offered');
    expect(checkAnswer(topics, ['a', 'z'])).to.equal('not-offered');
    expect(checkAnswer(start, '2025-12-31')).to.equal('too-small');
    expect(checkAnswer(start, 'soon')).to.equal('not-a-date');
  });

  it('of the kit: each stands the door, and hot, warm and cold are as R17 says', () => {
    for (const each of Object.values(FRAMEWORKS))
      expect(readQualification(each)).to.deep.equal({ qualification: each, problems: [] });
    const when = (timeline: string): string => verdictOf(BANT, { timeline }).temperature;
    expect(['now', 'soon', 'later', 'none'].map(when)).to.deep.equal(['hot', 'warm', 'cold', 'cold']);
    expect(THREE_QUESTIONS.questions).to.have.length(3);
    expect(verdictOf(BANT, { budget: 'set', authority: 'decide', need: 'urgent' })).to.include({
      points: 45,
      most: 60,
      temperature: 'hot',
    });
    expect(verdictOf(BANT, { budget: 'set' }).open).to.deep.equal(['need', 'timeline', 'authority']);
  });
});

describe('a match', () => {
  for (const [value, match, is] of [
    ['Größe', { oneOf: ['GRÖßE'] }, true],
    ['größe', { oneOf: ['Grosse', 'GRÖSSE'] }, false],
    ['Café ', { oneOf: ['cafe'] }, true],
    [12, { min: 10, max: 12 }, true],
    ['12', { min: 13 }, false],
    ['2026-05-01', { min: '2026-01-01' }, true],
    [5, { min: '2026-01-01' }, false],
    ['a@Gmail.com', { endsWith: ['@gmail.com'] }, true],
    ['', { known: false }, true],
    [0, { known: true }, true],
    [['a', 'b'], { oneOf: ['b'] }, true],
    ['a', {}, false],
  ] as const)
    it(`${JSON.stringify(value)} ${is ? 'is' : 'is not'} ${JSON.stringify(match)}`, () => {
      expect(matches(value, match)).to.equal(is);
    });
});
