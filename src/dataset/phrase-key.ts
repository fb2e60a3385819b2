import {canonicalJson, contentId, sha256} from '../base/content-id.js';

/** What makes two clips the same: asked for twice, it is made once. */
export type KeyParts = {
  readonly spokenText: string;
  /** The speaker's id; for an uploaded recording its file name, whatever the server called it. */
  readonly speakerId: string;
  /** SHA-256 of the recording the speaker was made from, where it is known. */
  readonly referenceSha256: string | undefined;
  readonly language: string;
  readonly model: string;
  /** The other voice parameters, as the fingerprint has them. */
  readonly parameters: {readonly [name: string]: string | number | {readonly [name: string]: string}};
};

/** Hex digits of a key: 16 bytes, enough that a million phrases collide with a chance of 10⁻²⁷. */
export const keyLength = 32;

/** The key of a phrase: the first 16 bytes of the SHA-256 of its parts, the spoken text in NFC. */
export function phraseKey({spokenText, language, ...shared}: KeyParts): string {
  return phraseKeyer(shared)(spokenText, language);
}

/** {@link phraseKey} for many phrases: what they share is written once. */
export function phraseKeyer(
  shared: Omit<KeyParts, 'spokenText' | 'language'>,
): (spokenText: string, language: string) => string {
  const {speakerId, referenceSha256, model, parameters} = shared;
  // The canonical JSON of all parts, its keys in their order.
  const middle = `"model":${canonicalJson(model)},"parameters":${canonicalJson(parameters)}`;
  const speaker = `"reference":${canonicalJson(referenceSha256 ?? null)},"speaker":${canonicalJson(speakerId)}`;
  return (spokenText, language) => {
    const text = JSON.stringify(spokenText.normalize('NFC'));
    return sha256(`{"language":${JSON.stringify(language)},${middle},${speaker},"text":${text}}`).slice(0, keyLength);
  };
}

/** The seed of a take: 31 bits of the hash of the dataset's base seed, the phrase's key and the take's index. */
export function takeSeed(baseSeed: number, key: string, take: number): number {
  return Number.parseInt(contentId([baseSeed, key, take]).slice(0, 8), 16) >>> 1;
}
