import {readdirSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';

/** Does something while a process stands still, all its threads: what it was doing in the kernel is finished, nothing new begins. */
export async function stopped<Result>(pid: number, action: () => Promise<Result>): Promise<Result> {
  process.kill(pid, 'SIGSTOP');
  try {
    while (!standsStill(pid)) await sleep(2);
    return await action();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** Whether every thread is in state T (proc(5), /proc/PID/task/TID/stat, third field). */
function standsStill(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every(thread => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
  });
}
