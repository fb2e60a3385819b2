import process from 'node:process';
import {isChatterpipeError} from '../base/error.js';
import {explainFailure} from '../jobs/explain-failure.js';
import {type CliContext, type CommonOptions, createContext} from './context.js';
import {printError} from './print/print-error.js';

/** What a command does with its context; gives the exit code. */
export type CommandBody = (context: CliContext) => Promise<number>;

/** Runs the body of a command, prints what it throws, and gives the exit code. */
export async function runCommand(options: CommonOptions, body: CommandBody): Promise<number> {
  const context = createContext(options);
  try {
    return await body(context);
  } catch (thrown) {
    const error = explainFailure(thrown, process.cwd());
    printError(error, context);
    const bySignal = context.signalExitCode();
    if (bySignal !== undefined) return bySignal;
    return isChatterpipeError(error) ? error.exitCode : 70;
  } finally {
    context.close();
  }
}
