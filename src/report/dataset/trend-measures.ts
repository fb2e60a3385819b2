import type {ReportClip} from '../report-clip.js';
import type {NumberedValue} from './trend.js';

/** Something that should stay as it is from the first clip to the last. */
export type TrendMeasure = {
  /** Letters; unique. */
  readonly id: string;
  readonly name: string;
  readonly of: (clip: ReportClip) => number | undefined;
  /** A smaller change from what there was at first is let pass; in the measure's own unit. */
  readonly heard: (first: number) => number;
  readonly say: (value: number) => string;
  /** What it means when it has changed. */
  readonly drifted: string;
};

/** What is followed over the run. */
export const trendMeasures: readonly TrendMeasure[] = [
  {
    id: 'loudness',
    name: 'Loudness',
    of: ({measured}) => measured?.loudnessLufs,
    heard: () => 2,
    say: value => `${minus(value.toFixed(1))} LUFS`,
    drifted: 'The voice became louder or softer on the way.',
  },
  {
    id: 'pitch',
    name: 'Pitch',
    of: ({measured}) => measured?.pitchHz,
    // Two semitones.
    heard: first => first * (2 ** (2 / 12) - 1),
    say: value => `${value.toFixed(0)} Hz`,
    drifted: 'The voice became higher or lower on the way.',
  },
  {
    id: 'likeness',
    name: 'Likeness to the speaker',
    of: ({measured}) => measured?.speakerCosine,
    heard: () => 0.05,
    say: value => minus(value.toFixed(2)),
    drifted: 'The voice moved away from the speaker, or towards it: was the reference or the model changed?',
  },
  {
    id: 'pace',
    name: 'Pace',
    of: ({measured}) => measured?.charactersPerSecond,
    heard: first => first * 0.15,
    say: value => `${value.toFixed(1)} letters/s`,
    drifted: 'The voice became faster or slower on the way, or the texts another kind.',
  },
];

/** The values of a measure, of the kept clips, in the order of the numbers. */
export function valuesByNumber(clips: readonly ReportClip[], {of}: TrendMeasure): readonly NumberedValue[] {
  return clips
    .flatMap(clip => {
      const value = clip.state === 'kept' ? of(clip) : undefined;
      return value === undefined || !Number.isFinite(value) ? [] : [{number: clip.number, value}];
    })
    .sort((a, b) => a.number - b.number);
}

function minus(text: string): string {
  return text.replace('-', '−');
}
