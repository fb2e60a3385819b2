import {canonicalJson, type Json} from '../../base/content-id.js';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import type {Speaker} from '../../chatterbox/answers/read-speakers.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {CardSpeaker} from '../../dataset/card.js';
import {firstAnswer} from '../first-answer.js';
import type {OpenBackend} from '../open-backend.js';
import {backendIdentity, openAiIdentity, requireSameSpeaker} from './backend-identity.js';
import {type ResolvedSpeaker, resolveSpeaker} from './resolve-speaker.js';
import type {Sitting} from './sitting.js';

/** A backend that has the speaker. */
export type SpeakingBackend = {
  readonly backend: OpenBackend;
  readonly identity: Json;
  /** The speaker's id there: of an uploaded recording each backend may have its own. */
  readonly wireId: string;
};

/** Who speaks, and where. */
export type FoundSpeakers = {readonly speaker: ResolvedSpeaker; readonly speaking: readonly SpeakingBackend[]};

type Search = Pick<Sitting, 'settings' | 'card' | 'signal' | 'onEvent'> & {readonly isSeveral: boolean};

/**
 * Finds the speaker at every backend, or uploads the recording where it is missing. A backend that lacks a speaker that another has is
 * left out with a word, and so is one that means somebody else. Throws SPEAKER_NOT_FOUND where none has it, BACKEND_CHANGED, CONSENT_MISSING.
 */
export async function findSpeakers({settings, card, opened, signal, onEvent}: Sitting): Promise<FoundSpeakers> {
  const {backends, missing} = opened;
  const search: Search = {settings, card, signal, onEvent, isSeveral: backends.length + missing.length > 1};
  const able = await withId(backends, search);
  const speaking: SpeakingBackend[] = [];
  let speaker: ResolvedSpeaker | undefined;
  let failure: unknown;
  for (const backend of able) {
    try {
      const found = await findAt(backend, speaker?.speaker, search);
      speaker ??= found.speaker;
      speaking.push({backend, identity: found.identity, wireId: found.speaker.wireId});
    } catch (error) {
      if (!search.isSeveral || !isChatterpipeError(error, 'SPEAKER_NOT_FOUND')) throw error;
      failure ??= error;
      tellFrom(backend, search, `${error.message} It is left out.`);
    }
  }
  if (speaker === undefined) throw failure;
  sayDifferences(speaking, search);
  return {speaker, speaking};
}

/** The same for a backend that answers only now. Throws SPEAKER_NOT_FOUND where it lacks the speaker or means another. */
export async function findSpeakerAt(
  backend: OpenBackend,
  {speaker}: ResolvedSpeaker,
  {settings, card, signal, onEvent}: Sitting,
): Promise<SpeakingBackend> {
  const found = await findAt(backend, speaker, {settings, card, signal, onEvent, isSeveral: true});
  return {backend, identity: found.identity, wireId: found.speaker.wireId};
}

/** Where a backend has the id, it means a speaker of the backends, and those that lack it cannot be given one. */
async function withId(backends: readonly OpenBackend[], search: Search): Promise<readonly OpenBackend[]> {
  const {voice} = search.settings;
  if (backends.length === 1) return backends;
  const lists = await Promise.all(backends.map(({client}) => listSpeakers(client, search.signal)));
  const having = backends.filter((_, place) => lists[place]?.some(({id}) => id === voice) === true);
  if (having.length === 0) return backends;
  for (const backend of backends) {
    if (having.includes(backend)) continue;
    tellFrom(backend, search, `It has no speaker "${voice}", and there is no recording to upload: it is left out.`);
  }
  return having;
}

async function findAt(
  backend: OpenBackend,
  wanted: CardSpeaker | undefined,
  {settings, card, signal, onEvent, isSeveral}: Search,
): Promise<{speaker: ResolvedSpeaker; identity: Json}> {
  const {voice, consent, language, parameters, allowsMixedSettings} = settings;
  const {client, address} = backend;
  const listed = await listSpeakers(client, signal);
  const identity = await identify(backend, parameters.model, signal);
  const requireSame = (speaker: CardSpeaker): void => {
    // A file may bear the name of the speaker that the other backends have, and is no copy of it.
    if (wanted !== undefined && wanted.referenceSha256 !== speaker.referenceSha256) throw otherSpeaker(voice);
    // What the backends call their speaker may differ among them.
    const now = {speaker: wanted === undefined ? speaker : {...speaker, name: wanted.name}, language};
    if (card !== undefined && !allowsMixedSettings) requireSameSpeaker(card, now, {address, identity});
  };
  const speaker = await resolveSpeaker(client, {
    voice,
    consent,
    listed,
    known: card,
    now: new Date(),
    onFound: requireSame,
    onNotice: message => onEvent({type: 'notice', message: isSeveral ? `${address}: ${message}` : message}),
    signal,
  });
  requireSame(speaker.speaker);
  return {speaker, identity};
}

function otherSpeaker(voice: string): ChatterpipeError {
  return new ChatterpipeError(
    'SPEAKER_NOT_FOUND',
    `What it would call "${voice}" is not the speaker of the other backends.`,
    {
      hint: 'Give every backend the same recording: --voice FILE.',
      details: {voice},
    },
  );
}

/** Other models sound otherwise: that is for the person to know, and to want. */
function sayDifferences(speaking: readonly SpeakingBackend[], {onEvent}: Search): void {
  const [first, ...others] = speaking;
  if (first === undefined) return;
  for (const {backend, identity} of others) {
    if (canonicalJson(identity) === canonicalJson(first.identity)) continue;
    const message =
      `${backend.address} is not what ${first.backend.address} is: ${canonicalJson(identity)}, not ${canonicalJson(first.identity)}. ` +
      'The voice may sound otherwise: listen to clips of both.';
    onEvent({type: 'notice', message});
  }
}

function tellFrom({address}: OpenBackend, {onEvent}: Search, message: string): void {
  onEvent({type: 'notice', message: `${address}: ${message}`});
}

/** To be asked after its speakers: then it is known how it is spoken to. */
async function identify({client, health}: OpenBackend, model: string, signal: AbortSignal): Promise<Json> {
  if (client.dialect.name === 'openai') return openAiIdentity(health, client.dialect.modelFor(model));
  const models = await firstAnswer(client, 'GET /v1/models', limited => client.models(limited), signal);
  return backendIdentity(health, models ?? []);
}

function listSpeakers(client: ChatterboxClient, signal: AbortSignal): Promise<readonly Speaker[]> {
  return firstAnswer(client, 'GET /api/speakers', limited => client.speakers(limited), signal);
}
