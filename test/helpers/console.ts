/** What the console was told while something ran. */
export async function warnings(run: (said: readonly string[]) => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  await run(said).finally(() => (console.warn = warn));
  return said;
}
