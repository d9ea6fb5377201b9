import type { MailField } from '../../../domain/mail.js';

/** Texts to begin an e-mail with. */
export interface EmailsMessages {
  template: string;
  subject: string;
  body: string;
  /** What may stand in braces. */
  bodyHint: string;
  addTemplate: string;
  noTemplates: string;
  readyTemplates: string;
  readyTemplatesHint: string;
  takeReady: (template: string) => string;
  asWritten: string;
  /** An invented deal, whose value is said apart. */
  sampleDeal: Readonly<Record<Exclude<MailField, 'value'>, string>>;
  noText: string;
  unknownField: (names: string) => string;
}
