import {contentId} from '../base/content-id.js';

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
export function phraseKey({spokenText, speakerId, referenceSha256, language, model, parameters}: KeyParts): string {
  return contentId({
    text: spokenText.normalize('NFC'),
    speaker: speakerId,
    reference: referenceSha256 ?? null,
    language,
    model,
    parameters,
  }).slice(0, keyLength);
}

/** The seed of a take: 31 bits of the hash of the dataset's base seed, the phrase's key and the take's index. */
export function takeSeed(baseSeed: number, key: string, take: number): number {
  return Number.parseInt(contentId([baseSeed, key, take]).slice(0, 8), 16) >>> 1;
}
