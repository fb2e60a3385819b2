import process from 'node:process';
import type {Command} from 'commander';
import type {DownloadProgress} from '../../jobs/models/get-model.js';
import {type CliContext, type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {bytes} from '../print/words.js';
import {runCommand} from '../run-command.js';

type GetFlags = CommonOptions & {readonly from?: string};

/** `chatterpipe models list|get|path`: the models that check clips. */
export function addModels(program: Command, onExitCode: (code: number) => void): void {
  const models = program.command('models');
  const list = models
    .command('list')
    .description('list the models that we know, and which are on this machine')
    .addHelpText('after', examples('chatterpipe models list'));
  withCommonOptions(list).action(async (flags: CommonOptions) => onExitCode(await listAll(flags)));

  const get = models
    .command('get <name>')
    .description('fetch a model, or copy it from a folder; the only command that fetches one')
    .option('--from <folder>', 'copy it from this folder instead')
    .addHelpText(
      'after',
      examples('chatterpipe models get whisper-small', 'chatterpipe models get ge2e --from Downloads'),
    );
  withCommonOptions(get).action(async (name: string, flags: GetFlags) => onExitCode(await getOne(name, flags)));

  const path = models
    .command('path [name]')
    .description('print where a model lies, or where all do')
    .addHelpText('after', examples('chatterpipe models path', 'chatterpipe models path whisper-small'));
  withCommonOptions(path).action(async (name: string | undefined, flags: CommonOptions) =>
    onExitCode(await printPath(name, flags)),
  );
}

const marks = {installed: 'installed', damaged: 'DAMAGED', missing: '-'} as const;

function listAll(flags: CommonOptions): Promise<number> {
  return runCommand(flags, async context => {
    const {listModels} = await import('../../jobs/models/list-models.js');
    const {modelStore} = await import('../../jobs/models/locate-model.js');
    const models = await listModels();
    const width = Math.max(...models.map(({name}) => name.length));
    for (const model of models) {
      const {name, role, sizeBytes, licence, state, what} = model;
      context.emit('model', model);
      const size = `${state === 'installed' ? '' : '~'}${bytes(sizeBytes)}`.padStart(9);
      const columns = [name.padEnd(width), (role ?? '?').padEnd(11), size, licence.padEnd(10), marks[state].padEnd(9)];
      context.print(`${columns.join('  ')}  ${what}`);
    }
    context.tell(`They lie in ${modelStore()}. Get one: chatterpipe models get NAME`);
    return 0;
  });
}

function getOne(name: string, {from, ...flags}: GetFlags): Promise<number> {
  return runCommand(flags, async context => {
    const {getModel} = await import('../../jobs/models/get-model.js');
    const source = from === undefined ? {} : {from};
    const onProgress = progressOf(context);
    const {id, role, folder} = await getModel({name, ...source, signal: context.signal, onProgress});
    context.emit('model', {name, id, role, folder});
    context.print(`${id} lies in ${folder}`);
    return 0;
  });
}

function printPath(name: string | undefined, flags: CommonOptions): Promise<number> {
  return runCommand(flags, async context => {
    const {locateModel, modelStore} = await import('../../jobs/models/locate-model.js');
    const folder = name === undefined ? modelStore() : (await locateModel(name)).folder;
    context.emit('path', {folder});
    context.print(folder);
    return 0;
  });
}

const tellEveryMs = 5000;
const drawEveryMs = 200;

/** A line that changes on a terminal; elsewhere one every 5 s. */
function progressOf(context: CliContext): (path: string, progress: DownloadProgress) => void {
  let nextAt = 0;
  return (path, {receivedBytes, totalBytes}) => {
    const isWhole = receivedBytes === totalBytes;
    const now = performance.now();
    if (now < nextAt && !isWhole) return;
    nextAt = now + (context.isTerminal ? drawEveryMs : tellEveryMs);
    const line = `${path}: ${bytes(receivedBytes)}${totalBytes === null ? '' : ` of ${bytes(totalBytes)}`}`;
    if (context.isTerminal) process.stderr.write(`\r\u001b[K${line}${isWhole ? '\n' : ''}`);
    else context.tell(line);
  };
}
