import {Command, CommanderError} from 'commander';
import {packageVersion} from '../jobs/tool-version.js';
import {type CommandEntry, commands} from './commands/index.js';

/**
 * Runs the command line and gives the exit code: only the `bin` file ends the process. `argv` is without node and script.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const onExitCode = (code: number): void => {
    exitCode = code;
  };
  const called = argv.find(argument => !argument.startsWith('-'));
  // Only what is called is loaded; a script that completes commands has to know them all.
  const program = await createProgram(onExitCode, name => name === called || called === 'completion');
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, {from: 'user'});
    return exitCode;
  } catch (error) {
    // Commander has printed its message; help and version end with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** The tree of commands: whole where `isWanted` says so, elsewhere what the list of all shows. */
async function createProgram(
  onExitCode: (code: number) => void,
  isWanted: (name: string) => boolean,
): Promise<Command> {
  const program = new Command('chatterpipe')
    .description('Piper voices from cloned speech: phrases and a speaker in, a checked Piper training dataset out.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; also after a command')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .exitOverride();
  for (const entry of commands) {
    program.commandsGroup(entry.group);
    if (isWanted(entry.usage.split(' ')[0] ?? '')) (await entry.load())(program, onExitCode);
    else addShown(program, entry);
    program.commands.at(-1)?.description(entry.description);
  }
  return program;
}

/** A command that is listed and not loaded. */
function addShown(program: Command, {usage, isPlain}: CommandEntry): void {
  const command = program.command(usage);
  // With an option of its own a command is listed with `[options]`.
  if (!isPlain) command.option('--json');
}
