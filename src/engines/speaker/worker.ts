import type {HearTask} from '../onnx/open-listener.js';
import {openModel} from '../onnx/open-model.js';
import {soundForModels} from '../onnx/sound-for-models.js';
import {embedSound} from './embed-sound.js';

/** Runs in a process of its own: an embedding of length 1. The model is opened with the first task and stays. */
export async function embed({file, sound}: HearTask): Promise<{readonly embedding: Float32Array}> {
  return {embedding: await embedSound(await openModel(file), soundForModels(sound))};
}
