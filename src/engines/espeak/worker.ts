import type {MonoPcm} from '../../audio/pcm.js';
import {describeRecording, type RecordingTraits} from './describe-recording.js';
import {type EspeakInstance, type EspeakOrder, openEspeakInstance} from './espeak-instance.js';

/** Runs in a worker thread. Speech as samples of ±1 at the protocol's rate; the order's text must be safe (`toSafeText`). */
export async function synthesize(order: EspeakOrder): Promise<{readonly samples: Float32Array}> {
  instance ??= openEspeakInstance();
  try {
    return {samples: toFloats((await instance).synthesize(order))};
  } catch (error) {
    // A module that failed in the middle has lost its stack; the next order gets another one.
    instance = undefined;
    throw error;
  }
}

/** Runs in a worker thread: {@link describeRecording}. */
export function describe(recording: MonoPcm): RecordingTraits | undefined {
  return describeRecording(recording);
}

let instance: Promise<EspeakInstance> | undefined;

/** A loop, for `Float32Array.from` takes twenty times as long: half of what the speech itself takes. */
function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let at = 0; at < floats.length; at += 1) floats[at] = (samples[at] as number) / 32_768;
  return floats;
}
