import {execFileSync, spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openVoice} from '../../../src/engines/piper/open-voice.js';
import {resolveManner} from '../../../src/engines/piper/speech-manner.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {writeTinyVoice} from '../../kit/tiny-voice.js';
import {joeFile} from './test-voice.js';

/** A Python with piper-tts: CHATTERPIPE_TEST_PYTHON, else python3 where it can import piper. */
const python = [process.env['CHATTERPIPE_TEST_PYTHON'], 'python3']
  .filter(name => name !== undefined)
  .find(name => spawnSync(name, ['-c', 'import piper'], {stdio: 'ignore'}).status === 0);

const program = `
import sys, json, base64
from piper import PiperVoice, SynthesisConfig
asked = json.load(sys.stdin)
voice = PiperVoice.load(asked['path'])
settings = SynthesisConfig(noise_scale=0, noise_w_scale=0, length_scale=asked['length'], speaker_id=asked['speaker'], volume=asked['volume'])
json.dump([{'ids': c.phoneme_ids, 'samples': base64.b64encode(c.audio_float_array.astype('<f4').tobytes()).decode()}
  for text in asked['texts'] for c in voice.synthesize(text, settings)], sys.stdout)
`;

type Asked = {
  readonly path: string;
  readonly texts: readonly string[];
  readonly length: number;
  readonly volume: number;
  readonly speaker: number;
};

function inPython(asked: Asked): readonly {readonly ids: readonly number[]; readonly samples: Float32Array}[] {
  const output = execFileSync(python ?? '', ['-c', program], {
    input: JSON.stringify(asked),
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const rows = JSON.parse(output.toString('utf8')) as readonly {ids: number[]; samples: string}[];
  return rows.map(({ids, samples}) => {
    const bytes = Uint8Array.from(Buffer.from(samples, 'base64'));
    return {ids, samples: new Float32Array(bytes.buffer)};
  });
}

async function inNode({path, texts, length, volume, speaker}: Asked) {
  const voice = await openVoice(path);
  const manner = resolveManner(voice.config, {noiseScale: 0, noiseWScale: 0, lengthScale: length, volume, speaker});
  const spoken = [];
  for (const text of texts) {
    for await (const {ids, sound} of voice.speak(text, manner, 1)) spoken.push({ids, samples: sound.samples});
  }
  await voice.close();
  return spoken;
}

async function expectTheSame(asked: Asked): Promise<void> {
  const [ours, theirs] = [await inNode(asked), inPython(asked)];
  expect(ours.map(({ids}) => ids)).toEqual(theirs.map(({ids}) => ids));
  for (const [at, {samples}] of theirs.entries()) {
    const own = ours[at]?.samples ?? new Float32Array();
    expect(own.length).toBe(samples.length);
    const apart = samples.reduce((most, sample, index) => Math.max(most, Math.abs(sample - (own[index] as number))), 0);
    expect(apart).toBeLessThan(1e-4);
  }
}

describe.skipIf(python === undefined)("beside Piper's Python, at zero noise", () => {
  test.each([
    ['the voice of one speaker', [], 0, 'ms', ['Apa khabar? Semua baik, terima kasih.', 'Satu [[kɑ]] dua. Tiga…']],
    ['the second speaker of a voice', ['anwar', 'suraya'], 1, 'en-us', ['Dr. Smith went. He said: “Go!”']],
  ] as const)('%s has the same ids and samples', async (_, speakers, speaker, espeakVoice, texts) => {
    const path = join(await temporaryFolder(), 'tiny.onnx');
    writeTinyVoice(path, {speakers, espeakVoice});
    await expectTheSame({path, texts, length: 1.25, volume: 0.7, speaker});
  });

  test.skipIf(joeFile === undefined)('a real voice has the same ids and samples', async () => {
    const texts = ['Hello there, how are you today? I am fine.', 'The quick brown fox jumps over the lazy dog.'];
    await expectTheSame({path: joeFile ?? '', texts, length: 1, volume: 1, speaker: 0});
  });
});
