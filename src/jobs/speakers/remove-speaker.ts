import {type SpeakerBackendOptions, withSpeakerBackend} from './speaker-backend.js';

/** Removes a speaker from a backend, by its exact id. Throws SPEAKER_NOT_FOUND, ROUTE_NOT_FOUND where the backend has no such call. */
export function removeSpeaker(id: string, options: SpeakerBackendOptions = {}): Promise<void> {
  return withSpeakerBackend(options, client => client.removeSpeaker(id, options.signal));
}
