import type { FormTestMessages } from '../messages.js';

/** A lead form's test in English. */
export const formTest: FormTestMessages = {
  test: 'For the owner of this page',
  testSend: 'Send a test lead',
  testName: 'Test lead',
  testDone: place => `${place}: the test lead has arrived.`,
  testFailed: place => `${place}: the test lead did not arrive.`,
  nowhere: 'This form is not connected to anybody yet: nothing was sent.',
  places: { action: 'Address', pipeline: 'Pipeline' },
};
