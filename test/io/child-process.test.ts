import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test, vi} from 'vitest';
import {startChild} from '../../src/io/child-process.js';
import {runChild} from '../../src/io/run-child.js';

const node = process.execPath;
const env = {PATH: process.env['PATH'] ?? ''};

test('F11 arguments reach a program as they are, without a shell, and nothing of our environment does', async () => {
  const hostile = ['--help', '-rf', 'a b', '"quoted"', '$(touch /tmp/x)', '`id`', ';', '日本', ''];
  const program = 'console.log(JSON.stringify([process.argv.slice(1), Object.keys(process.env).sort()]))';
  const {output, exitCode} = await runChild({command: node, args: ['-e', program, '--', ...hostile], env: {ONE: '1'}});
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toEqual([hostile, ['ONE']]);
});

test('lines go both ways, and the last lines of standard error are kept', async () => {
  const program = `
    process.stdin.on('data', data => process.stdout.write(String(data).toUpperCase()));
    process.stdin.on('end', () => { for (let n = 1; n <= 50; n++) console.error('line ' + n); process.exitCode = 3; });`;
  let printed = '';
  const child = await startChild({
    command: node,
    args: ['-e', program],
    env,
    onOutput: chunk => {
      printed += chunk;
    },
  });
  child.write('{"a":1}\n');
  await vi.waitFor(() => expect(printed).toBe('{"A":1}\n'), 20_000);
  const {exitCode, tail} = await child.stop(20_000);
  expect(exitCode).toBe(3);
  expect(tail).toHaveLength(40);
  expect([tail[0], tail.at(-1)]).toEqual(['line 11', 'line 50']);
});

test('stopped, a program that does not end by itself is killed after its grace, with all that it started', async () => {
  const program = `
    const grandchild = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(grandchild.pid);
    setInterval(() => {}, 1000);`;
  let printed = '';
  const child = await startChild({
    command: node,
    args: ['-e', program],
    env,
    onOutput: chunk => {
      printed += chunk;
    },
  });
  await vi.waitFor(() => expect(printed).toMatch(/^\d+\n$/), 20_000);
  const {signal} = await child.stop(200);
  expect(signal).toBe('SIGKILL');
  await vi.waitFor(() => expect(isRunning(Number(printed))).toBe(false), 20_000);
});

test('H1 whoever started it is killed -9: a program that watches its standard input is gone too', async () => {
  const parent = spawn(node, [fileURLToPath(new URL('orphan-maker.mjs', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = await new Promise<number>(resolve => parent.stdout.once('data', data => resolve(Number(data))));
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 5000);
});

test('a program that is not there is told with what to do', async () => {
  await expect(runChild({command: '/no/such/python', args: [], env})).rejects.toMatchObject({
    code: 'DEPENDENCY_MISSING',
    message: 'Cannot start /no/such/python: there is no such program.',
    hint: 'See what is missing: chatterpipe doctor',
  });
});

/** A zombie that nobody has waited for does not run any more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
