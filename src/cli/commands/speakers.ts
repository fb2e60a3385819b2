import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {runCommand} from '../run-command.js';
import {addBackendOptions, type BackendFlags, toBackend} from './backend-options.js';

/** `chatterpipe speakers list`: whom a backend can clone. */
export function addSpeakers(program: Command, onExitCode: (code: number) => void): void {
  const speakers = program.command('speakers');
  const list = addBackendOptions(speakers.command('list').description('list the speakers of a backend')).addHelpText(
    'after',
    examples('chatterpipe speakers list', 'chatterpipe speakers list --backend embedded'),
  );
  withCommonOptions(list).action(async (flags: BackendFlags & CommonOptions) => onExitCode(await listAll(flags)));
}

function listAll(flags: BackendFlags & CommonOptions): Promise<number> {
  return runCommand(flags, async context => {
    const {listSpeakers} = await import('../../jobs/list-speakers.js');
    const speakers = await listSpeakers({
      signal: context.signal,
      ...toBackend(flags),
    });
    const width = Math.max(0, ...speakers.map(({id}) => id.length));
    for (const {id, name} of speakers) {
      context.emit('speaker', {id, name});
      context.print(name === null ? id : `${id.padEnd(width)}  ${name}`);
    }
    if (speakers.length === 0) context.tell('The backend has no speakers yet: give a recording with --voice FILE.');
    return 0;
  });
}
