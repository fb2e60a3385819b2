/**
 * Where a clip stops being good enough. Changing one judges again what was measured and measures nothing. Null: not judged by that.
 * The presets are in `presets.ts`; docs/quality.md says how good they are.
 */
export type Limits = BasicLimits & ThresholdLimits & RelativeLimits;

/** What a clip is judged by since the first version. */
export type BasicLimits = {
  /** Of the clip's RMS. */
  readonly leastRmsDbfs: number;
  readonly mostSilentShare: number;
  readonly mostClippedShare: number;
  readonly mostNonFiniteSamples: number;
  /** Of the clip, whatever its text. */
  readonly shortestSeconds: number;
  /** Of the clip, as a multiple of the expected time. */
  readonly shortestByExpected: number;
  /** Of the clip: `longestBaseSeconds` + `longestByExpected` × expected time. */
  readonly longestBaseSeconds: number;
  readonly longestByExpected: number;
  /** Of the take, before trimming: a take of this length or more is refused. */
  readonly longestTakeSeconds: number;
};

/** One measure, one bound: see `threshold-rules.ts`. Inclusive: a value at its limit is good. */
export type ThresholdLimits = {
  readonly leastSnrDb: number | null;
  readonly mostNoiseFloorDbfs: number | null;
  readonly leastBandwidthHz: number | null;
  readonly longestPauseSeconds: number | null;
  readonly longestTakePauseSeconds: number | null;
  readonly mostFlatPeakShare: number | null;
  readonly mostTakeStartDb: number | null;
  readonly mostTakeEndDb: number | null;
  readonly longestHoleMs: number | null;
  readonly leastLevelVariation: number | null;
  readonly leastCrestFactor: number | null;
  readonly mostZeroCrossingRate: number | null;
  readonly mostToneProminenceDb: number | null;
  readonly mostHumProminenceDb: number | null;
  readonly mostLevelStepDb: number | null;
  readonly mostBurstDb: number | null;
  readonly mostSpectralHoleShare: number | null;
  readonly mostRepeatSimilarity: number | null;
  readonly leastArticulationRate: number | null;
  readonly mostArticulationRate: number | null;
  readonly leastVoicedShare: number | null;
  readonly mostCharacterErrorRate: number | null;
  readonly mostPhonemeErrorRate: number | null;
  readonly longestWrongRun: number | null;
  readonly leastFirstWordRight: number | null;
  readonly leastLastWordRight: number | null;
  readonly mostRepeatedWordShare: number | null;
  readonly leastLanguageProbability: number | null;
  readonly mostTrailingSpeechSeconds: number | null;
  readonly leastForcedMeanLogProb: number | null;
  readonly leastForcedLowestLogProb: number | null;
  readonly leastForcedEndLogProb: number | null;
  readonly leastForcedShortfall: number | null;
  readonly leastSpeakerCosine: number | null;
  readonly leastDnsmosOverall: number | null;
};

/** How far from the median of the dataset a clip may be, in scaled median absolute deviations: see `dataset-limits.ts`. */
export type RelativeLimits = {
  readonly pitchSpread: number | null;
  readonly paceSpread: number | null;
  readonly noiseFloorSpread: number | null;
  readonly speakerSpread: number | null;
  readonly forcedMeanSpread: number | null;
  readonly forcedLowestSpread: number | null;
  readonly forcedShortfallSpread: number | null;
  readonly characterErrorSpread: number | null;
  readonly phonemeErrorSpread: number | null;
  readonly dnsmosSpread: number | null;
} & UnusualLimits;

/** How far beyond what nine clips of ten keep within a clip may be, in the unit of the measure: see `unusual-rules.ts`. */
export type UnusualLimits = {
  readonly takeStartExcessDb: number | null;
  readonly takeEndExcessDb: number | null;
  readonly holeEdgeExcessDb: number | null;
  readonly humExcessDb: number | null;
  readonly burstExcessDb: number | null;
  readonly levelStepExcessDb: number | null;
  readonly repeatExcess: number | null;
  readonly snrShortfallDb: number | null;
};

/** The name of a limit. */
export type LimitName = keyof Limits;
