import type { EmailMessages } from '../messages.js';

/** Ready texts to begin an e-mail with, in English. */
export const emails: EmailMessages = [
  {
    name: 'After the first talk',
    subject: 'Our talk about {{deal}}',
    body: 'Hello {{contact}},\n\nthank you for your time. As I understood it, this matters most to you:\n\n- \n- \n\nShall we go on as agreed?\n\nKind regards\n{{owner}}',
  },
  {
    name: 'Invitation to a meeting',
    subject: 'A date for {{deal}}',
    body: 'Hello {{contact}},\n\nI would like to show you how others have solved this. Would one of these dates suit you?\n\n- \n- \n\nKind regards\n{{owner}}',
  },
  {
    name: 'Proposal',
    subject: 'Our proposal: {{deal}}',
    body: 'Hello {{contact}},\n\nhere is our proposal for {{organisation}}. It has three options; the one I recommend is marked.\n\nWhen may I call you about it?\n\nKind regards\n{{owner}}',
  },
  {
    name: 'Following up',
    subject: 'Still of interest: {{deal}}?',
    body: 'Hello {{contact}},\n\nwe have not heard from each other for a while. Has anything changed on your side?\n\nKind regards\n{{owner}}',
  },
];
