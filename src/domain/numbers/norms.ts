/** Where a published number comes from. */
export interface Norm {
  readonly id:
    | 'calls-until-stop'
    | 'calls-needed'
    | 'never-followed-up'
    | 'first-responder'
    | 'existing-customers'
    | 'word-of-mouth'
    | 'leads-lost';
  /** A count, or a share 0–1; the lower end where it is a span. */
  readonly value: number;
  readonly upTo?: number;
  /** Who published it. */
  readonly source: string;
}

/** Numbers that others have published (R44, R46, R51): to compare with, not to aim at. */
export const NORMS: readonly Norm[] = [
  { id: 'calls-until-stop', value: 2, source: 'ActiveCampaign' },
  { id: 'calls-needed', value: 8, source: 'ActiveCampaign' },
  { id: 'never-followed-up', value: 0.27, source: 'ActiveCampaign' },
  { id: 'first-responder', value: 0.35, upTo: 0.5, source: 'InsideSales' },
  { id: 'existing-customers', value: 0.8, source: 'ActiveCampaign' },
  { id: 'word-of-mouth', value: 0.9, source: 'ActiveCampaign' },
  { id: 'leads-lost', value: 0.99, source: 'Forrester' },
];
