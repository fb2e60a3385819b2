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
import {readRecording} from '../read-recording.js';
import {statedConsent} from './stated-consent.js';

/** A speaker that the backend has. */
export type ResolvedSpeaker = {
  /** The id that requests carry. */
  readonly wireId: string;
  readonly speaker: CardSpeaker;
  readonly consent: CardConsent;
};

/** A speaker that the backend lists, or takes by its name. */
export type ListedSpeaker = ResolvedSpeaker & {readonly kind: 'listed'};

/** A local recording that the backend would have to be given; somebody said that it may be. */
export type UploadableRecording = {
  readonly kind: 'recording';
  readonly recording: Buffer;
  readonly seconds: number;
  readonly speaker: CardSpeaker;
  readonly consent: CardConsent;
};

/** What to look for. */
export type SpeakerQuestion = {
  /** An exact id of the backend, else a local recording. */
  readonly voice: string;
  /** The speakers of the backend, where it was asked already. */
  readonly listed?: readonly Speaker[];
  /** `self` or a file. */
  readonly consent: string | undefined;
  /** What the card says already, so that consent is not asked for twice. */
  readonly known: {readonly speaker: CardSpeaker; readonly consent: CardConsent} | undefined;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
};

/**
 * Who a voice is: a speaker that the backend has, or a recording. Sends nothing. Throws SPEAKER_NOT_FOUND with the nearest ids,
 * CONSENT_MISSING for a recording of which nobody said that it may be cloned, AUDIO_UNREADABLE.
 */
export async function lookUpSpeaker(
  client: ChatterboxClient,
  wish: SpeakerQuestion,
): Promise<ListedSpeaker | UploadableRecording> {
  const {voice, signal} = wish;
  const speakers =
    wish.listed ?? (await firstAnswer(client, 'GET /api/speakers', limited => client.speakers(limited), signal));
  const found = speakers.find(({id}) => id === voice);
  if (found !== undefined) return listed(found, wish);
  const isFile = (await statPath(voice))?.kind === 'file';
  const {takesRecordings, listsEverySpeaker} = client.dialect;
  if (isFile && !takesRecordings) throw clonesNobody(client.address, voice, speakers);
  if (isFile) return uploadable(wish);
  // Only the server can say whether it has that one.
  if (!listsEverySpeaker) return listed({id: voice, name: voice}, wish);
  const ids = speakers.map(({id}) => id);
  const before = uploadedBefore(wish, ids);
  if (before === undefined) throw notFound(wish, ids);
  return {kind: 'listed', ...before};
}

async function listed({id, name}: Speaker, wish: SpeakerQuestion): Promise<ListedSpeaker> {
  const speaker = {id, name: name ?? null, recording: null, referenceSha256: null};
  const known = wish.known?.speaker.id === id ? wish.known : undefined;
  return {kind: 'listed', wireId: id, speaker, consent: await statedConsent({...wish, known})};
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

/** The name of a file without its ending. */
export function fileStem(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

async function uploadable(wish: SpeakerQuestion): Promise<UploadableRecording> {
  const {voice} = wish;
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
  const speaker = {id: basename(voice), name: null, recording: voice, referenceSha256};
  return {kind: 'recording', recording, seconds, speaker, consent};
}

/** The recording may be gone, on another machine say, while the backend still has the speaker that was made from it. */
function uploadedBefore({voice, known}: SpeakerQuestion, ids: readonly string[]): ResolvedSpeaker | undefined {
  if (known === undefined || known.speaker.recording !== voice || known.speaker.referenceSha256 === null)
    return undefined;
  const {speaker, consent} = known;
  const name = contentNameOf(fileStem(speaker.id), known.speaker.referenceSha256);
  const wireId = ids.find(id => id === name || fileStem(id) === name);
  return wireId === undefined ? undefined : {wireId, speaker, consent};
}

function notFound({voice, known}: SpeakerQuestion, ids: readonly string[]): ChatterpipeError {
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
