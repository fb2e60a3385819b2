import type {MonoPcm} from '../../audio/pcm.js';
import {openModel} from '../quality/open-model.js';
import {soundForModels} from '../quality/sound-for-models.js';
import {embedSound} from './embed-sound.js';

/** What a thread is asked. `file` is the model. */
export type EmbedTask = {readonly file: string; readonly sound: MonoPcm};

/** Runs in a worker thread: an embedding of length 1. The model is opened with the first task and stays. */
export async function embed({file, sound}: EmbedTask): Promise<{readonly embedding: Float32Array}> {
  return {embedding: await embedSound(await openModel(file), soundForModels(sound))};
}
