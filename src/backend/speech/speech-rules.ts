import {ChatterpipeError} from '../../base/error.js';
import {type SpeechFormat, speechFormats} from '../../chatterbox/wire.js';
import type {VoiceMap} from './voices.js';

/** What the server makes of requests for speech. */
export type SpeechRules = {
  readonly voiceMap: VoiceMap;
  /** Of an answer whose request names no format. */
  readonly defaultFormat: SpeechFormat;
  /** Code points of a text at most. */
  readonly mostCharacters: number;
};

/** Throws USAGE for a format that is not made, or a length that is no whole number from 1. */
export function requireSpeechRules({defaultFormat, mostCharacters}: SpeechRules): void {
  if (!speechFormats.includes(defaultFormat)) {
    throw new ChatterpipeError('USAGE', `The backend cannot answer with "${defaultFormat}" by default.`, {
      hint: `There are: ${speechFormats.join(', ')}.`,
    });
  }
  if (Number.isInteger(mostCharacters) && mostCharacters >= 1) return;
  throw new ChatterpipeError('USAGE', `A text cannot have ${mostCharacters} characters at most.`, {
    hint: 'Give a whole number from 1.',
  });
}
