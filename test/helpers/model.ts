import type { Addressed } from '../../src/domain/operations.js';

interface ModelDeal {
  title: string;
  stage: string;
  status: string;
  value: number | null;
  tags: string[];
  custom: Record<string, unknown>;
  inBin: boolean;
}
interface ModelStage {
  id: string;
  name: string;
  probability: number;
  phase: string;
  into?: string;
}

/** What the operations mean, said once more and as plainly as can be: what was done is done at once and for good. */
export class Model {
  deals: Record<string, ModelDeal> = {};
  stages: ModelStage[] = [];
  title = '';
  /** Where each deal stood before it was won. */
  #from: Record<string, string> = {};

  save(): string {
    return JSON.stringify([this.deals, this.stages, this.title, this.#from]);
  }
  restore(saved: string): void {
    const known = Object.keys(this.deals);
    const created = this.deals;
    [this.deals, this.stages, this.title, this.#from] = JSON.parse(saved) as [never, never, string, never];
    // a deal that was made is not unmade: it lies in the bin
    for (const id of known) this.deals[id] ??= { ...created[id]!, inBin: true };
  }

  #live(id: string): ModelStage {
    let stage = this.stages.find(each => each.id === id)!;
    while (stage.into) stage = this.stages.find(each => each.id === stage.into)!;
    return stage;
  }
  #put(stages: ModelStage[], stage: ModelStage, before: string | null): void {
    const at = stages.findIndex(({ id }) => id === before);
    stages.splice(at < 0 ? stages.length : at, 0, stage);
    this.stages = stages;
  }

  /** Something that was done. */
  apply(intent: Addressed): void {
    const deal = this.deals[intent.target]!;
    switch (intent.type) {
      case 'deal/add': {
        const { title, stage, status, value, tags, custom } = intent.deal;
        this.deals[intent.target] = {
          title,
          stage,
          status,
          value,
          tags: [...tags],
          custom: { ...custom },
          inBin: false,
        };
        break;
      }
      case 'deal/move': {
        const to = this.#live(intent.to);
        if (to.phase === 'open') deal.status = 'open';
        else {
          if (deal.status === 'open') this.#from[intent.target] = deal.stage;
          deal.status = 'won';
        }
        deal.stage = to.id;
        break;
      }
      case 'deal/edit':
        for (const [path, { to }] of Object.entries(intent.changes))
          if (path.startsWith('custom.')) deal.custom[path.slice(7)] = to;
          else Object.assign(deal, { [path]: to });
        if (intent.tags)
          deal.tags = [...deal.tags.filter(tag => !intent.tags!.remove.includes(tag)), ...intent.tags.add];
        break;
      case 'deal/close':
        deal.status = intent.status;
        if (intent.status === 'won') {
          this.#from[intent.target] = deal.stage;
          deal.stage = this.stages.find(({ phase, into }) => phase === 'won' && !into)?.id ?? deal.stage;
        }
        break;
      case 'deal/reopen': {
        const here = this.#live(deal.stage);
        const back = here.phase === 'open' ? here : this.#live(this.#from[intent.target] ?? this.stages[0]!.id);
        deal.stage = back.phase === 'open' ? back.id : this.stages.find(({ into }) => !into)!.id;
        deal.status = 'open';
        break;
      }
      case 'deal/remove':
        deal.inBin = true;
        break;
      case 'deal/restore':
        deal.inBin = false;
        break;
      case 'stage/add': {
        const { id, name, probability, phase } = intent.stage;
        this.#put([...this.stages], { id, name, probability, phase }, intent.before);
        break;
      }
      case 'stage/edit':
        for (const [field, { to }] of Object.entries(intent.changes))
          Object.assign(
            this.stages.find(({ id }) => id === intent.stage)!,
            { [field]: to },
          );
        break;
      case 'stage/place': {
        const stage = this.stages.find(({ id }) => id === intent.stage)!;
        this.#put(
          this.stages.filter(each => each !== stage),
          stage,
          intent.before,
        );
        break;
      }
      case 'stage/remove':
        this.stages.find(({ id }) => id === intent.stage)!.into = this.#live(intent.into).id;
        break;
      case 'pipeline/edit':
        this.title = intent.changes.title!.to as string;
        break;
      default:
        throw new Error(`The model does not know ${intent.type}.`);
    }
  }
}
