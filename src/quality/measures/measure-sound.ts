import {integratedLoudness} from '../../audio/loudness/integrated-loudness.js';
import {truePeakDbtp} from '../../audio/loudness/true-peak.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {type ActiveFrames, findActiveFrames} from './active-frames.js';
import {activeSeconds} from './active-seconds.js';
import {articulationRate} from './articulation-rate.js';
import {findBandLevels} from './band-levels.js';
import {bandwidthHz} from './bandwidth.js';
import {burstDb} from './burst.js';
import {crestFactor} from './crest-factor.js';
import {edgeLevels} from './edge-level.js';
import {findHoles} from './find-holes.js';
import {flatPeakShare} from './flat-tops.js';
import {levelStepDb} from './level-step.js';
import {levelVariation} from './level-variation.js';
import {humProminenceDb} from './mains-hum.js';
import {noiseFloorDbfs} from './noise-floor.js';
import {pauseSeconds} from './pauses.js';
import {pitchOf} from './pitch.js';
import {repeatedSound} from './repeated-sound.js';
import {snrDb} from './snr.js';
import type {SoundMeasurements} from './sound-measurements.js';
import {spectralHoleShare} from './spectral-holes.js';
import {makeSpectrogram} from './spectrogram.js';
import {steadyTone} from './steady-tone.js';
import {unexplainedRepeat} from './unexplained-repeat.js';
import {wadaSnrDb} from './wada-snr.js';
import {zeroCrossingRate} from './zero-crossing-rate.js';

/** What is longer is refused for its length; its spectrum would take memory without an end. */
const longestSpectrumSeconds = 60;

/** A measure may have nothing to say of a sound. */
export type MaybeMeasured = {readonly [Name in keyof SoundMeasurements]?: number | undefined};

/**
 * What is measured: the clip as it will be heard, and the take that it was made of; one channel each, finite samples.
 */
export type SoundsToMeasure = {
  readonly clip: MonoPcm;
  /** Of the clip. */
  readonly frames: ActiveFrames;
  readonly take: MonoPcm;
  readonly text: string;
};

/**
 * Every measure that is arithmetic on samples, not rounded. The sound is framed once and transformed once, for all of
 * them; only its first minute is transformed.
 */
export function measureSound(sounds: SoundsToMeasure): MaybeMeasured {
  const {clip, frames, take, text} = sounds;
  const takeMeasures = measureTakeSound(take);
  return {
    loudnessLufs: integratedLoudness(clip),
    truePeakDbtp: truePeakDbtp(clip.samples, clip.sampleRateHz),
    noiseFloorDbfs: noiseFloorDbfs(frames),
    snrDb: snrDb(frames),
    wadaSnrDb: wadaSnrDb(clip.samples),
    activeSeconds: activeSeconds(frames),
    articulationRate: articulationRate(text, frames),
    longestPauseSeconds: Math.max(0, ...pauseSeconds(frames)),
    levelVariation: levelVariation(frames),
    crestFactor: crestFactor(clip.samples, frames),
    zeroCrossingRate: zeroCrossingRate(clip, frames),
    humProminenceDb: humProminenceDb(clip),
    levelStepDb: levelStepDb(frames),
    ...measureSpectrum(sounds, takeMeasures.bandwidthHz),
    ...measurePitch(clip),
    ...takeMeasures,
  };
}

function measureSpectrum({clip, frames, text}: SoundsToMeasure, upToHz = 0): MaybeMeasured {
  const spectrogram = makeSpectrogram(beginningOf(clip));
  const levels = findBandLevels(spectrogram);
  const tone = steadyTone(spectrogram);
  const repeated = unexplainedRepeat(repeatedSound(levels), text, activeSeconds(frames));
  return {
    toneProminenceDb: tone?.prominenceDb,
    toneHz: tone?.hz,
    burstDb: burstDb(levels, spectrogram, frames),
    spectralHoleShare: spectralHoleShare(spectrogram, upToHz),
    repeatSimilarity: repeated?.similarity,
    repeatSeconds: repeated?.seconds,
  };
}

function measurePitch(clip: MonoPcm): MaybeMeasured {
  const {medianHz, spreadSemitones, voicedShare} = pitchOf(clip);
  return {pitchHz: medianHz, pitchSpreadSemitones: spreadSemitones, voicedShare};
}

function measureTakeSound(take: MonoPcm): MaybeMeasured {
  const frames = findActiveFrames(take);
  const edges = edgeLevels(take, frames);
  const holes = findHoles(take, frames);
  return {
    bandwidthHz: bandwidthHz(beginningOf(take)),
    takeStartDb: edges?.startDb,
    takeEndDb: edges?.endDb,
    longestHoleMs: holes.longestMs,
    holeEdgeDb: holes.edgeDb,
    flatPeakShare: flatPeakShare(take.samples),
    takePauseSeconds: Math.max(0, ...pauseSeconds(frames)),
  };
}

function beginningOf({samples, sampleRateHz}: MonoPcm): MonoPcm {
  return {samples: samples.subarray(0, longestSpectrumSeconds * sampleRateHz), sampleRateHz};
}
