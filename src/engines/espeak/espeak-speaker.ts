import type {EngineSpeaker} from '../speech-engine.js';

/** A way of speaking: what eSpeak NG has for a voice. */
export type EspeakSpeaker = EngineSpeaker & {
  /** Appended to the language's voice: the shape of the throat, so to speak. None with breath, which varies between processes. */
  readonly variant: '' | '+m3' | '+f1';
  /** 0–99. */
  readonly pitch: number;
  /** Words a minute at speed 1. */
  readonly rate: number;
};

/** Three robots that nobody takes for one another: measured medians of 78, 117 and 200 Hz. */
export const builtInSpeakers: readonly EspeakSpeaker[] = [
  {id: 'robot-low.wav', name: 'Robot, low', variant: '', pitch: 20, rate: 155},
  {id: 'robot-mid.wav', name: 'Robot, middle', variant: '+m3', pitch: 60, rate: 165},
  {id: 'robot-high.wav', name: 'Robot, high', variant: '+f1', pitch: 60, rate: 175},
];

/** eSpeak NG's normal rate, words a minute. */
const normalRate = 175;

/** What `estimateSyllableRate` counts in eSpeak NG at its normal rate: the mean of Malay and English, both variants. */
const normalSyllablesPerSecond = 6.2;

/** Median fundamental in Hz at pitch 0, 10, … 90, 99, measured on a Malay sentence by autocorrelation. */
const pitchSteps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99] as const;
const lowVoiceHz = [66, 73, 78, 85, 93, 103, 113, 125, 140, 155, 172] as const;
const highVoiceHz = [114, 126, 135, 150, 163, 181, 200, 223, 248, 279, 306] as const;

/**
 * The settings that come nearest to a person's median pitch and speaking rate. This is no cloning: two people of one pitch
 * and pace become one robot. Pitches outside 66–306 Hz and rates outside 110–260 words a minute are drawn in.
 */
export function speakerLike(
  {id, name}: EngineSpeaker,
  {pitchHz, syllablesPerSecond}: {readonly pitchHz: number; readonly syllablesPerSecond: number},
): EspeakSpeaker {
  const isHigh = pitchHz > 145;
  const rate = (normalRate * syllablesPerSecond) / normalSyllablesPerSecond;
  return {
    id,
    name,
    variant: isHigh ? '+f1' : '',
    pitch: Math.round(pitchSetting(pitchHz, isHigh ? highVoiceHz : lowVoiceHz)),
    rate: Math.round(Math.min(260, Math.max(110, rate))),
  };
}

/** Between the two measured settings whose pitches lie around the one wanted. */
function pitchSetting(wantedHz: number, measuredHz: readonly number[]): number {
  const above = measuredHz.findIndex(hz => hz >= wantedHz);
  if (above === 0) return 0;
  if (above < 0) return 99;
  const [fromHz = 0, toHz = 0] = measuredHz.slice(above - 1, above + 1);
  const [from = 0, to = 0] = pitchSteps.slice(above - 1, above + 1);
  return from + ((wantedHz - fromHz) / (toHz - fromHz)) * (to - from);
}
