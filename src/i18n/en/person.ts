import type { PersonMessages } from '../messages.js';
import { many } from './many.js';

/** Giving out and erasing a person's data, in English. */
export const person: PersonMessages = {
  title: 'Erase a person',
  explain:
    'Finds all that this pipeline holds of somebody on the buyer’s side, shows it, and erases it when you say so.',
  email: 'E-mail address',
  emailHint: 'name@company.com',
  badEmail: 'Give an e-mail address, such as name@company.com.',
  find: 'Find',
  finding: 'Looking through all records…',
  none: email => `Nothing is held of ${email}.`,
  found: (count, format) => `${many(count, format, 'record holds', 'records hold')} something of them:`,
  kinds: { deal: 'Deal', lead: 'Lead', activity: 'Activity', pipeline: 'Settings' },
  inBin: 'in the bin',
  unreadable: 'unreadable',
  deleted: 'is deleted',
  leavesContacts: 'they leave its contacts',
  named: (count, instead, format) =>
    `${count === 1 ? 'one text says' : `${format.count(count)} texts say`} “${instead}” instead of their name, address and number`,
  loosens: 'forgets the lead it came from',
  more: (count, format) => `and ${many(count, format, 'more record', 'more records')}`,
  limits:
    'This cannot be undone, and what could be undone before cannot any more. Texts that describe them without naming them stay: look through these deals. Backup files and exports made before still hold them: delete those, too.',
  instead: '[erased]',
  download: 'Download their data',
  erase: 'Erase for good',
  erasing: 'Erasing…',
  done: (count, format) => `Erased from ${many(count, format, 'record', 'records')}`,
  partly: (count, format) => `${many(count, format, 'record', 'records')} could not be changed: try again`,
  failed: 'Not erased: the storage did not answer, or there are changes that it has not stored yet. Try again.',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
};
