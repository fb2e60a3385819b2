import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {CardSpeaker} from '../../dataset/card.js';
import {readConsent} from '../read-consent.js';
import {
  fileStem,
  lookUpSpeaker,
  type ResolvedSpeaker,
  type SpeakerQuestion,
  type UploadableRecording,
} from './look-up-speaker.js';

export type {ResolvedSpeaker} from './look-up-speaker.js';

/** What to look for, and who is told. */
export type SpeakerWish = SpeakerQuestion & {
  readonly onNotice: (message: string) => void;
  /** Told who it is before anything is uploaded; may throw. */
  readonly onFound: (speaker: CardSpeaker) => void;
};

/** Finds the speaker, or uploads the recording as a temporary one. Throws SPEAKER_NOT_FOUND with the nearest ids, CONSENT_MISSING. */
export async function resolveSpeaker(client: ChatterboxClient, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const found = await lookUpSpeaker(client, wish);
  return found.kind === 'listed' ? found : upload(client, found, wish);
}

const shortSeconds = 5;

async function upload(
  client: ChatterboxClient,
  {recording, seconds, speaker, consent}: UploadableRecording,
  wish: SpeakerWish,
): Promise<ResolvedSpeaker> {
  const {voice, signal} = wish;
  wish.onFound(speaker);
  if (seconds < shortSeconds) wish.onNotice(`${voice} has ${seconds.toFixed(1)} s: 6 to 15 s of speech clone better.`);
  const words = wish.consent === undefined ? undefined : await readConsent(wish.consent);
  const created = await client.createSpeaker(
    {recording, fileName: speaker.id, name: fileStem(speaker.id), temporary: true, consent: words},
    signal,
  );
  wish.onNotice(
    created.wasThere ? `The backend has ${voice} already, as ${created.id}.` : `Uploaded ${voice} as ${created.id}.`,
  );
  return {wireId: created.id, speaker, consent};
}
