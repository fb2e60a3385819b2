import {datasetLayout} from '../dataset/layout.js';
import {plainFileSize} from '../io/move-file.js';

/** Whether a folder is a dataset of ours, whose card says what was left out. */
export async function hasCard(root: string): Promise<boolean> {
  return (await plainFileSize(datasetLayout(root).card)) !== undefined;
}
