import type {Json} from '../../base/content-id.js';
import type {VoiceParameters} from '../../chatterbox/speech-request.js';

/** The part of a request that later takes may change. */
type Asked = {readonly input: string; readonly parameters: VoiceParameters};

/**
 * What a take is asked with. The first `bestOf` takes and one more differ by their seeds alone: the same question again is often
 * answered well. After those the speaker is asked to be calmer, and every second take has its commas as full stops, which makes short
 * sentences of a long one. The step is the take's index, so that a take can be asked for again in the same way. `metadata.csv` keeps the
 * text as it is: what is said stays the same.
 */
export function escalate(
  {input, parameters}: Asked,
  take: number,
  bestOf: number,
): Asked & {readonly changed: {readonly [name: string]: Json} | undefined} {
  const step = take - bestOf;
  if (step < 1) return {input, parameters, changed: undefined};
  const calmer = {
    temperature: hundredths(Math.max(0.3, parameters.temperature * (step < 3 ? 0.75 : 0.6))),
    exaggeration: hundredths(Math.min(parameters.exaggeration, Math.max(0.25, parameters.exaggeration * 0.8))),
  };
  const isTextChanged = step % 2 === 0 && /[,，、]/.test(input);
  return {
    input: isTextChanged ? withStops(input) : input,
    parameters: {...parameters, ...calmer},
    changed: {...calmer, ...(isTextChanged ? {commas: 'stops'} : {})},
  };
}

function withStops(input: string): string {
  return input.replace(/,(?=\s)/g, '.').replace(/[，、]/g, '。');
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
