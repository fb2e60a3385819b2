import type {LimitName, Limits} from './limits.js';

/** What speech claims to be, as far as those say who made it. By a limit of what it does not claim, nothing is refused. */
export type SpeechClaims = {
  /** That a person could have spoken it. A robot's speech does not. */
  readonly isNatural: boolean;
  /** That it is the voice of the recording that was handed over. */
  readonly isCloned: boolean;
};

/** Of speech of which nobody says otherwise. */
export const usualClaims: SpeechClaims = {isNatural: true, isCloned: true};

/**
 * The limits that hold for speech that makes a claim. DNSMOS guesses what listeners think of speech that sounds natural; of the robots of
 * eSpeak NG it thinks too little for every preset (docs/judging.md), and says nothing of defects.
 */
const limitsOfClaim: Readonly<Record<keyof SpeechClaims, readonly LimitName[]>> = {
  isNatural: ['leastDnsmosOverall', 'dnsmosSpread'],
  isCloned: ['leastSpeakerCosine'],
};

const claimNames = ['isNatural', 'isCloned'] as const;

/** The limits that do not hold for speech of these claims, unless a person asks for one of them by its name. */
export function unclaimedLimits(claims: SpeechClaims): readonly LimitName[] {
  return claimNames.filter(name => !claims[name]).flatMap(name => limitsOfClaim[name]);
}

/** Whether no limit is left that holds for speech of a claim. */
export function refusesNothingFor(claim: keyof SpeechClaims, limits: Limits): boolean {
  return limitsOfClaim[claim].every(name => limits[name] === null);
}
