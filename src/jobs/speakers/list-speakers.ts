import {firstAnswer} from '../first-answer.js';
import {type SpeakerBackendOptions, withSpeakerBackend} from './speaker-backend.js';

/** A speaker that a backend can clone. */
export type ListedSpeaker = {readonly id: string; readonly name: string | null};

/** What to ask. */
export type ListSpeakersOptions = SpeakerBackendOptions;

/** The speakers of a backend, in its order. Throws BACKEND_UNREACHABLE and its relatives. */
export async function listSpeakers(options: ListSpeakersOptions = {}): Promise<readonly ListedSpeaker[]> {
  return withSpeakerBackend(options, async client => {
    const ask = (signal: AbortSignal) => client.speakers(signal);
    const speakers = await firstAnswer(client, 'GET /api/speakers', ask, options.signal);
    return speakers.map(({id, name}) => ({id, name: name ?? null}));
  });
}
