import {describe, expect, test} from 'vitest';
import {openModel} from '../../../src/engines/onnx/open-model.js';
import {soundForModels} from '../../../src/engines/onnx/sound-for-models.js';
import {embedSound} from '../../../src/engines/speaker/embed-sound.js';
import {openSpeakerEncoder} from '../../../src/engines/speaker/open-speaker-encoder.js';
import {describeSpeakerEncoder} from '../../contract/speaker-encoder.js';
import {modelFile, sharedFile, sharedSound} from '../quality/test-models.js';

const voices = [
  ['joe', 'en', 16],
  ['kumo', 'ms', 16],
  ['alpha', 'en', 6],
] as const;
const isSpeechThere = sharedFile('speech/en_joe_01.wav') !== undefined;

// Measured on the 38 clips of three voices: the likeness of each clip to the middle of its own voice and of the others.
describe.each([
  {name: 'ge2e', path: 'ge2e/ge2e.onnx', lowestOwn: 0.9, highestOther: 0.65},
  {name: 'dvector', path: 'dvector/embedder.int8.onnx', lowestOwn: 0.78, highestOther: 0.45},
])('$name', ({name, path, lowestOwn, highestOther}) => {
  const file = modelFile(path);
  describe.skipIf(file === undefined || !isSpeechThere)(`with the weights of ${name}`, () => {
    describeSpeakerEncoder(name, {
      open: () => openSpeakerEncoder({file: file as string, id: `${name}@00000000`, threads: 1}),
      id: `${name}@00000000`,
      speakers: async () => [
        sharedSound('speech/en_joe_02.wav'),
        sharedSound('speech/en_joe_06.wav'),
        sharedSound('speech/ms_kumo_02.wav'),
      ],
    });

    test('every clip is more like its own voice than any clip is like another voice', async () => {
      const model = await openModel(file as string);
      const clips = await Promise.all(
        voices.flatMap(([voice, language, count]) =>
          Array.from({length: count}, async (_, index) => {
            const number = String(index + 1).padStart(2, '0');
            const sound = sharedSound(`speech/${language}_${voice}_${number}.wav`);
            return {voice, embedding: await embedSound(model, soundForModels(sound))};
          }),
        ),
      );
      const likenesses = voices.flatMap(([voice]) => {
        const middle = middleOf(clips.filter(clip => clip.voice === voice).map(clip => clip.embedding));
        return clips.map(clip => ({isOwn: clip.voice === voice, cosine: dot(clip.embedding, middle)}));
      });
      const own = likenesses.filter(({isOwn}) => isOwn).map(({cosine}) => cosine);
      const other = likenesses.filter(({isOwn}) => !isOwn).map(({cosine}) => cosine);
      expect(Math.min(...own)).toBeGreaterThan(lowestOwn);
      expect(Math.max(...other)).toBeLessThan(highestOther);
    });
  });
});

function middleOf(embeddings: readonly Float32Array[]): Float32Array {
  const size = embeddings[0]?.length ?? 0;
  const sum = Float32Array.from({length: size}, (_, at) =>
    embeddings.reduce((total, embedding) => total + (embedding[at] as number), 0),
  );
  const length = Math.hypot(...sum);
  return sum.map(value => value / length);
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
}
