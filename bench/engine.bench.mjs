// The embedded engine against the usual way, an espeak-ng started for each clip: the same sentences, as many at a time.
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {createEngine} from '../dist/engines/create-engine.js';
import {median, report} from './kit/bars.mjs';
import {withFolder} from './kit/folder.mjs';
import {sentence} from './kit/phrases.mjs';
import {hasProgram} from './kit/shell.mjs';

const clips = 150;
const run = promisify(execFile);

await withFolder(async folder => {
  const engine = await createEngine('espeak');
  const [{id: speakerId}] = engine.speakers();
  const order = {speakerId, language: 'ms', speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5};
  const speak = number => engine.speak({...order, text: sentence(number), seed: number});
  const start = number => run('espeak-ng', ['-v', 'ms', '-w', join(folder, `${number}.wav`), sentence(number)]);
  const hasEspeak = hasProgram('espeak-ng');
  for (const atOnce of [1, 2]) {
    await sentencesPerSecond(speak, atOnce);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < 5; round += 1) {
      ours.push(await sentencesPerSecond(speak, atOnce));
      if (hasEspeak) theirs.push(await sentencesPerSecond(start, atOnce));
    }
    report(`embedded engine, ${atOnce} at a time, clips/s`, median(ours), {digits: 1});
    if (hasEspeak) {
      report(`espeak-ng started for each clip, ${atOnce} at a time, clips/s`, median(theirs), {digits: 1});
      report(`embedded engine ÷ espeak-ng, ${atOnce} at a time`, median(ours) / median(theirs), {atLeast: 1});
    }
  }
  if (!hasEspeak) console.log('There is no espeak-ng here: nothing to compare with.');
  await engine.close();
});

async function sentencesPerSecond(make, atOnce) {
  const numbers = Array.from({length: clips}, (_none, number) => number);
  const began = performance.now();
  const work = async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await make(number);
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return (1000 * clips) / (performance.now() - began);
}
