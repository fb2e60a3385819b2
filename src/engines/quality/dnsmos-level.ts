import {integratedLoudness} from '../../audio/loudness/integrated-loudness.js';
import {repeatToLength} from '../onnx/repeat-to-length.js';
import {modelRateHz} from '../onnx/sound-for-models.js';
import {dnsmosWindowLength} from './dnsmos-windows.js';

/** EBU R 128. */
const targetLufs = -23;

/**
 * What DNSMOS hears of a sound at 16 kHz, brought to −23 LUFS by one gain, so that a quiet clip is not judged a worse one. Loudness
 * is measured on the doubled sound, and so there for clips shorter than 0.4 s too. Where nothing is above −70 LUFS it stays as it is.
 */
export function atDnsmosLevel(samples: Float32Array): Float32Array {
  const heard = repeatToLength(samples, dnsmosWindowLength);
  const loudness = integratedLoudness({samples: heard, sampleRateHz: modelRateHz});
  if (loudness === undefined) return heard;
  const gain = 10 ** ((targetLufs - loudness) / 20);
  return heard.map(sample => gain * sample);
}
