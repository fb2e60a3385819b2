import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {hostname} from 'node:os';

/** Which process holds something: enough to tell it from a later one that got the same number. */
export type ProcessIdentity = {
  readonly pid: number;
  readonly host: string;
  /** Boot and start time as `/proc` has them; absent on systems without it. */
  readonly started?: string;
  /** Tells two holders in one process apart. */
  readonly nonce: string;
};

/** The identity of this process, with a fresh nonce. */
export function ownIdentity(): ProcessIdentity {
  const started = startOf(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    ...(started === undefined ? {} : {started}),
    nonce: randomBytes(8).toString('hex'),
  };
}

/** `unknown` for a process of another host, which cannot be asked. */
export function isAlive(identity: ProcessIdentity): boolean | 'unknown' {
  if (identity.host !== hostname()) return 'unknown';
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(identity.pid);
  return identity.started === undefined || started === undefined || started === identity.started;
}

/** Field 22 of /proc/PID/stat (clock ticks after boot), counted after the command's closing bracket, with the boot's id. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${ticks}`;
  } catch {
    return undefined;
  }
}
