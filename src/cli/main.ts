import {Command, CommanderError} from 'commander';
import {packageVersion} from '../jobs/tool-version.js';
import {commands} from './commands/index.js';

/**
 * Runs the command line and gives the exit code: only the `bin` file ends the process. `argv` is without node and script.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = createProgram(code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, {from: 'user'});
    return exitCode;
  } catch (error) {
    // Commander has printed its message; help and version end with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** The whole tree of commands, for running and for describing (completion, docs). */
export function createProgram(onExitCode: (code: number) => void): Command {
  const program = new Command('chatterpipe')
    .description('Piper voices from cloned speech: phrases and a speaker in, a checked Piper training dataset out.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; also after a command')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .exitOverride();
  for (const {group, members} of commands) {
    program.commandsGroup(group);
    for (const add of members) add(program, onExitCode);
  }
  return program;
}
