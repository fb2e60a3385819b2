import {ChatterpipeError} from '../../base/error.js';
import type {SpeechLevel} from './level-speech.js';
import type {VoiceConfig, VoiceScales} from './voice-config.js';

/** How to speak, where it is not to be as the voice's config says. */
export type SpeechChoices = {
  /** A speaker's id or name, for voices of several. */
  readonly speaker?: string | number;
  /** Above 0 to 10; 2 is half as fast. */
  readonly lengthScale?: number;
  /** 0 to 2; 0 is the same sound each time. */
  readonly noiseScale?: number;
  /** 0 to 2; 0 is the same length each time. */
  readonly noiseWScale?: number;
  /** 0 to 10, 1 unless given. */
  readonly volume?: number;
  /** Whether the loudest sample of each sentence becomes full scale (true). */
  readonly isNormalised?: boolean;
};

/** How a voice speaks, with everything decided. */
export type SpeechManner = {
  readonly speaker: number | undefined;
  readonly scales: VoiceScales;
  readonly level: SpeechLevel;
};

/** Decides what nobody chose as the voice's config says. Throws USAGE for numbers out of range, SPEAKER_NOT_FOUND. */
export function resolveManner(config: VoiceConfig, choices: SpeechChoices): SpeechManner {
  const {lengthScale, noiseScale, noiseWScale, volume = 1, isNormalised = true} = choices;
  requireRange('length scale', lengthScale, 0.05, 10);
  requireRange('noise scale', noiseScale, 0, 2);
  requireRange('noise W scale', noiseWScale, 0, 2);
  requireRange('volume', volume, 0, 10);
  return {
    speaker: speakerOf(config, choices.speaker),
    scales: {
      noiseScale: noiseScale ?? config.scales.noiseScale,
      lengthScale: lengthScale ?? config.scales.lengthScale,
      noiseWScale: noiseWScale ?? config.scales.noiseWScale,
    },
    level: {isNormalised, volume},
  };
}

function requireRange(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (value >= least && value <= most)) return;
  throw new ChatterpipeError('USAGE', `The ${name} must be a number from ${least} to ${most}, not ${value}.`);
}

/** Piper ignores a speaker for voices of one; a wrong one is told here all the same. */
function speakerOf(config: VoiceConfig, asked: string | number | undefined): number | undefined {
  const {speakerCount, speakerIds, defaultSpeaker} = config;
  const isOne = speakerCount <= 1;
  const wanted = asked ?? (isOne ? 0 : defaultSpeaker);
  const id = typeof wanted === 'number' ? wanted : (speakerIds.get(wanted) ?? Number(wanted || Number.NaN));
  if (!Number.isInteger(id) || id < 0 || id >= Math.max(1, speakerCount)) throw noSuchSpeaker(config, wanted);
  return isOne ? undefined : id;
}

function noSuchSpeaker({speakerCount, speakerIds}: VoiceConfig, asked: string | number): ChatterpipeError {
  const names = [...speakerIds.keys()].slice(0, 8).join(', ');
  const range = speakerCount <= 1 ? 'It has one speaker.' : `It has the speakers 0 to ${speakerCount - 1}.`;
  return new ChatterpipeError('SPEAKER_NOT_FOUND', `The voice has no speaker "${asked}".`, {
    hint: names === '' ? range : `${range} Some by name: ${names}.`,
  });
}
