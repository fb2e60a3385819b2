import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {commandsOf, type Example} from './read-examples.js';
import type {Workplace} from './workplace.js';

/** What came of an example. */
export type Outcome = {readonly exitCode: number | null; readonly output: string};

/**
 * Runs the commands of an example in the workplace, up to the first that fails. Addresses with port 9090 become that of the
 * workplace's backend (`gpu2` that of another), so that nobody has to have one there.
 */
export async function runShellExample(example: Example, workplace: Workplace): Promise<Outcome> {
  const {child, output, ended} = start(example, workplace);
  child.stdin.end();
  return {exitCode: await ended, output: output()};
}

/**
 * Runs an example that starts a server, until its own words name an address and the address answers; then stops it as Ctrl-C
 * does. Where it is to listen is left to the machine.
 */
export async function runServerExample(
  example: Example,
  workplace: Workplace,
): Promise<Outcome & {readonly status: number}> {
  const {child, output, ended} = start(
    {...example, text: example.text.replaceAll(/--port \d+/g, '--port 0')},
    workplace,
  );
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', line => {
      const [found] = /http:\/\/[\w.:-]+\d/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(code => reject(new Error(`it ended with code ${code} and named no address:\n${output()}`)));
  });
  const {status} = await fetch(address).finally(() => child.kill('SIGINT'));
  return {exitCode: await ended, output: output(), status};
}

function start(example: Example, {folder, environment, backendUrl, secondUrl}: Workplace) {
  const commands = commandsOf(example).map(line =>
    line.replaceAll('http://gpu2:9090', secondUrl).replaceAll(/https?:\/\/[\w.-]+:9090/g, backendUrl),
  );
  // The shell becomes its last command, so that a signal and the exit code are that command's own.
  const script = [...commands.slice(0, -1), `exec ${commands.at(-1)}`].join('\n');
  const child = spawn('sh', ['-e', '-c', script], {cwd: folder, env: environment});
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => pieces.push(String(piece)));
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  return {child, ended, output: () => `${commands.map(line => `$ ${line}`).join('\n')}\n${pieces.join('')}`};
}
