import {dirname, resolve} from 'node:path';
import {statPath} from './stat-path.js';

/** The path, absolute, or the first above it that is there: whose disk it would lie on. */
export async function existingFolder(path: string): Promise<string> {
  const whole = resolve(path);
  return (await statPath(whole)) === undefined && dirname(whole) !== whole ? existingFolder(dirname(whole)) : whole;
}
