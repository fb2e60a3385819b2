import {spawnSync} from 'node:child_process';

/** Whether a program is on the PATH. Tests that need one skip by name where it is absent; on CI nothing is. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`], {stdio: 'ignore'}).status === 0;
}
