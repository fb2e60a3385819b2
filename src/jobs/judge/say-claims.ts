import {refusesNothingFor} from '../../quality/verdict/claims.js';
import {embeddedAddress} from '../embedded-address.js';
import type {NamedLimits} from './resolve-limits.js';

/** What was listened to, and who spoke. */
export type HeardSpeech = {
  /** That listen, by role. */
  readonly models: Readonly<Record<string, string>>;
  /** Whether there is a recording that clips are compared with. */
  readonly hasRecording: boolean;
  /** Of the backends. */
  readonly addresses: readonly string[];
};

/** What is measured and refuses nothing, because the speech does not claim it: a sentence for each, fit for a person. */
export function sayClaims(
  {claims, limits}: NamedLimits,
  {models, hasRecording, addresses}: HeardSpeech,
): readonly string[] {
  const isEmbedded = addresses.every(address => address === embeddedAddress);
  const who = isEmbedded ? 'the embedded engine' : new Set(addresses).size === 1 ? 'the backend' : 'each backend';
  const isMute = !claims.isNatural && refusesNothingFor('isNatural', limits) && models['mos'] !== undefined;
  const isUnlike =
    !claims.isCloned && refusesNothingFor('isCloned', limits) && models['speaker'] !== undefined && hasRecording;
  return [
    ...(isMute ? [`DNSMOS is measured but refuses nothing: ${who} is a robot.`] : []),
    ...(isUnlike ? [`Likeness to the recording is measured but refuses nothing: ${who} does not clone.`] : []),
  ];
}
