import {basename} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import type {CreatedSpeaker} from '../../chatterbox/create-speaker.js';
import {readConsent} from '../read-consent.js';
import {readRecording} from '../read-recording.js';
import {type SpeakerBackendOptions, withSpeakerBackend} from './speaker-backend.js';

/** Whom to add. */
export type AddSpeakerOptions = SpeakerBackendOptions & {
  /** A WAV, MP3 or FLAC of one person speaking. */
  readonly file: string;
  readonly name: string;
  /** Whether the backend may forget the speaker after a while (false). */
  readonly temporary?: boolean;
  /** `self` for the own voice, or a file with what the speaker agreed to. */
  readonly consent?: string;
};

/**
 * Makes a recording a speaker of a backend, unless it is one. The words of the consent go to a backend that asks for them, and to no
 * other. Throws CONSENT_MISSING, AUDIO_UNREADABLE, INPUT_UNREADABLE, and what the backend refuses.
 */
export async function addSpeaker(options: AddSpeakerOptions): Promise<CreatedSpeaker> {
  const {file, name, temporary = false, signal} = options;
  if (name.trim() === '') throw new ChatterpipeError('USAGE', 'A speaker needs a name.', {hint: 'Add --name NAME.'});
  if (options.consent === undefined) throw nobodyAgreed(file);
  const consent = await readConsent(options.consent);
  const {bytes: recording} = await readRecording(file);
  return withSpeakerBackend(options, client =>
    client.createSpeaker({recording, fileName: basename(file), name, temporary, consent}, signal),
  );
}

function nobodyAgreed(file: string): ChatterpipeError {
  return new ChatterpipeError(
    'CONSENT_MISSING',
    `${file} would be uploaded to be cloned, but nobody said that this is allowed.`,
    {
      hint: 'Add --consent self if it is your own voice, or --consent FILE with what the speaker agreed to.',
      details: {file},
    },
  );
}
