// How long `verify` takes: headers and texts of many clips, beside what the start of the command costs, and every sample of
// fewer against the usual loop that starts sox for each.
import {mkdir, open, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {speechLike} from '../test/kit/scripted-backend/speech-like.mjs';
import {wavFile} from '../test/kit/scripted-backend/wav-variants.mjs';
import {median, report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {sentence} from './kit/phrases.mjs';
import {hasProgram, runShell} from './kit/shell.mjs';

const [headerCount, soundCount] = [10_000, 2_000];
const rateHz = 22_050;

await withFolder(async folder => {
  const [one, many] = [join(folder, 'one'), join(folder, 'many')];
  await writeSilentClips(one, 1);
  await writeSilentClips(many, headerCount);
  const starts = [];
  const wholes = [];
  for (let round = 0; round < 5; round += 1) {
    starts.push(await verify(one, ['--headers-only'], 1));
    wholes.push(await verify(many, ['--headers-only'], headerCount));
  }
  const beside = what => median(wholes.map(run => run[what])) - median(starts.map(run => run[what]));
  report(`headers and texts of ${headerCount} clips, beside the start`, beside('seconds'), {unit: ' s', atMost: 0.8});
  report('the same, CPU time of all threads', beside('cpuMs') / 1000, {unit: ' s'});

  const spoken = join(folder, 'spoken');
  await writeSpokenClips(spoken, soundCount);
  const ours = await verify(spoken, [], soundCount);
  if (hasProgram('sox')) {
    const sox = runShell('for f in *.wav; do sox "$f" -n stats 2>/dev/null; done', join(spoken, 'wavs'));
    report(`sox -n stats of ${soundCount} clips ÷ verify, every sample`, sox.seconds / ours.seconds, {atLeast: 5});
    report('the same by CPU time', sox.cpuSeconds / (ours.cpuMs / 1000));
  } else {
    console.log('There is no sox here: nothing to compare with.');
  }
  report('verify, every sample, × real time', (4 * soundCount) / ours.seconds, {digits: 0});
});

/** Runs verify, and makes sure that it looked at all clips. Findings are none of our business here. */
async function verify(root, flags, clips) {
  const usage = await runCli(['verify', root, ...flags, '--json'], {exitCodes: [0, 1]});
  if (!usage.printed.includes(`"clips":${clips},`))
    throw new Error(`verify saw other clips:\n${usage.printed.slice(0, 500)}`);
  return usage;
}

/** Clips of 4 s whose headers are real and whose samples are holes in the file. */
async function writeSilentClips(root, count) {
  const header = wavFile({channels: [new Float32Array(4 * rateHz)], rateHz}).subarray(0, 44);
  await writeDataset(root, count, async path => {
    const file = await open(path, 'w');
    await file.write(header);
    await file.truncate(44 + 8 * rateHz);
    await file.close();
  });
}

async function writeSpokenClips(root, count) {
  const seconds = (4 * rateHz) / 24_000;
  await writeDataset(root, count, (path, number) => {
    const samples = speechLike({input: sentence(number), voice: 'anwar.wav', seed: number, seconds});
    return writeFile(path, wavFile({channels: [samples], rateHz}));
  });
}

async function writeDataset(root, count, writeClip) {
  await mkdir(join(root, 'wavs'), {recursive: true});
  const names = Array.from({length: count}, (_none, index) => `voice_${String(index + 1).padStart(5, '0')}.wav`);
  for (const [number, name] of names.entries()) await writeClip(join(root, 'wavs', name), number);
  await writeFile(join(root, 'metadata.csv'), names.map((name, number) => `${name}|${sentence(number)}\n`).join(''));
}
