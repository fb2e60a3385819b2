import type {HearTask} from '../onnx/open-listener.js';
import {openModel} from '../onnx/open-model.js';
import {soundForModels} from '../onnx/sound-for-models.js';
import {atDnsmosLevel} from './dnsmos-level.js';
import {type DnsmosScores, dnsmosScores} from './dnsmos-scores.js';
import {dnsmosWindows} from './dnsmos-windows.js';
import {sileroFrames} from './silero-frames.js';

/** Runs in a process of its own: how likely each frame is speech. A model is opened with the first task and stays. */
export async function detectSpeech({file, sound}: HearTask): Promise<{readonly probabilities: Float32Array}> {
  return {probabilities: await sileroFrames(await openModel(file), soundForModels(sound))};
}

/** Runs in a process of its own: what listeners would say of the sound at −23 LUFS. */
export async function predictMos({file, sound}: HearTask): Promise<DnsmosScores> {
  return await dnsmosScores(await openModel(file), dnsmosWindows(atDnsmosLevel(soundForModels(sound))));
}
