import type { EmailTemplate } from '../../domain/records.js';

/** Texts to begin an e-mail with; `{{contact}}` and the like (`MAIL_FIELDS`) are filled in. */
export type EmailMessages = readonly EmailTemplate[];
