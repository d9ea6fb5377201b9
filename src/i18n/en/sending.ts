import type { SendingMessages } from '../messages.js';

/** What a lead form says of its sending, in English. */
export const sending: SendingMessages = {
  thanks: {
    hot: 'Thank you. We call you back shortly.',
    warm: 'Thank you. We will be in touch with what helps you decide.',
    cold: 'Thank you. We are here when the time comes.',
  },
  received: 'Your answers have arrived.',
  waiting: 'Not sent yet: there is no connection.',
  waitingKept:
    'Your answers are kept in this browser for up to 24 hours and are sent as soon as that works, here or on your next visit.',
  waitingHere: 'This browser keeps nothing for us: please leave this page open until your answers are sent.',
  retry: 'Try again now',
  discard: 'Delete my answers',
  discarded: 'Your answers were deleted from this browser.',
  refused: 'Your answers could not be taken. Nothing is lost: they still stand here.',
  notSent: 'Nothing was sent.',
  nowhere: 'This form is not connected to anybody yet: nothing was sent. Please reach us another way.',
};
