import {type Command, Option} from 'commander';
import type {GenerateOptions} from '../../jobs/generate/options.js';
import {collect, collectField, toNumber, toSeconds, toSwitch} from '../parse-option.js';
import {
  addFleetOptions,
  addTransportOption,
  type FleetFlags,
  type TransportFlags,
  toBackend,
} from './backend-options.js';
import {addEvidenceOptions, type EvidenceFlags, toEvidence} from './evidence-options.js';
import {addLimitOptions, type LimitFlags, toLimits} from './limit-options.js';
import {addProcessingOptions, type ProcessingFlags, toProcessing} from './processing-options.js';
import {addReadingOptions, type ReadingFlags, toReading} from './reading-options.js';

/** The flags of `generate` as commander gives them. */
export type GenerateFlags = SpeakingFlags & {
  readonly output: string;
  readonly voice?: string;
  readonly speaker?: string;
  readonly add?: number;
  readonly prune?: boolean;
  readonly verify?: boolean;
};

/** Those of them that `clone` has as well. */
export type SpeakingFlags = FleetFlags &
  TransportFlags &
  ReadingFlags &
  LimitFlags &
  EvidenceFlags &
  ProcessingFlags & {
    readonly bestOf?: number;
    readonly consent?: string;
    readonly phrases?: readonly string[];
    readonly language?: string;
    readonly count?: number;
    readonly samples?: number;
    readonly refill?: boolean;
    readonly workers?: number;
    readonly delay?: number;
    readonly timeout?: number;
    readonly retries?: number;
    readonly model?: string;
    readonly responseFormat?: 'wav' | 'mp3';
    readonly speed?: number;
    readonly preset?: string;
    readonly temperature?: number;
    readonly exaggeration?: number;
    readonly cfgWeight?: number;
    readonly field?: Readonly<Record<string, string>>;
    readonly quality?: GenerateOptions['quality'];
    readonly seed?: number;
    readonly choiceSeed?: number;
    readonly pilot?: boolean;
    readonly retryRejected?: boolean;
    readonly allowMixedSettings?: boolean;
    readonly discardTakes?: boolean;
    readonly wait?: number;
    readonly outage?: number;
  };

/** Adds the flags of `generate`. */
export function addGenerateOptions(command: Command): Command {
  command
    .requiredOption('-o, --output <dir>', "the dataset's folder; one that is there is gone on with")
    .option('--voice <id|file>', 'a speaker id of the backend, or a local recording to clone')
    .addOption(new Option('--speaker <id|file>', 'the same as --voice').hideHelp())
    .option('--count <n>', 'how many phrases (200 of our own, all of a file)', toNumber)
    .addOption(new Option('--samples <n>', 'the same as --count').argParser(toNumber).hideHelp())
    .option('--add <n>', 'n phrases more, chosen where the accepted clips are thin', toNumber);
  return addSpeakingOptions(command)
    .option('--prune', 'remove phrases that are no longer in the list')
    .option('--verify', 'check the hash of every clip first, and make anew what differs');
}

/** Adds those that `clone` has as well. */
export function addSpeakingOptions(command: Command): Command {
  addFleetOptions(
    command
      .option('--consent <self|file>', 'for a recording: that it is yours, or what its speaker agreed to')
      .option('--phrases <file>', 'phrases: txt, csv, tsv or jsonl; may be given several times', collect)
      .option('--language <tag>', 'of the phrases: ms, en, …')
      .option('--refill', 'another phrase for each that is refused for good, with the same sounds'),
  );
  addTransportOption(command);
  addReadingOptions(command);
  command
    .option('--workers <n>', 'requests at once at each backend, 1–64 (4; 1 to 6 are advised)', toNumber)
    .option('--delay <time>', 'between the beginnings of two requests (0)', toSeconds)
    .option('--timeout <time>', 'for one answer (60s)', toSeconds)
    .option('--retries <n>', 'new takes after a refused one (2)', toNumber)
    .option('--best-of <n>', 'takes of every phrase before the best is chosen (1)', toNumber)
    .option('--quality <name>', 'x_low, low, medium or high: sets the sample rate (medium)')
    .option('--seed <n>', "the takes' base seed (1)", toNumber)
    .option('--choice-seed <n>', 'the seed of the choice of phrases (1)', toNumber)
    .option('--pilot <on|off>', 'stop when more than 40 % of the first 20 are refused (on)', toSwitch)
    .option('--wait <time>', 'for a backend that does not answer at the start (0)', toSeconds)
    .option('--outage <time>', 'for a backend that goes away in the middle (15m)', toSeconds);
  addVoiceParameters(command);
  addLimitOptions(command);
  addEvidenceOptions(command);
  addProcessingOptions(command);
  return command
    .option('--retry-rejected', 'open again what was rejected or failed')
    .option('--discard-takes', 'delete what the backend sent once its phrase is decided')
    .option('--allow-mixed-settings', 'go on although settings, speaker or backend differ');
}

function addVoiceParameters(command: Command): void {
  command
    .option('--temperature <n>', '0–1 (0.8)', toNumber)
    .option('--exaggeration <n>', 'emotion, 0–1 (0.5)', toNumber)
    .option('--cfg-weight <n>', 'guidance, 0–1 (0.5)', toNumber)
    .option('--speed <n>', '0.25–4 (1)', toNumber)
    .option('--preset <name>', 'neutral')
    .option('--model <name>', 'chatterbox-tts')
    .option('--response-format <wav|mp3>', 'what the backend is asked to send (wav)')
    .option('--field <name=value>', 'another field for this server; may be given several times', collectField);
}

/** Flags as the options of the job. */
export function toGenerateOptions(flags: GenerateFlags): GenerateOptions {
  const {output, add, prune, verify} = flags;
  return {output, ...toSpeakingOptions(flags), ...defined({voice: flags.voice ?? flags.speaker, add, prune, verify})};
}

/** Those that `clone` has as well. */
export function toSpeakingOptions(flags: SpeakingFlags): Omit<GenerateOptions, 'output'> {
  const {model, responseFormat, speed, preset, temperature, exaggeration, cfgWeight, field: fields} = flags;
  const parameters = defined({model, responseFormat, speed, preset, temperature, exaggeration, cfgWeight, fields});
  const {consent, phrases, language, workers, retries, quality, seed, choiceSeed} = flags;
  const {pilot, retryRejected, allowMixedSettings, discardTakes, bestOf, refill} = flags;
  return {
    parameters,
    reading: toReading(flags),
    evidence: toEvidence(flags),
    ...toLimits(flags),
    ...toProcessing(flags),
    ...toBackend(flags),
    ...defined({
      count: flags.count ?? flags.samples,
      transport: flags.transport,
      delaySeconds: flags.delay,
      timeoutSeconds: flags.timeout,
      waitSeconds: flags.wait,
      outageSeconds: flags.outage,
    }),
    ...defined({consent, phrases, language, workers, retries, quality, seed, choiceSeed}),
    ...defined({pilot, retryRejected, allowMixedSettings, discardTakes, bestOf, refill}),
  };
}

type Defined<T> = {[K in keyof T]?: Exclude<T[K], undefined>};

/** The object without the keys that nobody gave. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
