// Kokoro (82M, int8): five neural voices at 24 kHz that share one model. Slow, so they say each sentence once and no other text.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {openEspeakPhonemizer} from '../../../dist/engines/phonemes/espeak/espeak-phonemizer.js';

const sampleRateHz = 24_000;
const styleLength = 256;
const npyHeaderBytes = 128;
const espeakVoices = {en: 'en-us', ms: 'ms'};

/** What eSpeak NG writes, and the nearest that the model knows. Longer ones first. */
const likenesses = [
  ['dʒ', 'ʤ'],
  ['tʃ', 'ʧ'],
  ['ts', 'ʦ'],
  ['ɚ', 'əɹ'],
  ['r', 'ɹ'],
  ['x', 'k'],
  ['g', 'ɡ'],
];

/**
 * @param {string} folder holds `kokoro.onnx`, `vocab.json` (a number a phoneme) and a `VOICE.npy` a voice (a style a length)
 * @returns `say(speaker, text, language)`
 */
export async function openKokoroVoices(folder) {
  const {InferenceSession, Tensor} = await import('onnxruntime-node');
  const session = await InferenceSession.create(join(folder, 'kokoro.onnx'), {
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const vocabulary = JSON.parse(await readFile(join(folder, 'vocab.json'), 'utf8'));
  const phonemizers = new Map();
  return async ({voice}, text, language) => {
    if (!phonemizers.has(language)) phonemizers.set(language, await openEspeakPhonemizer(espeakVoices[language]));
    const ids = idsOf(phonemizers.get(language)(text).units, vocabulary);
    const styles = new Float32Array((await readFile(join(folder, `${voice}.npy`))).buffer.slice(npyHeaderBytes));
    const at = (ids.length - 1) * styleLength;
    const {audio} = await session.run({
      tokens: new Tensor('int64', BigInt64Array.from([0, ...ids, 0], BigInt), [1, ids.length + 2]),
      style: new Tensor('float32', styles.slice(at, at + styleLength), [1, styleLength]),
      speed: new Tensor('float32', Float32Array.of(1), [1]),
    });
    return {samples: audio.data.slice(), sampleRateHz};
  };
}

function idsOf(units, vocabulary) {
  const like = likenesses.reduce((text, [from, to]) => text.replaceAll(from, to), units.join('').normalize('NFC'));
  return [...like].flatMap(phoneme => vocabulary[phoneme] ?? []);
}
