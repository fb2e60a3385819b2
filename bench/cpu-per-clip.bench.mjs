// What a clip costs the machine beside the backend: the main thread, which everything waits for, and all threads. Two sittings
// of one size each, so that the start of the process falls out.
import {join} from 'node:path';
import {startBackend} from './kit/backend.mjs';
import {report} from './kit/bars.mjs';
import {runCli} from './kit/cli.mjs';
import {withFolder} from './kit/folder.mjs';
import {writePhrases} from './kit/phrases.mjs';

const [few, many] = [50, 550];

await withFolder(async folder => {
  const backend = await startBackend({latencyMs: 100});
  const usageOf = async clips => {
    const phrases = join(folder, `${clips}.txt`);
    await writePhrases(phrases, clips);
    const options = ['--voice', 'anwar.wav', '--language', 'ms', '--phrases', phrases, '--backend', backend.url];
    return runCli(['generate', ...options, '--output', join(folder, String(clips)), '--quiet']);
  };
  const small = await usageOf(few);
  const large = await usageOf(many);
  await backend.stop();
  const each = what => (large[what] - small[what]) / (many - few);
  console.log(`4 workers, clips of 4 s, the difference of ${many} and ${few} clips`);
  report('CPU time of the main thread a clip', each('mainThreadMs'), {unit: ' ms', atMost: 3});
  report('CPU time of all threads a clip', each('cpuMs'), {unit: ' ms', digits: 1});
});
