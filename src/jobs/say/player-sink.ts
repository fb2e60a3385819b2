import {encodeWav} from '../../audio/encode-wav.js';
import {toPcmBytes} from '../../audio/to-pcm-bytes.js';
import {wavStreamHeader} from '../../audio/wav-stream-header.js';
import {ChatterpipeError} from '../../base/error.js';
import {type FedProcess, feedFirstProcess, type ProgramCall, type ProgramEnd} from '../../io/feed-process.js';
import {withTemporaryFile} from '../../io/with-temporary-file.js';
import type {SoundSink} from './sound-sink.js';

/**
 * Plays through the first of paplay, aplay, ffplay, SoX's play and macOS's afplay that is on this machine, as the sound comes. Throws
 * DEPENDENCY_MISSING where there is none, PLAYER_FAILED where it ends with an error, STOPPED.
 */
export function playerSink(signal?: AbortSignal): SoundSink {
  let player: Player | undefined;
  return {
    async start(sampleRateHz) {
      player = (await openStreamPlayer(sampleRateHz, signal)) ?? (await openFilePlayer(sampleRateHz, signal));
      if (player === undefined) throw noPlayer();
    },
    write: async samples => player?.play(samples),
    finish: async () => player?.finish(),
    abandon: async () => player?.abandon(),
  };
}

type Player = {
  play(samples: Int16Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
};

/** Those that take raw samples are told the rate; the others read it from the header of a WAV. */
function playersFor(rateHz: number): readonly ProgramCall[] {
  return [
    {program: 'paplay', args: ['--raw', '--format=s16le', '--channels=1', `--rate=${rateHz}`]},
    {program: 'aplay', args: ['-q', '-t', 'raw', '-f', 'S16_LE', '-c', '1', '-r', String(rateHz), '-']},
    {program: 'ffplay', args: ['-nodisp', '-autoexit', '-loglevel', 'error', '-f', 'wav', '-i', 'pipe:0']},
    {program: 'play', args: ['-q', '-t', 'wav', '-']},
  ];
}

const takesWav: ReadonlySet<string> = new Set(['ffplay', 'play']);

async function openStreamPlayer(rateHz: number, signal: AbortSignal | undefined): Promise<Player | undefined> {
  const fed = await feedFirstProcess(playersFor(rateHz), signal);
  if (fed === undefined) return undefined;
  if (takesWav.has(fed.call.program)) await fed.write(wavStreamHeader(rateHz));
  return {
    async play(samples) {
      if (!(await fed.write(toPcmBytes(samples)))) throw playerFailed(fed.call, await fed.finish(), signal);
    },
    finish: () => requireGoodEnd(fed, signal),
    abandon: async () => void (await fed.kill()),
  };
}

/** afplay plays files only: one a sentence, the next of which is made meanwhile. */
async function openFilePlayer(rateHz: number, signal: AbortSignal | undefined): Promise<Player | undefined> {
  const start = (args: readonly string[]): Promise<FedProcess | undefined> =>
    feedFirstProcess([{program: 'afplay', args}], signal);
  const found = await start(['-h']);
  if (found === undefined) return undefined;
  await found.finish();
  return {
    play: samples =>
      withTemporaryFile('sentence.wav', encodeWav(samples, rateHz), async path => {
        const playing = await start([path]);
        if (playing !== undefined) await requireGoodEnd(playing, signal);
      }),
    async finish() {},
    async abandon() {},
  };
}

async function requireGoodEnd(player: FedProcess, signal: AbortSignal | undefined): Promise<void> {
  const end = await player.finish();
  if (end.exitCode !== 0) throw playerFailed(player.call, end, signal);
}

function noPlayer(): ChatterpipeError {
  return new ChatterpipeError('DEPENDENCY_MISSING', 'There is no program on this machine that plays sound.', {
    hint: 'Install pulseaudio-utils, alsa-utils, ffmpeg or sox, or write a file: -o out.wav',
  });
}

function playerFailed({program}: ProgramCall, end: ProgramEnd, signal: AbortSignal | undefined): ChatterpipeError {
  if (signal?.aborted) return new ChatterpipeError('STOPPED', 'The playing was stopped.');
  const how = end.signal === null ? `exit code ${end.exitCode}` : `signal ${end.signal}`;
  const words = end.lastWords === '' ? '' : `: ${end.lastWords.split('\n').at(-1)}`;
  return new ChatterpipeError('PLAYER_FAILED', `The player ${program} ended with ${how}${words}`, {
    hint: 'See whether it plays another file, or write one: -o out.wav',
    details: {program, ...end},
  });
}
