import type {EvidenceMeasurements} from './evidence-measurements.js';
import type {Measurements} from './measurements.js';

const names = [
  'models',
  'vadSpeechSeconds',
  'vadLongestPauseSeconds',
  'vadSnrDb',
  'transcript',
  'characterErrorRate',
  'phonemeErrorRate',
  'longestWrongRun',
  'firstWordRight',
  'lastWordRight',
  'repeatedWordShare',
  'languageProbability',
  'trailingSpeechSeconds',
  'forcedMeanLogProb',
  'forcedLowestLogProb',
  'forcedLowestWord',
  'forcedEndLogProb',
  'forcedShortfall',
  'speakerCosine',
  'speakerEmbedding',
  'dnsmosOverall',
  'dnsmosSignal',
  'dnsmosBackground',
] as const satisfies readonly (keyof EvidenceMeasurements)[];

/** What models heard, of all that was measured. */
export function evidenceOf(measured: Partial<Measurements>): Partial<EvidenceMeasurements> {
  return Object.fromEntries(names.flatMap(name => (measured[name] === undefined ? [] : [[name, measured[name]]])));
}
