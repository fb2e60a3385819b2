import type {Limits} from './limits.js';

/** The names of the presets, from the mildest to the hardest. */
export const presetNames = ['lenient', 'default', 'strict'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * The limits where nobody asked for others. They refuse what is broken, not what is unusual:
 * - level: ChatterBox's own noise floor is about −53 dBFS, its speech −30 to −15;
 * - silence: Audicle's hard reject (0.85); clipping: 38 clean synthetic clips have at most 0.020 %, the same overdriven by 3 dB
 *   at least 0.05 %, by 6 dB 0.2 %;
 * - time: 0.5 to 2.4 times the usual, for Malay 26 to 5.5 letters a second (speech data tools refuse above 21 to 28), and 2 s more
 *   for short texts, which have pauses and drawn-out vowels;
 * - the rest: beyond what clean clips of the calibration half have; of the held-out half none of 166 of neural voices is refused, and 2
 *   of 288 of eSpeak NG (docs/quality.md);
 * - 39.5 s: ChatterBox stops at 1,000 tokens, 40 s, without a word; a take of that length is cut or never found its end.
 */
export const defaultLimits: Limits = {
  leastRmsDbfs: -50,
  mostSilentShare: 0.85,
  mostClippedShare: 0.0003,
  mostNonFiniteSamples: 0,
  shortestSeconds: 0.1,
  shortestByExpected: 0.5,
  longestBaseSeconds: 2,
  longestByExpected: 2.4,
  longestTakeSeconds: 39.5,

  leastSnrDb: 20,
  mostNoiseFloorDbfs: null,
  leastBandwidthHz: 3900,
  longestPauseSeconds: 1,
  longestTakePauseSeconds: 2,
  mostFlatPeakShare: 0.0003,
  mostTakeStartDb: -3,
  mostTakeEndDb: -6,
  longestHoleMs: 5,
  leastLevelVariation: 0.3,
  leastCrestFactor: 2.8,
  mostZeroCrossingRate: 0.28,
  mostToneProminenceDb: 26,
  mostHumProminenceDb: 26,
  mostLevelStepDb: 10,
  mostBurstDb: -12,
  mostSpectralHoleShare: 0.02,
  mostRepeatSimilarity: 0.975,
  leastArticulationRate: null,
  mostArticulationRate: 24,
  leastVoicedShare: null,
  mostCharacterErrorRate: 0.45,
  mostPhonemeErrorRate: 0.5,
  longestWrongRun: 3,
  leastFirstWordRight: null,
  leastLastWordRight: null,
  mostRepeatedWordShare: 0.4,
  leastLanguageProbability: null,
  mostTrailingSpeechSeconds: 0.6,
  leastForcedMeanLogProb: null,
  leastForcedLowestLogProb: null,
  leastForcedEndLogProb: -0.1,
  leastForcedShortfall: -3.7,
  leastSpeakerCosine: 0.5,
  leastDnsmosOverall: 2.6,

  pitchSpread: 5,
  paceSpread: 6,
  // The floor lies between the words, and clips without pauses have none: it varies too much for more than the strict.
  noiseFloorSpread: null,
  speakerSpread: 6,
  forcedMeanSpread: 4,
  forcedLowestSpread: 4,
  forcedShortfallSpread: 4,
  characterErrorSpread: 4,
  phonemeErrorSpread: 4,
  dnsmosSpread: 6,

  takeStartExcessDb: 12,
  takeEndExcessDb: 12,
  holeEdgeExcessDb: 6,
  humExcessDb: 9,
  burstExcessDb: 3.5,
  levelStepExcessDb: 3.5,
  repeatExcess: 0.06,
  snrShortfallDb: 10,
};

/** For material that is hard to come by: only what would teach a voice something wrong is refused. */
export const lenientLimits: Limits = {
  ...defaultLimits,
  leastSnrDb: 10,
  leastBandwidthHz: 3500,
  longestPauseSeconds: 1.5,
  mostTakeEndDb: -3,
  leastLevelVariation: 0.25,
  leastCrestFactor: 2,
  mostCharacterErrorRate: 0.55,
  mostPhonemeErrorRate: 0.6,
  longestWrongRun: 4,
  mostTrailingSpeechSeconds: 1,
  leastSpeakerCosine: 0.4,
  leastDnsmosOverall: 2.3,
  pitchSpread: 9,
  paceSpread: 9,
  speakerSpread: 9,
  forcedMeanSpread: 7,
  forcedLowestSpread: 7,
  forcedShortfallSpread: 7,
  characterErrorSpread: 7,
  phonemeErrorSpread: 7,
  dnsmosSpread: 9,
};

/** Where clips are cheap: what is only likely to be good is asked for again. */
export const strictLimits: Limits = {
  ...defaultLimits,
  mostSilentShare: 0.5,
  mostClippedShare: 0.0001,
  shortestByExpected: 0.6,
  longestByExpected: 2,
  leastSnrDb: 25,
  leastBandwidthHz: 8000,
  longestPauseSeconds: 0.7,
  mostTakeEndDb: -12,
  mostToneProminenceDb: 18,
  mostHumProminenceDb: 18,
  mostLevelStepDb: 9,
  mostRepeatSimilarity: 0.95,
  mostArticulationRate: 22,
  mostCharacterErrorRate: 0.1,
  mostPhonemeErrorRate: 0.2,
  longestWrongRun: 1,
  leastFirstWordRight: 1,
  leastLastWordRight: 1,
  mostTrailingSpeechSeconds: 0.35,
  leastForcedEndLogProb: -0.06,
  leastSpeakerCosine: 0.6,
  leastDnsmosOverall: 3,
  pitchSpread: 4,
  paceSpread: 4,
  noiseFloorSpread: 8,
  speakerSpread: 4,
  forcedMeanSpread: 3,
  forcedLowestSpread: 3,
  forcedShortfallSpread: 3,
  characterErrorSpread: 3,
  phonemeErrorSpread: 3,
  dnsmosSpread: 4,
};

/** The presets by their names. */
export const presets: Readonly<Record<PresetName, Limits>> = {
  lenient: lenientLimits,
  default: defaultLimits,
  strict: strictLimits,
};
