// How much faster than it sounds a clip is measured by arithmetic, by CPU time on one core: all measures together, for clips of
// usual lengths and for one that is as long as a clip may be.
import {defaultClipSettings} from '../dist/audio/clip-settings.js';
import {decodeAudio} from '../dist/audio/decode-audio.js';
import {makeClip} from '../dist/audio/make-clip.js';
import {measureClip} from '../dist/quality/measure-clip.js';
import {wavOf} from '../test/kit/scripted-backend/wav-variants.mjs';
import {median, report} from './kit/bars.mjs';
import {sentence} from './kit/phrases.mjs';

const sampleRateHz = 22_050;
const usual = await Promise.all(Array.from({length: 40}, (_none, number) => toMeasure(sentence(number), number)));
const long = [await toMeasure(Array.from({length: 10}, (_none, number) => sentence(number)).join(' '), 1)];

report('all arithmetic measures, × real time', timesRealTime(usual), {atLeast: 100, digits: 0});
report(`the same, one clip of ${secondsOf(long).toFixed(0)} s`, timesRealTime(long), {digits: 0});

/** A take with its clip, as the chain hands them on. */
async function toMeasure(spokenText, seed) {
  const bytes = new Uint8Array(wavOf('pcm16', {input: spokenText, voice: 'anwar.wav', seed}));
  const {pcm: take} = await decodeAudio(bytes);
  const clip = makeClip(take, {...defaultClipSettings, sampleRateHz});
  return {take, clip, isTakeLengthCertain: true, spokenText, language: 'ms', speed: 1};
}

function secondsOf(clips) {
  return clips.reduce((sum, {clip}) => sum + clip.samples.length / sampleRateHz, 0);
}

/** The median of seven rounds after two to warm up. */
function timesRealTime(clips) {
  const speeds = [];
  for (let round = 0; round < 9; round += 1) {
    const before = process.cpuUsage();
    for (const clip of clips) measureClip(clip);
    const {user, system} = process.cpuUsage(before);
    if (round >= 2) speeds.push((secondsOf(clips) * 1e6) / (user + system));
  }
  return median(speeds);
}
