import {canonicalJson, type Json} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import type {DatasetCard} from '../../dataset/card.js';

/** What of a health answer says who speaks. The rest (uptime, load, counters) may change from one minute to the next. */
const stableFields = [
  'service',
  'name',
  'engine',
  'model',
  'model_name',
  'model_version',
  'version',
  'revision',
] as const;

/** Who the backend is, as far as it says: the stable fields of its health answer and the models it lists. */
export function backendIdentity(health: unknown, models: readonly string[]): Json {
  return {...stableOf(health), ...(models.length > 0 ? {models: [...models].sort()} : {})};
}

/** The same of a server of OpenAI's kind: the model that speaks, for the list of all its models changes from week to week. */
export function openAiIdentity(health: unknown, model: string): Json {
  return {...stableOf(health), dialect: 'openai', model};
}

function stableOf(health: unknown): Readonly<Record<string, Json>> {
  const said = typeof health === 'object' && health !== null ? (health as Record<string, Json>) : {};
  return Object.fromEntries(stableFields.flatMap(name => (typeof said[name] === 'string' ? [[name, said[name]]] : [])));
}

/** A backend, and who it is. */
export type IdentifiedBackend = {readonly address: string; readonly identity: Json};

/** Stops with BACKEND_CHANGED when another backend answers than those the dataset began with, or another speaker is asked for. */
export function requireSameSpeaker(
  card: DatasetCard,
  now: Pick<DatasetCard, 'speaker' | 'language'>,
  backend: IdentifiedBackend,
): void {
  const pairs: readonly (readonly [string, Json, Json])[] = [
    ['the speaker', card.speaker.id, now.speaker.id],
    ["the speaker's recording (sha256)", card.speaker.referenceSha256, now.speaker.referenceSha256],
    ["the speaker's name", card.speaker.name, now.speaker.name],
    ['the language', card.language, now.language],
    backendPair(card, backend),
  ];
  const changes = pairs
    // A card that was rebuilt does not know who it was.
    .filter(([what, was]) => was !== null || !(what.startsWith('the backend') || what === "the speaker's name"))
    .filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is))
    .map(([what, was, is]) => `${what} was ${canonicalJson(was)}, now ${canonicalJson(is)}`);
  if (changes.length === 0) return;
  throw new ChatterpipeError('BACKEND_CHANGED', `This is not what the dataset began with: ${changes.join('; ')}.`, {
    hint: 'Go back to what it was, choose another folder, or add --allow-mixed-settings if the voice is truly the same.',
    details: {changes},
  });
}

/** What a backend was and is; where several have spoken, it has to be who one of them is. */
function backendPair(card: DatasetCard, {address, identity}: IdentifiedBackend): readonly [string, Json, Json] {
  const known = [card.backend, ...card.backends].map(one => one.identity);
  const isKnown = known.some(one => canonicalJson(one) === canonicalJson(identity));
  if (isKnown) return ['the backend', identity, identity];
  const was = card.backends.find(one => one.address === address)?.identity ?? card.backend.identity;
  return [card.backends.length > 0 ? `the backend ${address}` : 'the backend', was, identity];
}
