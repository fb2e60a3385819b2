import process from 'node:process';
import {Argument, type Command} from 'commander';
import {completionScript, type Shell, shells} from '../completion-script.js';

/** `chatterpipe completion`: a script that teaches a shell the commands and their options. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'for which shell').choices(shells))
    .addHelpText('after', '\nExamples:\n  $ source <(chatterpipe completion bash)\n')
    .action((shell: Shell) => {
      process.stdout.write(completionScript(shell, program));
    });
}
