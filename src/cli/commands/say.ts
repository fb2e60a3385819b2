import process from 'node:process';
import {createInterface} from 'node:readline';
import type {Command} from 'commander';
import {ChatterpipeError} from '../../base/error.js';
import type {SoundSink} from '../../jobs/say/sound-sink.js';
import {type CliContext, type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {toNumber} from '../parse-option.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {
  readonly model: string;
  readonly config?: string;
  readonly output?: string;
  readonly outputRaw?: boolean;
  readonly play?: boolean;
  readonly speaker?: string;
  readonly lengthScale?: number;
  readonly noiseScale?: number;
  readonly noiseWScale?: number;
  readonly volume?: number;
  readonly normalize: boolean;
  readonly sentenceSilence?: number;
  readonly seed?: number;
  readonly language?: string;
  readonly raw?: boolean;
};

/** `chatterpipe say`: speaks with a Piper voice. */
export function addSay(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('say [text...]')
    .requiredOption('-m, --model <file>', 'the voice: NAME.onnx, with NAME.onnx.json beside it')
    .option('-c, --config <file>', 'another config than the one beside the voice')
    .option('-o, --output <file>', 'a WAV file; - is standard output')
    .option('--output-raw', 'raw samples to standard output: 16 bits, one channel')
    .option('--play', 'play it; what is done where there is no -o')
    .option('-s, --speaker <n|name>', 'of a voice with several speakers')
    .option('--length-scale <n>', 'above 0; 2 is half as fast', toNumber)
    .option('--noise-scale <n>', 'liveliness of the sound; 0 is the same each time', toNumber)
    .option('--noise-w-scale <n>', 'liveliness of the pace; 0 is the same each time', toNumber)
    .option('--volume <n>', 'times as loud (1)', toNumber)
    .option('--no-normalize', 'leave the level of each sentence as the voice gives it')
    .option('--sentence-silence <seconds>', 'between sentences (0)', toNumber)
    .option('--seed <n>', 'of the dice; the same seed gives the same speech', toNumber)
    .option('--language <tag>', 'how numbers, dates and signs are read (as the voice speaks)')
    .option('--raw', 'read the text as it is written, as Piper does')
    .addHelpText(
      'after',
      examples(
        'chatterpipe say -m voices/ms_MY-malayvoice-medium.onnx "Apa khabar? Semua baik?" -o out.wav',
        'chatterpipe say -m voices/ms_MY-malayvoice-medium.onnx - -o speech.wav < my-phrases.txt',
      ),
    );
  withCommonOptions(command).action(async (words: readonly string[], flags: Flags) =>
    onExitCode(await say(words, flags)),
  );
}

function say(words: readonly string[], flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {sayTexts} = await import('../../jobs/say/say-texts.js');
    const {model, config, language, sentenceSilence, seed} = flags;
    const sinks = await sinksFor(flags, context);
    const said = await sayTexts({
      voice: model,
      texts: textsOf(words),
      isAsWritten: flags.raw ?? false,
      choices: choicesOf(flags),
      sinks,
      ...(config === undefined ? {} : {config}),
      ...(language === undefined ? {} : {language}),
      ...(sentenceSilence === undefined ? {} : {silenceSeconds: sentenceSilence}),
      ...(seed === undefined ? {} : {seed}),
      signal: context.signal,
      onNotice: context.tell,
      onSentence: sentence => context.emit('sentence', sentence),
    });
    const where = flags.output === '-' || flags.outputRaw ? null : (flags.output ?? null);
    context.emit('said', {voice: model, output: where, ...said});
    const {seconds, tookSeconds} = said;
    const times = (seconds / tookSeconds).toFixed(1);
    context.tell(
      `${where ?? 'Spoken'}: ${seconds.toFixed(1)} s of speech in ${tookSeconds.toFixed(1)} s (${times} times as fast as it is spoken).`,
    );
    return 0;
  });
}

function choicesOf({speaker, lengthScale, noiseScale, noiseWScale, volume, normalize}: Flags) {
  return {
    isNormalised: normalize,
    ...(speaker === undefined ? {} : {speaker}),
    ...(lengthScale === undefined ? {} : {lengthScale}),
    ...(noiseScale === undefined ? {} : {noiseScale}),
    ...(noiseWScale === undefined ? {} : {noiseWScale}),
    ...(volume === undefined ? {} : {volume}),
  };
}

/** The words of the command; without any, or for `-`, the lines of standard input as they come. */
function textsOf(words: readonly string[]): AsyncIterable<string> | Iterable<string> {
  const isPiped = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!isPiped) return words.join(' ').split(/\n\s*\n/);
  return linesOfInput();
}

/** Opened when the first line is asked for: what comes before somebody listens would be lost. */
async function* linesOfInput(): AsyncGenerator<string> {
  yield* createInterface({input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY});
}

async function sinksFor(
  {output, outputRaw = false, play = false}: Flags,
  {isJson, signal}: CliContext,
): Promise<readonly SoundSink[]> {
  const {byteSink, wavFileSink} = await import('../../jobs/say/sound-sink.js');
  const {playerSink} = await import('../../jobs/say/player-sink.js');
  const isStreamed = output === '-' || outputRaw;
  if (isStreamed && isJson) throw usage('Standard output cannot carry both sound and --json.', 'Give -o a file.');
  if (isStreamed && process.stdout.isTTY)
    throw usage('Sound is nothing for a terminal.', 'Send it to a program or a file.');
  const isPlayed = play || (output === undefined && !outputRaw);
  return [
    ...(isStreamed ? [byteSink(writeOut, outputRaw)] : []),
    ...(output === undefined || output === '-' ? [] : [wavFileSink(output)]),
    ...(isPlayed ? [playerSink(signal)] : []),
  ];
}

/** Waits while the reader takes no more. For one that is gone the rest is dropped. */
function writeOut(bytes: Uint8Array): Promise<void> {
  return new Promise(resolve => process.stdout.write(bytes, () => resolve()));
}

function usage(message: string, hint: string): ChatterpipeError {
  return new ChatterpipeError('USAGE', message, {hint});
}
