import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toNumber} from '../parse-option.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {readonly port: number; readonly engine: string; readonly models?: string};

/** `chatterpipe serve`: our own ChatterBox server. */
export function addServe(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('serve')
    .option('--port <n>', 'where to listen; 0 takes a free one', toNumber, 9090)
    .option('--engine <name>', 'what makes the speech: espeak, piper, tone', 'espeak')
    .option('--models <dir>', 'for piper: the folder of voices')
    .addHelpText(
      'after',
      examples(
        'chatterpipe serve --port 9090 --engine espeak',
        'chatterpipe serve --port 9090 --engine piper --models voices',
      ),
    );
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await serve(flags)));
}

function serve(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {serveBackend} = await import('../../jobs/serve-backend.js');
    await serveBackend({
      engine: flags.engine,
      settings: flags.models === undefined ? {} : {modelsDir: flags.models},
      port: flags.port,
      signal: context.signal,
      onFailure: error => context.tell(`A request failed: ${error instanceof Error ? error.message : String(error)}`),
      onListening({url, engine, speakers}): void {
        context.emit('listening', {url, engine, speakers});
        context.print(`Listening on ${url} (engine ${engine}; speakers ${speakers.join(', ')}).`);
        context.tell(
          engine === 'espeak' ? 'A robot speaks: for trying things out. Stop with Ctrl-C.' : 'Stop with Ctrl-C.',
        );
      },
    });
    return 0;
  });
}
