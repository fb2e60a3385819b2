import {createInterface} from 'node:readline';
import {type CliRun, startCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

/** `chatterpipe serve` as a process of its own. */
export type ServerProcess = CliRun & {readonly url: string; readonly port: number; readonly folder: string};

/** Starts it with the tone engine on a free port, its speakers in a fresh folder, and waits until it listens. */
export async function startServerProcess(
  argv: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const folder = await temporaryFolder();
  const run = startCli(['serve', '--port', '0', '--engine', 'tone', '--data', folder, ...argv], {cwd: folder, env});
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({input: run.child.stdout as NodeJS.ReadableStream}).on('line', line => {
      const [found] = /http:\/\/[\w.:[\]-]+\d/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    void run.result.then(({stderr}) => reject(new Error(`it ended before it listened: ${stderr}`)));
  });
  return {...run, url, port: Number(new URL(url).port), folder};
}
