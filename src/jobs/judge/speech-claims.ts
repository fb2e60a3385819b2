import type {DatasetCard} from '../../dataset/card.js';
import {type SpeechClaims, usualClaims} from '../../quality/verdict/claims.js';
import {embeddedAddress} from '../embedded-address.js';
import type {OpenBackend} from '../open-backend.js';
import type {OpenBackends} from '../open-backends.js';

/** What a backend says of its speech at `GET /`: `"robot": true`, `"clones": false`. One that says nothing claims both. */
export function claimsOfBackend({health}: Pick<OpenBackend, 'health'>): SpeechClaims {
  const said = typeof health === 'object' && health !== null ? (health as Readonly<Record<string, unknown>>) : {};
  return {isNatural: said['robot'] !== true, isCloned: said['clones'] !== false};
}

/** What the clips of a dataset claim: the usual without a card. A card of the time before it said so tells of the embedded robot by its address. */
export function claimsOfCard(card: DatasetCard | undefined): SpeechClaims {
  if (card === undefined) return usualClaims;
  const {claims, backend, backends} = card;
  if (claims !== null) return claims;
  const isEmbedded = [backend, ...backends].every(({address}) => address === embeddedAddress);
  return isEmbedded ? {isNatural: false, isCloned: false} : usualClaims;
}

/**
 * What the clips of a dataset claim that these backends begin or go on with: what one of them claims, or did before, for all are judged
 * by the same limits. One that does not answer yet is asked when the generation next begins: a robot that is restarted makes no robot's
 * clips natural. A card that was rebuilt knows nothing of before.
 */
export function claimsGoingOn(card: DatasetCard | undefined, {backends}: Pick<OpenBackends, 'backends'>): SpeechClaims {
  const now = backends.map(claimsOfBackend).reduce(eitherClaims);
  const isUnknown = card === undefined || (card.claims === null && card.backend.identity === null);
  return isUnknown ? now : eitherClaims(claimsOfCard(card), now);
}

function eitherClaims(a: SpeechClaims, b: SpeechClaims): SpeechClaims {
  return {isNatural: a.isNatural || b.isNatural, isCloned: a.isCloned || b.isCloned};
}
