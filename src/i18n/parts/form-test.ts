/** What a lead form says to the page's owner, who sends a made-up lead to see that it arrives. */
export interface FormTestMessages {
  test: string;
  testSend: string;
  testName: string;
  testDone: (place: string) => string;
  testFailed: (place: string) => string;
  nowhere: string;
  places: Readonly<Record<string, string>>;
}
