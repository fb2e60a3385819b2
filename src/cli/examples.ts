/** The text below the help of a command: its examples, each of which stands in docs/cli.md and is run by a test. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  $ ${line}`).join('\n')}\n`;
}
