import {ChatterpipeError} from '../base/error.js';

/**
 * Why bytes are not sound for us. `truncated`: the sender promised more than came, so asking again can help. `malformed`:
 * the file contradicts itself. `unsupported`: a sound format that we name but do not decode. `too-long`: a small file that decodes to more than
 * is asked for. `not-audio`: something else.
 */
export type AudioErrorKind = 'truncated' | 'malformed' | 'unsupported' | 'too-long' | 'not-audio';

const hints: Readonly<Record<AudioErrorKind, string>> = {
  truncated: 'Ask for it again: the transfer or the file was cut.',
  malformed: 'Ask for it again; where it stays, the program that wrote it is at fault.',
  unsupported: 'Convert it to a PCM WAV or an MP3, for example: sox IN -e signed -b 16 OUT.wav',
  'too-long': 'Cut it to what is wanted of it, for example: sox IN OUT.wav trim 0 15',
  'not-audio': 'Look at what was sent: it is an answer, but not sound.',
};

/** The error of everything that cannot be decoded: code AUDIO_UNREADABLE with `details.kind`. */
export function audioError(
  kind: AudioErrorKind,
  message: string,
  details: Record<string, unknown> = {},
): ChatterpipeError {
  return new ChatterpipeError('AUDIO_UNREADABLE', message, {hint: hints[kind], details: {...details, kind}});
}
