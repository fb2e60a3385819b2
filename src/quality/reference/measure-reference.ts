import {quantile} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import type {MeanOpinionScore, SpeechFrames} from '../evidence.js';
import {type ActiveFrames, findActiveFrames, frameSeconds} from '../measures/active-frames.js';
import {bandwidthHz} from '../measures/bandwidth.js';
import {edgeLevels} from '../measures/edge-level.js';
import {cosine} from '../measures/evidence/cosine.js';
import {flatTops} from '../measures/flat-tops.js';
import {humProminenceDb} from '../measures/mains-hum.js';
import {reverberationSeconds} from '../measures/reverberation.js';
import {snrDb} from '../measures/snr.js';

/** What is known of a recording from which a speaker is to be cloned. What could not be measured is undefined. */
export type ReferenceMeasurements = {
  readonly seconds: number;
  /** Of speech, by a model where one listened, else of what is no silence. */
  readonly speechSeconds: number;
  readonly leadingSilenceSeconds: number;
  readonly trailingSilenceSeconds: number;
  /** The first and the last 10 ms over the speech level. */
  readonly startDb: number | undefined;
  readonly endDb: number | undefined;
  /** Of the loud parts; full scale is 0. */
  readonly speechLevelDbfs: number;
  readonly clippedSamples: number;
  readonly snrDb: number | undefined;
  /** The level that a tenth of the recording does not exceed, over the speech level. */
  readonly quietestDb: number;
  readonly humProminenceDb: number | undefined;
  readonly bandwidthHz: number | undefined;
  readonly reverberationSeconds: number | undefined;
  /** Seconds of sound nearly as loud as the speech that a model takes for none. */
  readonly otherSoundSeconds: number | undefined;
  /** The least likeness of two stretches of 3 s, −1 to 1. */
  readonly leastLikeness: number | undefined;
  /** DNSMOS P.835: 1 to 5. */
  readonly dnsmosOverall: number | undefined;
  readonly dnsmosBackground: number | undefined;
};

/** What models heard in it, where they listened. */
export type ReferenceEvidence = {
  readonly speech: SpeechFrames | undefined;
  /** Of stretches of 3 s of speech. */
  readonly embeddings: readonly Float32Array[];
  readonly mos: MeanOpinionScore | undefined;
};

/** Measures a recording, one channel of finite samples, that is not silent. */
export function measureReference(sound: MonoPcm, evidence: ReferenceEvidence): ReferenceMeasurements {
  const frames = findActiveFrames(sound);
  const {energies, activeEnergies, first, last, speechEnergy} = frames;
  const seconds = sound.samples.length / sound.sampleRateHz;
  const edges = edgeLevels(sound, frames);
  return {
    seconds,
    speechSeconds: speechSecondsOf(evidence.speech) ?? activeEnergies.length * frameSeconds,
    leadingSilenceSeconds: Math.max(0, first) * frameSeconds,
    trailingSilenceSeconds: Math.max(0, seconds - (last + 1) * frameSeconds),
    startDb: edges?.startDb,
    endDb: edges?.endDb,
    speechLevelDbfs: decibels(speechEnergy),
    clippedSamples: flatTops(sound.samples).sampleCount,
    snrDb: snrDb(frames),
    quietestDb: decibels(quantile(energies, 0.1) / speechEnergy),
    humProminenceDb: humProminenceDb(sound),
    bandwidthHz: bandwidthHz(sound),
    reverberationSeconds: reverberationSeconds(frames),
    otherSoundSeconds: otherSoundSeconds(frames, evidence.speech),
    leastLikeness: leastLikeness(evidence.embeddings),
    dnsmosOverall: evidence.mos?.overall,
    dnsmosBackground: evidence.mos?.background,
  };
}

const surelySpeech = 0.5;
const surelyNone = 0.2;
const nearlyAsLoud = 0.01; // −20 dB

function speechSecondsOf(speech: SpeechFrames | undefined): number | undefined {
  if (speech === undefined) return undefined;
  return speech.probabilities.reduce((sum, value) => sum + (value >= surelySpeech ? speech.frameSeconds : 0), 0);
}

function otherSoundSeconds(
  {energies, speechEnergy}: ActiveFrames,
  speech: SpeechFrames | undefined,
): number | undefined {
  if (speech === undefined) return undefined;
  let count = 0;
  energies.forEach((energy, frame) => {
    const probability = speech.probabilities[Math.floor((frame * frameSeconds) / speech.frameSeconds)] ?? 1;
    if (energy >= speechEnergy * nearlyAsLoud && probability <= surelyNone) count += 1;
  });
  return count * frameSeconds;
}

function leastLikeness(embeddings: readonly Float32Array[]): number | undefined {
  const pairs = embeddings.flatMap((one, place) => embeddings.slice(place + 1).map(other => cosine(one, other)));
  const known = pairs.filter(value => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function decibels(power: number): number {
  return Math.max(-120, 10 * Math.log10(power));
}
