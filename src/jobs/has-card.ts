import {datasetLayout} from '../dataset/layout.js';
import {statPath} from '../io/stat-path.js';

/** Whether a folder is a dataset of ours, whose card says what was left out. */
export async function hasCard(root: string): Promise<boolean> {
  return (await statPath(datasetLayout(root).card)) !== undefined;
}
