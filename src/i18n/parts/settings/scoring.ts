type Test = 'known' | 'unknown' | 'oneOf' | 'endsWith' | 'atLeast' | 'atMost' | 'between';
type LeadField =
  | ('name' | 'organisation' | 'email' | 'phone' | 'source' | 'campaign' | 'page')
  | ('role' | 'country' | 'city' | 'postcode');
interface Explained {
  label: string;
  hint: string;
}

/** Points for what leads are and do. */
export interface ScoringMessages {
  fit: string;
  fitHint: string;
  engagement: string;
  engagementHint: string;
  bounds: string;
  scoreNumber: Readonly<Record<'threshold' | 'fitCap' | 'engagementCap' | 'halfLifeDays', Explained>>;
  rule: string;
  test: string;
  tests: Readonly<Record<Test, string>>;
  value: string;
  points: string;
  cap: string;
  addRule: string;
  noRules: string;
  leadField: Readonly<Record<LeadField, string>>;
  answerTo: (question: string) => string;
}
