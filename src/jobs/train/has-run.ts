import {statPath} from '../../io/stat-path.js';
import {runFolder} from '../../train/run-folder.js';

/** Whether there is a run of that name. */
export async function hasRun(runs: string, name: string): Promise<boolean> {
  return (await statPath(runFolder(runs, name).card)) !== undefined;
}
