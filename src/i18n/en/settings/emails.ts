import type { EmailsMessages } from '../../parts/settings/emails.js';

/** Texts to begin an e-mail with. */
export const emails: EmailsMessages = {
  template: 'Template',
  subject: 'Subject',
  body: 'Text',
  bodyHint: '{{contact}}, {{deal}}, {{organisation}}, {{value}} and {{owner}} are filled in.',
  addTemplate: 'Add template',
  noTemplates: 'No texts of your own yet. The ready ones can be chosen all the same.',
  readyTemplates: 'Ready-made',
  readyTemplatesHint: 'Always there to choose. Take one over to make it your own.',
  takeReady: template => `Take over “${template}”`,
  asWritten: 'As it would be written',
  sampleDeal: {
    contact: 'Mara Keller',
    deal: 'Cold-store loggers',
    organisation: 'Fabrikam',
    owner: 'Jana Lehmann',
  },
  noText: 'Nothing written yet.',
  unknownField: names => `Nothing is filled in for ${names}.`,
};
