import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PRESETS } from '../../src/domain/presets.js';
import { newPipeline } from '../../src/domain/pipelines.js';
import { isSoundPipeline } from '../../src/domain/sound.js';
import { readStages } from '../../src/domain/read-stages.js';
import { findStage, firstStage } from '../../src/domain/find-stage.js';
import { stageOf, wonStage } from '../../src/domain/stages.js';
import type { Stage, StageInput } from '../../src/domain/records.js';
import { freeze, pipelineOf } from '../helpers/records.js';
import { runs, wild } from '../helpers/runs.js';

const withStages = (...stages: Partial<Stage>[]) =>
  freeze({ ...pipelineOf(), stages: readStages(stages.map(stage => ({ name: stage.id!, ...stage }))) });

describe('stages', () => {
  it('a removed stage is followed into the one that took its deals, over several', () => {
    const pipeline = withStages(
      { id: 'a', removed: true, into: 'b' },
      { id: 'b', removed: true, into: 'c' },
      { id: 'c' },
    );
    expect(stageOf(pipeline, 'a')?.id).to.equal('c');
    expect(firstStage(pipeline)?.id).to.equal('c');
  });

  it('a circle of removed stages ends nowhere', () => {
    const pipeline = withStages({ id: 'a', removed: true, into: 'b' }, { id: 'b', removed: true, into: 'a' });
    expect(stageOf(pipeline, 'a')).to.equal(undefined);
  });

  it('whatever the removals, following ends at a live stage or nowhere', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const stage = fc.record({ removed: fc.boolean(), into: fc.constantFrom(...ids, 'x') });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), stages => {
        const pipeline = withStages(...stages.map((each, n) => ({ id: ids[n]!, ...each })));
        for (const id of ids) expect(stageOf(pipeline, id)?.removed ?? false).to.equal(false);
      }),
      runs(300),
    );
  });

  it('is found by its name as a person writes it', () => {
    const pipeline = pipelineOf({ stages: ['Größe & Co', { id: 'won', name: 'Gewonnen', phase: 'won' }] });
    expect(findStage(pipeline, 'grosse-co')).to.equal(undefined);
    expect(findStage(pipeline, 'GRÖSSE co')).to.equal(undefined);
    expect(findStage(pipeline, 'große   CO')?.name).to.equal('Größe & Co');
    expect(wonStage(pipeline)?.id).to.equal('won');
  });

  it('names become distinct ids and probabilities rise to the won stage', () => {
    const stages = readStages(['Talk', 'Talk', '!!', { name: 'Won', phase: 'won' }]);
    expect(new Set(stages.map(({ id }) => id)).size).to.equal(4);
    expect(stages.map(({ probability }) => probability)).to.deep.equal([0.25, 0.5, 0.75, 1]);
  });

  it('every preset makes a pipeline that can be read back, whatever else a page says', () => {
    for (const preset of Object.keys(PRESETS) as (keyof typeof PRESETS)[])
      expect(isSoundPipeline(pipelineOf({ preset }))).to.be.true;
    const said = fc.record({
      preset: fc.constantFrom('sales', 'nonsense', 'toString', undefined),
      currency: fc.constantFrom('eur', 'Euro', '', undefined, ' usd '),
      stages: fc.option(fc.array(wild), { nil: undefined }),
    });
    fc.assert(
      fc.property(said, input => {
        const { preset, currency, stages } = input;
        const made = newPipeline(
          { preset: preset as 'sales', currency: currency as string, stages: stages as StageInput[] },
          0,
          'me',
        );
        expect(isSoundPipeline(made)).to.be.true;
      }),
      runs(300),
    );
  });
});
