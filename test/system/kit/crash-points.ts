import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {expect} from 'vitest';
import {type Scene, setScene} from './scene.js';
import {expectGoesOn, expectNothingHalf} from './undisturbed.js';

/** A moment at which a process can be killed: before the `nth` call of `syscall` by the thread that touches files. */
export type CrashPoint = {
  readonly syscall: string;
  readonly nth: number;
  /** Counted among the calls on this file of the dataset alone, where its name is always the same. */
  readonly file: string | undefined;
  /** What the call does, without what differs from phrase to phrase: `rename wavs/.tmp--voice_.wav`. */
  readonly what: string;
};

const count = 4;
const traced = ['write', 'fsync', 'fdatasync', 'rename', 'link', 'unlink', 'mkdir', 'ftruncate'];
const logs = ['clips.jsonl', 'measurements.jsonl'];

/** One thread for all file work and one request at a time, so that the n-th call of a sitting is nearly always the same one. */
const argv = ['--workers', '1'];
const env = {UV_THREADPOOL_SIZE: '1'};

/** Every call with which an undisturbed sitting changes its dataset, in order. */
export async function findCrashPoints(): Promise<readonly CrashPoint[]> {
  const scene = await setScene({count});
  const log = join(scene.folder, 'trace');
  const under = ['strace', '-f', '-y', '-qq', '-o', log, '-e', `trace=${traced.join(',')}`];
  const {exitCode, stderr} = await scene.generate({argv, under, env});
  expect(exitCode, stderr).toBe(0);
  const counts = new Map<string, number>();
  const points: CrashPoint[] = [];
  for (const line of (await readFile(log, 'utf8')).split('\n')) {
    const [, thread, syscall] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (thread === undefined || syscall === undefined) continue;
    const path = relative(scene.output, /[<"](\/[^>"]*)[>"]/.exec(line)?.[1] ?? '/');
    const file = logs.includes(path) ? path : undefined;
    const counted = `${thread} ${syscall} ${file ?? ''}`;
    const nth = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, nth);
    // Calls on the two logs are counted among all as well.
    if (file !== undefined) counts.set(`${thread} ${syscall} `, (counts.get(`${thread} ${syscall} `) ?? 0) + 1);
    if (!path.startsWith('..')) points.push({syscall, nth, file, what: describe(syscall, path, line)});
  }
  return points;
}

function describe(syscall: string, path: string, line: string): string {
  const place = path.replace(/[0-9a-f]{8,}/g, '').replace(/\d+/g, '');
  const record = /\\"type\\":\\"(\w+)/.exec(line)?.[1];
  return [syscall, place === '' ? '(the folder)' : place, ...(record === undefined ? [] : [record])].join(' ');
}

/**
 * Kills a fresh sitting at a point; then nothing is half written, and the same command ends as if nothing had happened. How many
 * wake-ups the event loop writes differs from run to run: a sitting that ends before the point is tried again a little earlier.
 */
export async function crashAt(point: CrashPoint): Promise<void> {
  for (let nth = point.nth; ; nth = Math.floor(nth * 0.9)) {
    expect(nth, point.what).toBeGreaterThan(0);
    const scene = await setScene({count});
    const {exitCode, signal, stderr} = await scene.generate({argv, under: killing({...point, nth}, scene), env});
    if (exitCode === 0) continue;
    expect(signal ?? exitCode, `${point.what}: ${stderr}`).toBe('SIGKILL');
    await expectNothingHalf(scene);
    await expectGoesOn(scene);
    return;
  }
}

function killing({syscall, nth, file}: CrashPoint, {output}: Scene): readonly string[] {
  const only = file === undefined ? [] : ['-P', join(output, file)];
  const inject = `inject=${syscall}:signal=KILL:when=${nth}`;
  return ['strace', '-f', '-qq', '-o', '/dev/null', ...only, '-e', `trace=${syscall}`, '-e', inject];
}
