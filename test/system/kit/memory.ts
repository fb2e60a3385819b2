import {existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {onTestFinished} from 'vitest';
import {memoryCgroups} from './machine.js';
import type {RunningProgram} from './start-program.js';

/** A control group whose processes share a limit of memory; gone when the test ends. */
export type MemoryCgroup = {
  /** What starts a program inside it. */
  readonly under: readonly string[];
};

let groups = 0;

/** Makes a control group that may hold `limitMb`, swap included where the kernel counts it. */
export function makeMemoryCgroup(limitMb: number): MemoryCgroup {
  if (memoryCgroups === undefined) throw new Error('no memory cgroups here');
  const {root, version} = memoryCgroups;
  groups += 1;
  const folder = `${root}/chatterpipe-test-${process.pid}-${groups}`;
  mkdirSync(folder);
  onTestFinished(() => removeWhenEmpty(folder));
  const limit = `${limitMb * 1024 * 1024}`;
  writeFileSync(`${folder}/${version === 1 ? 'memory.limit_in_bytes' : 'memory.max'}`, limit);
  const swap = `${folder}/${version === 1 ? 'memory.memsw.limit_in_bytes' : 'memory.swap.max'}`;
  if (existsSync(swap)) writeFileSync(swap, version === 1 ? limit : '0');
  return {under: ['sh', '-c', `echo $$ > ${folder}/cgroup.procs && exec "$@"`, 'sh']};
}

/** A killed process leaves its group a moment after it has ended. */
async function removeWhenEmpty(folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      rmdirSync(folder);
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(25);
    }
  }
}

/** Follows the most memory that a process held (VmHWM, which only rises) until it ends; gives megabytes. */
export async function highWaterMb({child, result}: RunningProgram): Promise<number> {
  let highWaterKb = 0;
  const timer = setInterval(() => {
    try {
      highWaterKb = Number(
        /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? highWaterKb,
      );
    } catch {
      // It has ended.
    }
  }, 20);
  await result.finally(() => clearInterval(timer));
  return highWaterKb / 1024;
}
