// The most memory that `generate` ever holds, for ten thousand and for a million phrases: when it gives them their numbers, and
// when it goes on with a dataset in which all of them are kept.
import {join} from 'node:path';
import {startBackend} from './kit/backend.mjs';
import {report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {decidePhrases} from './kit/decide-phrases.mjs';
import {generateArguments, untilFirstRequest} from './kit/first-request.mjs';
import {withFolder} from './kit/folder.mjs';
import {writePhrases} from './kit/phrases.mjs';

const [few, many] = [10_000, 1_000_000];

await withFolder(async folder => {
  const small = await peaksOf(folder, few);
  const large = await peaksOf(folder, many);
  for (const what of ['numbering', 'resuming']) {
    report(`${what}, ${few} phrases, resident at most`, small[what], {unit: ' MB', digits: 0});
    report(`${what}, ${many} phrases, resident at most`, large[what], {unit: ' MB', digits: 0});
    report(`${what}, the difference`, large[what] - small[what], {unit: ' MB', digits: 0, atMost: 60});
  }
  report(`from the start to the end where all ${many} are kept`, large.resumeSeconds, {unit: ' s', digits: 1});
});

async function peaksOf(folder, count) {
  const [phrases, output] = [join(folder, `${count}.txt`), join(folder, String(count))];
  await writePhrases(phrases, count);
  const {peakMb: numbering} = await untilFirstRequest(output, phrases);
  await decidePhrases(output, count);
  const backend = await startBackend({});
  const {peakMb: resuming, seconds} = await runCli(generateArguments(output, phrases, backend.url));
  await backend.stop();
  return {numbering, resuming, resumeSeconds: seconds};
}
