import {type Command, InvalidArgumentError} from 'commander';
import type {TriedValues} from '../../jobs/tryout/settings-grid.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {collect, toNumber, toSeconds} from '../parse-option.js';
import {runCommand} from '../run-command.js';
import {
  addBackendOptions,
  addTransportOption,
  type BackendFlags,
  type TransportFlags,
  toBackend,
} from './backend-options.js';
import {addEvidenceOptions, type EvidenceFlags, toEvidence} from './evidence-options.js';

type Flags = CommonOptions &
  BackendFlags &
  TransportFlags &
  EvidenceFlags & {
    readonly voice: string;
    readonly consent?: string;
    readonly language: string;
    readonly exaggeration?: readonly number[];
    readonly cfgWeight?: readonly number[];
    readonly temperature?: readonly number[];
    readonly speed?: readonly number[];
    readonly count?: number;
    readonly phrases?: readonly string[];
    readonly timeout?: number;
    readonly limits?: string;
    readonly output: string;
  };

/** `chatterpipe tryout`: compares settings of speech before a night is paid for. */
export function addTryout(program: Command, onExitCode: (code: number) => void): void {
  const command = addEvidenceOptions(addTransportOption(addBackendOptions(program.command('tryout'))))
    .requiredOption('--voice <id|file>', 'a speaker id of the backend, or a local recording to clone')
    .option('--consent <self|file>', 'for a recording: that it is yours, or what its speaker agreed to')
    .option('--language <tag>', 'of the phrases', 'ms')
    .option('--exaggeration <n,n>', 'emotion, 0–1', toNumbers)
    .option('--cfg-weight <n,n>', 'guidance, 0–1', toNumbers)
    .option('--temperature <n,n>', '0–1', toNumbers)
    .option('--speed <n,n>', '0.25–4', toNumbers)
    .option('--count <n>', 'phrases of each combination (6)', toNumber)
    .option('--phrases <file>', 'phrases to choose from; may be given several times', collect)
    .option('--timeout <time>', 'for one answer (60s)', toSeconds)
    .option('--limits <preset>', 'by which the pass rates count: lenient, default or strict')
    .option('-o, --output <file>', 'the page', 'tryout.html')
    .addHelpText(
      'after',
      examples(
        'chatterpipe tryout --voice ./me.wav --consent self --exaggeration 0.3,0.5,0.8 --cfg-weight 0,0.5 --count 6 -o tryout.html',
      ),
    );
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await tryout(flags)));
}

function tryout(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {trySettings} = await import('../../jobs/tryout/try-settings.js');
    const {voice, language, output, consent, count, phrases, timeout, transport, limits} = flags;
    const result = await trySettings({
      voice,
      language,
      output,
      tried: triedValues(flags),
      evidence: toEvidence(flags),
      ...(consent === undefined ? {} : {consent}),
      ...(count === undefined ? {} : {count}),
      ...(phrases === undefined ? {} : {phrases}),
      ...(timeout === undefined ? {} : {timeoutSeconds: timeout}),
      ...(transport === undefined ? {} : {transport}),
      ...(limits === undefined ? {} : {limits}),
      ...toBackend(flags),
      signal: context.signal,
      onNotice: context.tell,
      onProgress: (done, total) => context.tell(`${done}/${total} clips`),
    });
    context.emit('tryout', result);
    for (const {values, kept, of, secondsPerClip, command} of result.cells) {
      const named = Object.entries(values).map(([name, value]) => `${name} ${value}`);
      const label = named.length === 0 ? 'the usual settings' : named.join(', ');
      context.print(`${label}: ${kept} of ${of} good, ${secondsPerClip.toFixed(2)} s a clip. ${command}`);
    }
    context.print(`Listen: ${result.page}`);
    return 0;
  });
}

function triedValues({exaggeration, cfgWeight, temperature, speed}: Flags): TriedValues {
  return {
    ...(exaggeration === undefined ? {} : {exaggeration}),
    ...(cfgWeight === undefined ? {} : {'cfg-weight': cfgWeight}),
    ...(temperature === undefined ? {} : {temperature}),
    ...(speed === undefined ? {} : {speed}),
  };
}

function toNumbers(text: string): readonly number[] {
  const values = text.split(',').map(part => Number(part.trim() === '' ? Number.NaN : part));
  if (values.some(Number.isNaN))
    throw new InvalidArgumentError(`"${text}" is not a list of numbers. Write 0.3,0.5,0.8.`);
  return values;
}
