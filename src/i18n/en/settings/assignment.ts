import type { AssignmentMessages } from '../../parts/settings/assignment.js';

/** Whose lead a new one should be. */
export const assignment: AssignmentMessages = {
  assignmentRules: 'Rules',
  assignmentHint: 'The first rule that holds decides: the most particular belongs on top.',
  noAssignmentRules: 'No rules yet: such as all leads from one country, or a large budget, to one seller.',
  goesTo: 'Goes to',
  inTurn: 'Take turns',
  inTurnHint: 'The next lead goes to whoever has the fewest.',
  otherwise: 'All other leads',
  otherwiseHint: 'Those that no rule is for. Where nobody is chosen, nobody is suggested.',
  nobody: 'nobody',
  noOneSells: 'Leads can be given to sellers once there are any.',
  suggestedOne: seller => `Goes to ${seller}`,
  suggestedTurns: sellers => `Goes to ${sellers}, in turn`,
  suggestedNobody: 'Nobody is suggested',
  byRule: rule => `Because: ${rule}`,
  byNoRule: 'No rule is for it.',
};
