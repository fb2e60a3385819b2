// How much faster than it sounds audio goes through our hands, by CPU time on one core; and whether two workers do more than one.
import {defaultClipSettings} from '../dist/audio/clip-settings.js';
import {resample} from '../dist/audio/resample/resample.js';
import {openWorkerPool} from '../dist/io/worker-pool.js';
import {prepareTake} from '../dist/jobs/prepare-take.js';
import {wavOf} from '../test/kit/scripted-backend/wav-variants.mjs';
import {median, report} from './kit/bars.mjs';
import {sentence} from './kit/phrases.mjs';

const sampleRateHz = 22_050;
const takes = Array.from({length: 50}, (_none, number) => {
  const spokenText = sentence(number);
  const bytes = new Uint8Array(wavOf('pcm16', {input: spokenText, voice: 'anwar.wav', seed: number}));
  return {bytes, spokenText, language: 'ms', clip: {...defaultClipSettings, sampleRateHz}, speed: 1};
});
const secondsOfTakes = takes.reduce((sum, {bytes}) => sum + (bytes.length - 44) / 2 / 24_000, 0);

const noise = {samples: Float32Array.from({length: 60 * 24_000}, () => Math.random() - 0.5), sampleRateHz: 24_000};
const resampled = await timesRealTime(60, () => resample(noise, sampleRateHz));
report('resampler, 24,000 → 22,050 Hz, × real time', resampled, {atLeast: 150, digits: 0});

const whole = await timesRealTime(secondsOfTakes, async () => {
  for (const take of takes) await prepareTake(take);
});
report('whole chain: decode, clip, encode, measure, × real time', whole, {atLeast: 100, digits: 0});

const runs = {1: [], 2: []};
for (let round = 0; round < 5; round += 1) {
  for (const size of [1, 2]) runs[size].push(await runWith(size));
}
const medianOf = (size, what) => median(runs[size].map(run => run[what]));
report(
  'the chain in 2 workers ÷ in 1 (wall clock: wants two free cores)',
  medianOf(1, 'wallSeconds') / medianOf(2, 'wallSeconds'),
  {atLeast: 1.6},
);
report(
  'the same by CPU time: 2, less what two take from each other',
  (2 * medianOf(1, 'cpuSeconds')) / medianOf(2, 'cpuSeconds'),
);

/** The median of seven rounds after two to warm up. */
async function timesRealTime(soundSeconds, work) {
  const speeds = [];
  for (let round = 0; round < 9; round += 1) {
    const before = process.cpuUsage();
    await work();
    const {user, system} = process.cpuUsage(before);
    if (round >= 2) speeds.push((soundSeconds * 1e6) / (user + system));
  }
  return median(speeds);
}

/** How long a pool of so many threads takes for four times the takes, once it is warm. */
async function runWith(size) {
  const pool = openWorkerPool({module: 'jobs/prepare-take.js', size});
  const runAll = () => Promise.all(takes.map(take => pool.run('prepareTake', take)));
  await runAll();
  const began = performance.now();
  const before = process.cpuUsage();
  for (let round = 0; round < 4; round += 1) await runAll();
  const wallSeconds = (performance.now() - began) / 1000;
  const {user, system} = process.cpuUsage(before);
  await pool.close();
  return {wallSeconds, cpuSeconds: (user + system) / 1e6};
}
