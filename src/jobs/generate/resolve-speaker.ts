import {basename} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {nearest} from '../../base/nearest.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {CardConsent, CardSpeaker} from '../../dataset/card.js';
import {plainFileSize} from '../../io/move-file.js';
import {readFileBytes} from '../../io/read-file-bytes.js';

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
  /** `self` or a file. */
  readonly consent: string | undefined;
  /** What the card says already, so that consent is not asked for twice. */
  readonly known: {readonly speaker: CardSpeaker; readonly consent: CardConsent} | undefined;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
};

/** Finds the speaker, or uploads the recording as a temporary one. Throws SPEAKER_NOT_FOUND with the nearest ids, CONSENT_MISSING. */
export async function resolveSpeaker(client: ChatterboxClient, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const speakers = await client.speakers(wish.signal);
  const found = speakers.find(({id}) => id === wish.voice);
  if (found !== undefined) {
    const speaker = {id: found.id, name: found.name ?? null, recording: null, referenceSha256: null};
    return {wireId: found.id, speaker, consent: await statedConsent(wish)};
  }
  if ((await plainFileSize(wish.voice)) === undefined)
    throw notFound(
      wish.voice,
      speakers.map(({id}) => id),
    );
  return upload(client, wish);
}

async function upload(client: ChatterboxClient, wish: SpeakerWish): Promise<ResolvedSpeaker> {
  const consent = await statedConsent(wish);
  if (consent.statement === 'not stated') {
    throw new ChatterpipeError(
      'CONSENT_MISSING',
      `${wish.voice} would be uploaded to be cloned, but nobody said that this is allowed.`,
      {
        hint: 'Add --consent self if it is your own voice, or --consent FILE with what the speaker agreed to.',
        details: {voice: wish.voice},
      },
    );
  }
  const recording = await readFileBytes(wish.voice);
  const fileName = basename(wish.voice);
  const hash = sha256(recording);
  const created = await client.createSpeaker(
    {recording, fileName, name: `${fileName.replace(/\.[^.]*$/, '')}-${hash.slice(0, 8)}`, temporary: true},
    wish.signal,
  );
  return {
    wireId: created.id,
    speaker: {id: fileName, name: null, recording: wish.voice, referenceSha256: hash},
    consent,
  };
}

async function statedConsent({consent, known, now}: SpeakerWish): Promise<CardConsent> {
  const at = now.toISOString();
  if (consent === undefined) return known?.consent ?? {statement: 'not stated', file: null, sha256: null, at: null};
  if (consent === 'self') return {statement: 'self', file: null, sha256: null, at};
  if ((await plainFileSize(consent)) === undefined) {
    throw new ChatterpipeError('USAGE', `--consent must be "self" or a file, and there is no file ${consent}.`, {
      hint: 'Write down who agreed to what and when, and give that file.',
      details: {consent},
    });
  }
  return {statement: 'file', file: basename(consent), sha256: sha256(await readFileBytes(consent)), at};
}

function notFound(voice: string, ids: readonly string[]): ChatterpipeError {
  const near = nearest(voice, ids);
  return new ChatterpipeError(
    'SPEAKER_NOT_FOUND',
    `The backend has no speaker "${voice}", and there is no such file.`,
    {
      hint:
        near.length > 0
          ? `Did you mean ${near.join(' or ')}? An id must match exactly (chatterpipe speakers list).`
          : `It has: ${ids.slice(0, 10).join(', ') || 'none'}${ids.length > 10 ? ', …' : ''}.`,
      details: {voice, near},
    },
  );
}
