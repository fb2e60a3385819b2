// Does the backend ever wait for us? Clips a second by what C workers could have at most from a backend that needs L for each,
// from the first request to the last answer as the backend saw them. The opening probe clip is made alone, which costs
// (1 − 1/C) × L once: with 100 rounds of C clips at most 1 %, and it is counted.

import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {answersPerSecond, startBackend} from './kit/backend.mjs';
import {report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {sentence, writePhrases} from './kit/phrases.mjs';

const latencySeconds = 2;
const rounds = Number(process.env.CHATTERPIPE_BENCH_ROUNDS ?? 100);
const serialClips = Math.min(rounds, 30);

await withFolder(async folder => {
  console.log(
    `L = ${latencySeconds} s, clips of 4 s, ${rounds} rounds (${serialClips} clips for C = 1 and the serial loop)`,
  );
  // Those that hardly load the machine run beside each other; only one could make the others slower, none faster.
  const [one, four, sixteen, serial] = await Promise.all([
    generate(folder, 1),
    generate(folder, 4),
    generate(folder, 16),
    serialLoop(folder, serialClips),
  ]);
  const many = await generate(folder, 32);
  for (const [workers, made] of [
    [1, one],
    [4, four],
    [16, sixteen],
    [32, many],
  ]) {
    const most = workers / latencySeconds;
    report(`C = ${workers}: clips/s ÷ (C/L)`, made.all / most, {atLeast: 0.98, digits: 3});
    report(`C = ${workers}: the same, without the opening probe clip`, made.afterProbe / most, {digits: 3});
    report(
      `C = ${workers}: the same, by the backend's own mean time for an answer`,
      (made.afterProbe * made.meanSeconds) / workers,
      {digits: 3},
    );
  }
  report('C = 4: clips/s ÷ a serial loop with a pause of 0.3 s', four.all / serial);
});

async function generate(folder, workers) {
  const clips = 1 + workers * (workers === 1 ? serialClips : rounds);
  const backend = await startBackend({latencyMs: 1000 * latencySeconds});
  const phrases = join(folder, `${workers}.txt`);
  await writePhrases(phrases, clips);
  const options = ['--voice', 'anwar.wav', '--language', 'ms', '--phrases', phrases, '--workers', String(workers)];
  await runCli([
    'generate',
    ...options,
    '--backend',
    backend.url,
    '--output',
    join(folder, String(workers)),
    '--quiet',
  ]);
  const requests = await backend.answered();
  await backend.stop();
  if (requests.length !== clips) throw new Error(`${clips} clips took ${requests.length} requests`);
  const meanMs = requests.reduce((sum, {atMs, endedAtMs}) => sum + endedAtMs - atMs, 0) / clips;
  return {all: answersPerSecond(requests), afterProbe: answersPerSecond(requests.slice(1)), meanSeconds: meanMs / 1000};
}

/** What scripts do: one request after another, whatever comes is saved, a pause. */
async function serialLoop(folder, clips) {
  const backend = await startBackend({latencyMs: 1000 * latencySeconds});
  for (let clip = 0; clip < clips; clip += 1) {
    const body = JSON.stringify({input: sentence(clip), voice: 'anwar.wav'});
    const headers = {'content-type': 'application/json'};
    const response = await fetch(`${backend.url}/v1/audio/speech`, {method: 'POST', headers, body});
    await writeFile(join(folder, `${clip}.wav`), new Uint8Array(await response.arrayBuffer()));
    await sleep(300);
  }
  const rate = answersPerSecond(await backend.answered());
  await backend.stop();
  return rate;
}
