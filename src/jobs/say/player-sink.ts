import {wavStreamHeader} from '../../audio/wav-stream-header.js';
import {ChatterpipeError} from '../../base/error.js';
import {type FedProcess, feedFirstProcess, type ProgramCall, type ProgramEnd} from '../../io/feed-process.js';
import {bytesOf, type SoundSink} from './sound-sink.js';

/**
 * Plays through the first of paplay, aplay, ffplay and SoX's play that is on this machine, as the sound comes. Throws
 * DEPENDENCY_MISSING where there is none, PLAYER_FAILED where it ends with an error, STOPPED.
 */
export function playerSink(signal?: AbortSignal): SoundSink {
  let player: FedProcess | undefined;
  return {
    async start(sampleRateHz) {
      player = await feedFirstProcess(playersFor(sampleRateHz), signal);
      if (player === undefined) throw noPlayer();
      if (takesWav.has(player.call.program)) await player.write(wavStreamHeader(sampleRateHz));
    },
    async write(samples) {
      if (player === undefined || (await player.write(bytesOf(samples)))) return;
      throw playerFailed(player.call, await player.finish(), signal);
    },
    async finish() {
      const end = await player?.finish();
      if (player !== undefined && end !== undefined && end.exitCode !== 0) throw playerFailed(player.call, end, signal);
    },
    async abandon() {
      await player?.kill();
    },
  };
}

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
