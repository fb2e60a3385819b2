import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {commandsOf, type Example, listPages, readExamples} from './read-examples.js';
import {runServerExample, runShellExample} from './run-shell-example.js';
import {runTypeScriptExample} from './run-typescript-example.js';
import {openWorkplace, type Workplace} from './workplace.js';

const limitMs = 180_000;

for (const page of listPages()) {
  const examples = readExamples(page).filter(isRun);
  describe.skipIf(examples.length === 0)(page, () => {
    // The examples of a page are run in its order in one folder, as a reader would.
    let workplace: Workplace;
    beforeAll(async () => {
      workplace = await openWorkplace();
    }, limitMs);
    afterAll(() => workplace.close());

    test.each(examples.map(example => [nameOf(example), example] as const))(
      '%s',
      (_name, example) => runAsMarked(example, workplace),
      limitMs,
    );
  });
}

function isRun(example: Example): boolean {
  return example.language === 'ts' || (example.language === 'sh' && commandsOf(example).length > 0);
}

function nameOf(example: Example): string {
  return `line ${example.line}: ${example.language === 'ts' ? 'TypeScript' : commandsOf(example).join('; ')}`;
}

/** `exit=N` is the exit code of the last command, 0 unless said. */
async function runAsMarked(example: Example, workplace: Workplace): Promise<void> {
  for (const mark of example.marks) expect(mark).toMatch(/^exit=\d+$/);
  if (example.language === 'ts') {
    await runTypeScriptExample(example, workplace);
    return;
  }
  if (commandsOf(example).some(command => command.startsWith('chatterpipe serve'))) {
    const {status, exitCode, output} = await runServerExample(example, workplace);
    expect(status, output).toBe(200);
    expect([0, 130], output).toContain(exitCode);
    return;
  }
  const wanted = Number(example.marks.find(mark => mark.startsWith('exit='))?.slice('exit='.length) ?? 0);
  const {exitCode, output} = await runShellExample(example, workplace);
  expect(exitCode, output).toBe(wanted);
}
