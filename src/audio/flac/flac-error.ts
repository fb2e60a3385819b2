import {type AudioErrorKind, audioError} from '../audio-error.js';

/** `Cannot read the FLAC: WHY.` */
export function flacError(kind: AudioErrorKind, why: string): Error {
  return audioError(kind, `Cannot read the FLAC: ${why}.`, {found: 'flac'});
}
