import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {once} from '../parse-option.js';
import {bytes, plural} from '../print/words.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {
  readonly cpu?: boolean;
  readonly cuda?: boolean;
  readonly python?: string;
  readonly again?: boolean;
};

/** `chatterpipe install chatterbox|trainer`: private environments of Python. */
export function addInstall(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('install <name>')
    .option('--cpu', 'torch without CUDA: where there is no GPU, the default')
    .option('--cuda', 'torch with CUDA: where there is a GPU, the default')
    .option('--python <path>', 'the Python to make it with', once)
    .option('--again', 'make it anew although it is there');
  withCommonOptions(command).action(async (name: string, flags: Flags) => onExitCode(await installOne(name, flags)));
}

function installOne(
  name: string,
  {cpu = false, cuda = false, python, again = false, ...flags}: Flags,
): Promise<number> {
  return runCommand(flags, async context => {
    const {install} = await import('../../jobs/python/install.js');
    const {ChatterpipeError} = await import('../../base/error.js');
    if (cpu && cuda) throw new ChatterpipeError('USAGE', 'Give --cpu or --cuda, not both.');
    const hardware = cpu ? 'cpu' : cuda ? 'cuda' : undefined;
    const environment = await install({
      name,
      again,
      signal: context.signal,
      ...(hardware === undefined ? {} : {hardware}),
      ...(python === undefined ? {} : {python}),
      onPlan({folder, python: path, packages, sizeBytes, freeBytes}) {
        const count = Object.keys(packages).length;
        context.emit('plan', {folder, python: path, packages, sizeBytes, freeBytes});
        context.tell(
          `${plural(count, 'package')} to install with ${path} into ${folder}: about ${bytes(sizeBytes)} (${bytes(freeBytes)} free).`,
        );
      },
      onLine: line =>
        /^(Downloading|Installing collected|Successfully|WARNING)/.test(line.trim()) && context.tell(line.trim()),
    });
    const {folder, manifest} = environment;
    const {hardware: installedFor, fingerprint, versions} = manifest;
    context.emit('installed', {
      name,
      folder,
      python: environment.python,
      hardware: installedFor,
      fingerprint,
      versions,
    });
    context.print(`${name} lies in ${folder} (Python ${manifest.python}, ${manifest.hardware}).`);
    return 0;
  });
}
