/** Whose lead a new one should be. */
export interface AssignmentMessages {
  assignmentRules: string;
  assignmentHint: string;
  noAssignmentRules: string;
  goesTo: string;
  inTurn: string;
  inTurnHint: string;
  otherwise: string;
  otherwiseHint: string;
  nobody: string;
  noOneSells: string;
  /** What an invented lead comes to. */
  suggestedOne: (seller: string) => string;
  suggestedTurns: (sellers: string) => string;
  suggestedNobody: string;
  byRule: (rule: string) => string;
  byNoRule: string;
}
