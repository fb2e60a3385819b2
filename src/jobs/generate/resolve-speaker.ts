import {basename} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';
import type {Speaker} from '../../chatterbox/answers/read-speakers.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import {contentNameOf} from '../../chatterbox/create-speaker.js';
import type {CardConsent, CardSpeaker} from '../../dataset/card.js';
import {statPath} from '../../io/stat-path.js';
import {firstAnswer} from '../first-answer.js';
import {readConsent} from '../read-consent.js';
import {readRecording} from '../read-recording.js';
import {statedConsent} from './stated-consent.js';

/** A speaker that the backend has. */
export type ResolvedSpeaker = {
  /** The id that requests carry. */
  readonly wireId: string;
  readonly speaker: CardSpeaker;
  readonly consent: CardConsent;
};

/** What to look for. */
export type SpeakerWish = {
  /** An exact id of the backend, else a local recording. */
  readonly voice: string;
  /** The speakers of the backend, where it was asked already. */
  readonly listed?: readonly Speaker[];
  /** `self` or a file. */
  readonly consent: string | undefined;
  /** What the card says already, so that consent is not asked for twice. */
  readonly known: {readonly speaker: CardSpeaker; readonly consent: CardConsent} | undefined;
  readonly now: Date;
  readonly onNotice: (message: string) => void;
  /** Told who it is before anything is uploaded; may throw. */
  readonly onFound: (speaker: CardSpeaker) => void;
  readonly signal: AbortSignal | undefined;
};

/** Finds the speaker, or uploads the recording as a temporary one. Throws SPEAKER_NOT_FOUND with the nearest ids, CONSENT_MISSING. */
export async function resolveSpeaker(client: ChatterboxClient, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const {voice, signal} = wish;
  const speakers =
    wish.listed ?? (await firstAnswer(client, 'GET /api/speakers', limited => client.speakers(limited), signal));
  const found = speakers.find(({id}) => id === voice);
  if (found !== undefined) return withId(found, wish);
  const isFile = (await statPath(voice))?.kind === 'file';
  const {takesRecordings, listsEverySpeaker} = client.dialect;
  if (isFile && !takesRecordings) throw clonesNobody(client.address, voice, speakers);
  if (isFile) return upload(client, wish);
  // Only the server can say whether it has that one.
  if (!listsEverySpeaker) return withId({id: voice, name: voice}, wish);
  const ids = speakers.map(({id}) => id);
  const before = uploadedBefore(wish, ids);
  if (before === undefined) throw notFound(wish, ids);
  return before;
}

async function withId({id, name}: Speaker, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const speaker = {id, name: name ?? null, recording: null, referenceSha256: null};
  const known = wish.known?.speaker.id === id ? wish.known : undefined;
  return {wireId: id, speaker, consent: await statedConsent({...wish, known})};
}

function clonesNobody(address: string, voice: string, speakers: readonly Speaker[]): ChatterpipeError {
  const ids = speakers.slice(0, 10).map(({id}) => id);
  return new ChatterpipeError(
    'SPEAKER_NOT_FOUND',
    `${voice} is a recording, and the backend at ${address} takes none: it speaks OpenAI's protocol, which clones nobody.`,
    {
      hint: `Name one of its voices with --voice (${ids.join(', ')}), or give the address of a ChatterBox server.`,
      details: {voice},
    },
  );
}

const shortSeconds = 5;

async function upload(client: ChatterboxClient, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const {voice, signal} = wish;
  const {bytes: recording, seconds} = await readRecording(voice);
  const referenceSha256 = sha256(recording);
  // What was said of one recording says nothing of another.
  const known = wish.known?.speaker.referenceSha256 === referenceSha256 ? wish.known : undefined;
  const consent = await statedConsent({...wish, known});
  if (consent.statement === 'not stated') {
    throw new ChatterpipeError(
      'CONSENT_MISSING',
      `${voice} would be uploaded to be cloned, but nobody said that this is allowed.`,
      {
        hint: 'Add --consent self if it is your own voice, or --consent FILE with what the speaker agreed to.',
        details: {voice},
      },
    );
  }
  const fileName = basename(voice);
  const speaker = {id: fileName, name: null, recording: voice, referenceSha256};
  wish.onFound(speaker);
  if (seconds < shortSeconds) wish.onNotice(`${voice} has ${seconds.toFixed(1)} s: 6 to 15 s of speech clone better.`);
  const words = wish.consent === undefined ? undefined : await readConsent(wish.consent);
  const created = await client.createSpeaker(
    {recording, fileName, name: stem(fileName), temporary: true, consent: words},
    signal,
  );
  wish.onNotice(
    created.wasThere ? `The backend has ${voice} already, as ${created.id}.` : `Uploaded ${voice} as ${created.id}.`,
  );
  return {wireId: created.id, speaker, consent};
}

/** The recording may be gone, on another machine say, while the backend still has the speaker that was made from it. */
function uploadedBefore({voice, known}: SpeakerWish, ids: readonly string[]): ResolvedSpeaker | undefined {
  if (known === undefined || known.speaker.recording !== voice || known.speaker.referenceSha256 === null)
    return undefined;
  const {speaker, consent} = known;
  const name = contentNameOf(stem(speaker.id), known.speaker.referenceSha256);
  const wireId = ids.find(id => id === name || stem(id) === name);
  return wireId === undefined ? undefined : {wireId, speaker, consent};
}

function stem(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

function notFound({voice, known}: SpeakerWish, ids: readonly string[]): ChatterpipeError {
  const near = nearest(voice, ids);
  const listed = `It has: ${ids.slice(0, 10).join(', ') || 'none'}${ids.length > 10 ? ', …' : ''}.`;
  const like = `Did you mean ${near.join(' or ')}? An id must match exactly (chatterpipe speakers list).`;
  const isRecording = known?.speaker.recording === voice;
  return new ChatterpipeError(
    'SPEAKER_NOT_FOUND',
    `The backend has no speaker "${voice}", and there is no such file.`,
    {
      hint: isRecording
        ? 'The dataset began with this recording: give its path as seen from here, with --voice.'
        : near.length > 0
          ? like
          : listed,
      details: {voice, near},
    },
  );
}
