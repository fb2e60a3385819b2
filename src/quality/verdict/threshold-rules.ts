import type {Measurements, MeasureName} from '../measures/measurements.js';
import type {ThresholdLimits} from './limits.js';
import type {Rule} from './reason.js';

/** A rule of one measure and one bound. A clip without the measure is not judged by it. */
export type ThresholdRule = {
  readonly rule: Rule;
  readonly measure: MeasureName;
  readonly bound: 'least' | 'most';
  readonly limit: keyof ThresholdLimits;
  /** The sentence up to the number. */
  readonly what: string;
  readonly unit: Unit;
  /** What else has to hold for the clip to be judged by it. */
  readonly where?: (measured: Measurements) => boolean;
};

/** How a value is written. */
export type Unit = 'dB' | 'dBFS' | 'Hz' | 's' | 'ms' | '%' | 'letters/s' | 'words' | '';

/** From this probability of the language on a transcript counts by itself. */
const leastHeard = 0.2;

/** Every rule of that kind, in the order in which reasons are told: what is most surely wrong first. */
export const thresholdRules: readonly ThresholdRule[] = [
  ...ofTranscript([
    most(
      'trailing-speech',
      'trailingSpeechSeconds',
      'mostTrailingSpeechSeconds',
      'There is speech after the last word',
      's',
    ),
    most(
      'wrong-words',
      'characterErrorRate',
      'mostCharacterErrorRate',
      'Other words than those of the text were heard',
      '%',
    ),
    most(
      'wrong-words',
      'phonemeErrorRate',
      'mostPhonemeErrorRate',
      'Other sounds than those of the text were heard',
      '%',
    ),
    most('wrong-words', 'longestWrongRun', 'longestWrongRun', 'Words in a row are wrong', 'words'),
    least('first-word', 'firstWordRight', 'leastFirstWordRight', 'The first word was not heard', ''),
    least('last-word', 'lastWordRight', 'leastLastWordRight', 'The last word was not heard', ''),
    most(
      'repeated-words',
      'repeatedWordShare',
      'mostRepeatedWordShare',
      'Words come again that the text has once',
      '%',
    ),
  ]),
  least('unlikely-text', 'forcedMeanLogProb', 'leastForcedMeanLogProb', 'The text hardly fits the sound', ''),
  least(
    'unlikely-text',
    'forcedLowestLogProb',
    'leastForcedLowestLogProb',
    'A word of the text hardly fits the sound',
    '',
  ),
  least('trailing-speech', 'forcedEndLogProb', 'leastForcedEndLogProb', 'The speech goes on after the text', ''),
  least('wrong-words', 'forcedShortfall', 'leastForcedShortfall', 'Something else than the text was heard', ''),
  least('wrong-language', 'languageProbability', 'leastLanguageProbability', 'It sounds like another language', '%'),
  {
    ...most('loop', 'repeatSimilarity', 'mostRepeatSimilarity', 'A stretch of the speech comes again', '%'),
    // A short word is spoken the same way twice by some voices.
    where: ({repeatSeconds = 0}) => repeatSeconds >= 0.8,
  },
  most('long-pause', 'longestPauseSeconds', 'longestPauseSeconds', 'There is a long pause inside', 's'),
  most('cut-start', 'takeStartDb', 'mostTakeStartDb', 'The take begins in the middle of a sound', 'dB'),
  most('cut-end', 'takeEndDb', 'mostTakeEndDb', 'The take ends in the middle of a sound', 'dB'),
  most('long-pause', 'takePauseSeconds', 'longestTakePauseSeconds', 'The take has a long pause inside', 's'),
  most('clipped', 'flatPeakShare', 'mostFlatPeakShare', 'The tops of the sound are cut off', '%'),
  most('hole', 'longestHoleMs', 'longestHoleMs', 'A piece of the sound is missing', 'ms'),
  least('drone', 'levelVariation', 'leastLevelVariation', 'The sound drones: its level hardly varies', ''),
  least('drone', 'crestFactor', 'leastCrestFactor', 'The sound drones: its peaks hardly stand out', ''),
  most('hiss', 'zeroCrossingRate', 'mostZeroCrossingRate', 'The sound is mostly noise', '%'),
  least('unvoiced', 'voicedShare', 'leastVoicedShare', 'Too little of it is voiced', '%'),
  least('noisy', 'snrDb', 'leastSnrDb', 'The speech stands too little above the noise', 'dB'),
  most('noisy', 'noiseFloorDbfs', 'mostNoiseFloorDbfs', 'The noise between the words is too loud', 'dBFS'),
  most('tone', 'toneProminenceDb', 'mostToneProminenceDb', 'A tone stands in the sound', 'dB'),
  most('hum', 'humProminenceDb', 'mostHumProminenceDb', 'Mains hum stands in the sound', 'dB'),
  most('burst', 'burstDb', 'mostBurstDb', 'A burst of noise is in the sound', 'dB'),
  most('level-step', 'levelStepDb', 'mostLevelStepDb', 'The level jumps inside', 'dB'),
  most('smeared', 'spectralHoleShare', 'mostSpectralHoleShare', 'A coder took parts of the sound away', '%'),
  least('narrow-band', 'bandwidthHz', 'leastBandwidthHz', 'The sound is dull', 'Hz'),
  least('too-slow', 'articulationRate', 'leastArticulationRate', 'The speech is too slow for its text', 'letters/s'),
  most('too-fast', 'articulationRate', 'mostArticulationRate', 'The speech is too fast for its text', 'letters/s'),
  least(
    'other-speaker',
    'speakerCosine',
    'leastSpeakerCosine',
    'It sounds like another speaker than the reference',
    '',
  ),
  least('low-quality', 'dnsmosOverall', 'leastDnsmosOverall', 'The sound is poor (DNSMOS)', ''),
];

/**
 * A transcript says little where the recogniser does not take the speech for the language that it is: Whisper base gives clean Malay 0.3 %
 * and hears half of its letters wrong. Such a clip is held against the others of its dataset only.
 */
function ofTranscript(rules: readonly ThresholdRule[]): readonly ThresholdRule[] {
  const isHeard = ({languageProbability = 1}: Measurements): boolean => languageProbability >= leastHeard;
  return rules.map(rule => ({...rule, where: isHeard}));
}

function most(rule: Rule, measure: MeasureName, limit: keyof ThresholdLimits, what: string, unit: Unit): ThresholdRule {
  return {rule, measure, bound: 'most', limit, what, unit};
}

function least(
  rule: Rule,
  measure: MeasureName,
  limit: keyof ThresholdLimits,
  what: string,
  unit: Unit,
): ThresholdRule {
  return {rule, measure, bound: 'least', limit, what, unit};
}
