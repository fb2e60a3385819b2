// Loaded into a measured process by --import: when it ends, it writes down what it used. Linux: it reads /proc.
import {readFileSync, writeFileSync} from 'node:fs';

const path = process.env.CHATTERPIPE_BENCH_USAGE;
if (path !== undefined) process.on('exit', () => writeFileSync(path, JSON.stringify(usage())));

function usage() {
  const {user, system} = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    // The main thread has the id of the process; garbage collection and file reading in other threads are not in it.
    mainThreadMs: Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    // Not `maxRSS` of getrusage, which begins with that of the parent.
    peakMb: Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1000,
  };
}
