import {execFileSync} from 'node:child_process';

/**
 * Runs a line of bash, and gives how long it took and how much CPU time it and all that it started used.
 * @param {string} script
 * @param {string} [cwd]
 */
export function runShell(script, cwd) {
  const began = performance.now();
  const printed = execFileSync('bash', ['-c', `${script}\ntimes`], {cwd, encoding: 'utf8'});
  const seconds = (performance.now() - began) / 1000;
  // Two lines, of the shell and of its children, of user and system time each: 0m0.004s 0m0.012s.
  const times = [...printed.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => 60 * Number(minutes) + Number(rest),
  );
  return {seconds, cpuSeconds: times.reduce((sum, time) => sum + time, 0)};
}

/** Whether there is a program of this name. @param {string} name */
export function hasProgram(name) {
  try {
    execFileSync('bash', ['-c', `command -v ${name}`], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
