// The product's own way from a take to numbers.
import {defaultClipSettings} from '../../../dist/audio/clip-settings.js';
import {makeClip} from '../../../dist/audio/make-clip.js';
import {measureClip} from '../../../dist/quality/measure-clip.js';

const datasetRateHz = 22_050;

/** What the product would know of a take without models, and what its audio chain did to it. */
export function measured({take, text, language}) {
  const pcm = {channels: [take.samples], sampleRateHz: take.sampleRateHz};
  const clip = clipOf(take);
  const measures = measureClip({take: pcm, isTakeLengthCertain: true, clip, spokenText: text, language, speed: 1});
  return {measures, edits: clip.edits.map(({edit}) => edit)};
}

/** The clip that the product would make of a take. */
export function clipOf(take) {
  const settings = {...defaultClipSettings, sampleRateHz: datasetRateHz};
  return makeClip({channels: [take.samples], sampleRateHz: take.sampleRateHz}, settings);
}
