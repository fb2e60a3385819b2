import type {Command} from 'commander';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {once} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {addBackendOptions, type BackendFlags, toBackend} from './backend-options.js';
import {addCheckRecording} from './check-recording.js';

type Flags = BackendFlags & CommonOptions;
type AddFlags = Flags & {readonly name: string; readonly temporary?: boolean; readonly consent?: string};

/** `chatterpipe speakers`: list whom a backend can clone, add and remove them, and check a recording before that. */
export function addSpeakers(program: Command, onExitCode: (code: number) => void): void {
  const speakers = program.command('speakers');
  const list = addBackendOptions(speakers.command('list').description('list the speakers of a backend')).addHelpText(
    'after',
    examples('chatterpipe speakers list', 'chatterpipe speakers list --backend embedded'),
  );
  withCommonOptions(list).action(async (flags: Flags) => onExitCode(await listAll(flags)));

  const add = addBackendOptions(speakers.command('add <file>').description('make a recording a speaker of a backend'))
    .requiredOption('--name <name>', 'what people call the speaker', once)
    .option('--temporary', 'the backend may forget the speaker after a while')
    .option('--consent <self|file>', 'that it is your own voice, or what the speaker agreed to', once)
    .addHelpText('after', examples('chatterpipe speakers add anwar.wav --name "Anwar" --consent self'));
  withCommonOptions(add).action(async (file: string, flags: AddFlags) => onExitCode(await addOne(file, flags)));

  const remove = addBackendOptions(
    speakers.command('remove <id>').description('remove a speaker from a backend, with its recording there'),
  );
  withCommonOptions(remove).action(async (id: string, flags: Flags) => onExitCode(await removeOne(id, flags)));
  addCheckRecording(speakers, onExitCode);
}

function listAll(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {listSpeakers} = await import('../../jobs/speakers/list-speakers.js');
    const speakers = await listSpeakers(backendOf(flags, context.signal));
    const width = Math.max(0, ...speakers.map(({id}) => id.length));
    for (const {id, name} of speakers) {
      context.emit('speaker', {id, name});
      context.print(name === null ? id : `${id.padEnd(width)}  ${name}`);
    }
    if (speakers.length === 0) context.tell('The backend has no speakers yet: give a recording with --voice FILE.');
    return 0;
  });
}

function addOne(file: string, flags: AddFlags): Promise<number> {
  return runCommand(flags, async context => {
    const {addSpeaker} = await import('../../jobs/speakers/add-speaker.js');
    const {id, name, wasThere} = await addSpeaker({
      file,
      name: flags.name,
      temporary: flags.temporary ?? false,
      ...(flags.consent === undefined ? {} : {consent: flags.consent}),
      ...backendOf(flags, context.signal),
    });
    context.emit('speaker', {id, name: name ?? null, wasThere});
    context.print(id);
    context.tell(wasThere ? 'The backend has this recording already, under that id.' : `Speak with it: --voice ${id}`);
    return 0;
  });
}

function removeOne(id: string, flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {removeSpeaker} = await import('../../jobs/speakers/remove-speaker.js');
    await removeSpeaker(id, backendOf(flags, context.signal));
    context.emit('removed', {id});
    context.tell(`Removed ${id}.`);
    return 0;
  });
}

function backendOf(flags: BackendFlags, signal: AbortSignal) {
  return {signal, ...toBackend(flags)};
}
