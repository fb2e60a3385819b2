// eSpeak NG as a source of clean speech: our own engine, in this process.
import {seededRandom} from '../../../dist/base/seeded-random.js';
import {openEspeakInstance} from '../../../dist/engines/espeak/espeak-instance.js';
import {speakerLike} from '../../../dist/engines/espeak/espeak-speaker.js';
import {toEspeakOrder} from '../../../dist/engines/espeak/to-espeak-order.js';
import {mixed, ratioOf, whiteNoise} from '../sound/noise.mjs';

const sampleRateHz = 24_000;

/** @returns `say(speaker, text, language)`: the same take for the same arguments, on every machine. */
export async function openEspeakVoices() {
  const instance = await openEspeakInstance();
  return (speaker, text, language) => {
    const settings = {speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: seedOf(speaker.id, text)};
    const espeakSpeaker = speakerLike({id: speaker.id, name: speaker.id}, speaker);
    const spoken = instance.synthesize(
      toEspeakOrder({text, language, speakerId: speaker.id, ...settings}, espeakSpeaker),
    );
    const samples = Float32Array.from(spoken, sample => sample / 32_768);
    if (speaker.noiseDbfs === undefined) return {samples, sampleRateHz};
    const noise = whiteNoise(samples.length, ratioOf(speaker.noiseDbfs), seededRandom(`noise ${speaker.id} ${text}`));
    return {samples: mixed(samples, noise), sampleRateHz};
  };
}

function seedOf(id, text) {
  return Math.floor(seededRandom(`${id} ${text}`)() * 2 ** 31);
}
