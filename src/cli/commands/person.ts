import {userInfo} from 'node:os';
import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toClipNumbers, toNumber} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {addFleetOptions, type FleetFlags, toBackend} from './backend-options.js';

type DecideFlags = CommonOptions & {readonly by?: string};
type RedoFlags = DecideFlags & FleetFlags & {readonly text?: string; readonly takes?: number};

/** `chatterpipe keep`: a person keeps clips, whatever the judge says. */
export function addKeep(program: Command, onExitCode: (code: number) => void): void {
  addDecision(program, onExitCode, 'keep', 'kept');
}

/** `chatterpipe drop`: a person drops clips, whatever the judge says. */
export function addDrop(program: Command, onExitCode: (code: number) => void): void {
  addDecision(program, onExitCode, 'drop', 'rejected');
}

/** `chatterpipe redo`: phrases are spoken again. */
export function addRedo(program: Command, onExitCode: (code: number) => void): void {
  const command = addFleetOptions(
    program
      .command('redo <dir> <number...>')
      .option('--text <text>', 'another text; the number stays (one phrase at a time)')
      .option('--takes <n>', 'takes of each before the best is chosen, 1–20 (1)', toNumber)
      .option('--by <name>', 'who decides (the account)'),
  ).addHelpText(
    'after',
    examples(
      'chatterpipe redo datasets/malay_voice 2 5 --takes 5',
      'chatterpipe redo datasets/malay_voice 4 --text "Selamat pagi, semua."',
    ),
  );
  withCommonOptions(command).action(async (root: string, numbers: readonly string[], flags: RedoFlags) =>
    onExitCode(await redo(root, numbers, flags)),
  );
}

function addDecision(
  program: Command,
  onExitCode: (code: number) => void,
  name: 'keep' | 'drop',
  verdict: 'kept' | 'rejected',
): void {
  const command = program
    .command(`${name} <dir> <number...>`)
    .option('--by <name>', 'who decides (the account)')
    .addHelpText('after', examples(`chatterpipe ${name} datasets/malay_voice ${name === 'keep' ? 2 : 5}`));
  withCommonOptions(command).action(async (root: string, numbers: readonly string[], flags: DecideFlags) =>
    onExitCode(await decide(root, numbers, verdict, flags)),
  );
}

function decide(
  root: string,
  numbers: readonly string[],
  verdict: 'kept' | 'rejected',
  flags: DecideFlags,
): Promise<number> {
  return runCommand(flags, async context => {
    const {decideByPerson} = await import('../../jobs/person/decide-by-person.js');
    const by = flags.by ?? accountName();
    const decided = await decideByPerson({root, numbers: toClipNumbers(numbers), verdict, by, onNotice: context.tell});
    for (const {number, text, was} of decided) {
      context.emit('decided', {number, text, was, verdict, by});
      context.print(`${number} ${verdict} by ${by} (was ${was}): ${text}`);
    }
    return 0;
  });
}

function redo(root: string, numbers: readonly string[], flags: RedoFlags): Promise<number> {
  return runCommand(flags, async context => {
    const {redoPhrases} = await import('../../jobs/person/redo-phrases.js');
    const {createGenerationView} = await import('../print/generation-view.js');
    const view = createGenerationView(context);
    const {text, takes} = flags;
    try {
      const summary = await redoPhrases({
        numbers: toClipNumbers(numbers),
        by: flags.by ?? accountName(),
        ...(text === undefined ? {} : {text}),
        ...(takes === undefined ? {} : {takes}),
        generate: {
          output: root,
          pilot: false,
          ...toBackend(flags),
          signal: context.signal,
          onEvent: view.onEvent,
        },
      });
      return view.finish(summary, 0);
    } finally {
      view.end();
    }
  });
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'person';
  }
}
