import type {MeasureName} from '../../quality/measures/measurements.js';
import type {ReportClip} from '../report-clip.js';

/** What can stay unknown of a clip: each needs a model or a pass of its own. */
export type Aspect = 'words' | 'speaker' | 'listening' | 'sound';

/** What is unknown, of how many of the kept clips. */
export type NotMeasured = {
  readonly aspect: Aspect;
  readonly question: string;
  readonly clips: number;
  readonly of: number;
};

/** What nobody measured of kept clips, the most important first. Empty where all is known. */
export function notMeasured(clips: readonly ReportClip[]): readonly NotMeasured[] {
  const kept = clips.filter(({state}) => state === 'kept');
  return aspects.flatMap(({aspect, question, measures}) => {
    const unknown = kept.filter(({measured}) => measures.every(measure => measured?.[measure] === undefined)).length;
    return unknown === 0 ? [] : [{aspect, question, clips: unknown, of: kept.length}];
  });
}

/** One of the measures is enough. */
const aspects: readonly {
  readonly aspect: Aspect;
  readonly question: string;
  readonly measures: readonly MeasureName[];
}[] = [
  {
    aspect: 'words',
    question: 'Are the words of the text spoken, all of them and no others?',
    measures: ['characterErrorRate', 'phonemeErrorRate', 'forcedMeanLogProb'],
  },
  {aspect: 'speaker', question: 'Is it the same speaker?', measures: ['speakerCosine']},
  {aspect: 'listening', question: 'Would listeners call the sound good?', measures: ['dnsmosOverall']},
  {aspect: 'sound', question: 'How much noise is there between the words?', measures: ['noiseFloorDbfs', 'snrDb']},
];
