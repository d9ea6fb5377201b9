/** A mistake in how the page uses the kit. Test `code`. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  constructor(
    readonly code: 'already-open' | 'bad-data' | 'no-pipeline' | 'read-only',
    message: string,
  ) {
    super(message);
  }
}
