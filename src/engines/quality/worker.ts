import type {MonoPcm} from '../../audio/pcm.js';
import {atDnsmosLevel} from './dnsmos-level.js';
import {type DnsmosScores, dnsmosScores} from './dnsmos-scores.js';
import {dnsmosWindows} from './dnsmos-windows.js';
import {openModel} from './open-model.js';
import {sileroFrames} from './silero-frames.js';
import {soundForModels} from './sound-for-models.js';

/** What a thread is asked. `file` is the model. */
export type HearTask = {readonly file: string; readonly sound: MonoPcm};

/** Runs in a worker thread: how likely each frame is speech. A model is opened with the first task and stays. */
export async function detectSpeech({file, sound}: HearTask): Promise<{readonly probabilities: Float32Array}> {
  return {probabilities: await sileroFrames(await openModel(file), soundForModels(sound))};
}

/** Runs in a worker thread: what listeners would say of the sound at −23 LUFS. */
export async function predictMos({file, sound}: HearTask): Promise<DnsmosScores> {
  return await dnsmosScores(await openModel(file), dnsmosWindows(atDnsmosLevel(soundForModels(sound))));
}
