// A Piper voice as a source of clean speech that sounds like a person. It throws dice of its own, so what it says is kept.
import {readFile} from 'node:fs/promises';
import {resample} from '../../../dist/audio/resample/resample.js';
import {openEspeakPhonemizer} from '../../../dist/engines/phonemes/espeak/espeak-phonemizer.js';

const espeakVoices = {en: 'en-us', ms: 'ms', ja: 'ja', zh: 'cmn'};

/**
 * @param {string} path of the voice's `.onnx`; its `.onnx.json` lies beside it
 * @returns `say(speaker, text, language)`
 */
export async function openPiperVoice(path) {
  const {InferenceSession, Tensor} = await import('onnxruntime-node');
  const config = JSON.parse(await readFile(`${path}.json`, 'utf8'));
  const session = await InferenceSession.create(path, {intraOpNumThreads: 1, logSeverityLevel: 3});
  const phonemizers = new Map();
  return async (speaker, text, language) => {
    if (!phonemizers.has(language)) phonemizers.set(language, await openEspeakPhonemizer(espeakVoices[language]));
    const ids = idsOf(phonemizers.get(language)(text).units, config.phoneme_id_map);
    const {noise_scale, length_scale, noise_w} = config.inference;
    const {output} = await session.run({
      input: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      input_lengths: new Tensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
      // Played `ratio` times as fast afterwards, so it is spoken as much slower first.
      scales: new Tensor('float32', Float32Array.of(noise_scale, length_scale * speaker.ratio, noise_w), [3]),
    });
    const playedHz = Math.round(config.audio.sample_rate * speaker.ratio);
    return resample({samples: output.data.slice(), sampleRateHz: playedHz}, speaker.ratio === 1 ? playedHz : 24_000);
  };
}

/** Begin, each phoneme and a pad behind it, end. Phonemes that the voice has not are left out, as Piper does. */
function idsOf(units, map) {
  const known = units.filter(unit => map[unit] !== undefined);
  return [...map['^'], ...map['_'], ...known.flatMap(unit => [...map[unit], ...map['_']]), ...map['$']];
}
