// How long a person waits who goes on with a large dataset: from the start of the command to its first request. The journal has
// a million lines: a number, a take and a verdict of each of 333,333 phrases, whose clips are there, and one that is pending.
import {join} from 'node:path';
import {report} from './kit/bars.mjs';
import {decidePhrases} from './kit/decide-phrases.mjs';
import {untilFirstRequest} from './kit/first-request.mjs';
import {withFolder} from './kit/folder.mjs';
import {writePhrases} from './kit/phrases.mjs';

const decided = 333_333;

await withFolder(async folder => {
  const [phrases, output] = [join(folder, 'phrases.txt'), join(folder, 'dataset')];
  await writePhrases(phrases, decided + 1);
  const first = await untilFirstRequest(output, phrases);
  report(`first request of a new dataset of ${decided + 1} phrases`, first.firstRequestSeconds, {
    unit: ' s',
    digits: 1,
  });
  await decidePhrases(output, decided);
  const runs = [];
  for (let round = 0; round < 3; round += 1) runs.push(await untilFirstRequest(output, phrases));
  const [best] = runs.toSorted((a, b) => a.firstRequestSeconds - b.firstRequestSeconds);
  report('first request after a journal of 1,000,001 lines (best of 3)', best.firstRequestSeconds, {
    unit: ' s',
    atMost: 5,
  });
  report('the same, CPU time of all threads', best.cpuMs / 1000, {unit: ' s'});
});
