// Several backends: does each give what it gives alone, and what does one that becomes slow cost the others? Rates are answers a second
// by the backends' own clocks, from the second request on (the first clip, a probe, is made alone) to the end of the last.

import {join} from 'node:path';
import {startBackend} from './kit/backend.mjs';
import {report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {writePhrases} from './kit/phrases.mjs';

const workers = 2;
const latenciesMs = [500, 1000, 2000];
let made = 0;
const rounds = Number(process.env.CHATTERPIPE_BENCH_ROUNDS ?? 100);

await withFolder(async folder => {
  const seconds = latenciesMs.map(latencyMs => latencyMs / 1000);
  console.log(
    `backends of ${seconds.join(', ')} s an answer, ${workers} requests at once each, ${rounds} rounds of the slowest`,
  );
  const alone = [];
  for (const latencyMs of latenciesMs) alone.push(await generate(folder, [{latencyMs}], Math.ceil(rounds / 2)));
  const sum = alone.reduce((total, {rate}) => total + rate, 0);
  const all = await generate(
    folder,
    latenciesMs.map(latencyMs => ({latencyMs})),
    rounds,
  );
  for (const [place, {rate}] of alone.entries()) report(`${seconds[place]} s an answer, alone: clips/s`, rate);
  report('the three together: clips/s', all.rate);
  report('together ÷ the sum of each alone', all.rate / sum, {atLeast: 0.95, digits: 3});

  // From its 21st answer on the third needs ten times as long; the others alone give the measure of what they could do.
  const slowed = {latencyMs: 1000, script: [{from: 21, answer: {kind: 'speech', latencyMs: 10_000}}]};
  const others = await generate(folder, [{latencyMs: 1000}, {latencyMs: 1000}], rounds);
  const withSlow = await generate(folder, [{latencyMs: 1000}, {latencyMs: 1000}, slowed], rounds);
  report('two backends alone: clips/s', others.rate);
  report('the same two beside one that slows to a tenth ÷ alone', withSlow.ratesOf[0] / others.rate, {
    atLeast: 0.9,
    digits: 3,
  });
  report('all three, the tail of the list included ÷ the two alone', withSlow.rate / others.rate, {
    atLeast: 0.9,
    digits: 3,
  });
});

/** As many clips as all can make in so many answers of the slowest; the rate of all, and that of the first two together. */
async function generate(folder, options, roundsOfSlowest) {
  made += 1;
  const slowestMs = Math.max(...options.map(({latencyMs}) => latencyMs));
  const clips = 1 + options.reduce((sum, {latencyMs}) => sum + (workers * roundsOfSlowest * slowestMs) / latencyMs, 0);
  const phrases = join(folder, `${made}.txt`);
  await writePhrases(phrases, Math.round(clips));
  const backends = await Promise.all(options.map(startBackend));
  await runCli([
    'generate',
    ...['--voice', 'anwar.wav', '--language', 'ms', '--phrases', phrases, '--workers', String(workers), '--quiet'],
    ...backends.flatMap(({url}) => ['--backend', url]),
    ...['--output', join(folder, String(made))],
  ]);
  const answered = await Promise.all(backends.map(backend => backend.answered()));
  await Promise.all(backends.map(backend => backend.stop()));
  // The probe clip was asked of the first backend.
  answered[0].shift();
  return {rate: rateOf(answered), ratesOf: [rateOf(answered.slice(0, 2))]};
}

/** Each backend counts from its own start: what they gave together is the sum of their answers over the longest of their spans. */
function rateOf(answered) {
  const spans = answered.map(requests => {
    const end = Math.max(...requests.map(({endedAtMs}) => endedAtMs));
    return end - requests[0].atMs;
  });
  return (1000 * answered.reduce((sum, {length}) => sum + length, 0)) / Math.max(...spans);
}
