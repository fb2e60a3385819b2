import {expect, test} from 'vitest';
import {openModel} from '../../../src/engines/onnx/open-model.js';
import {sileroFrames} from '../../../src/engines/quality/silero-frames.js';
import {sharedFile, sharedSound, sileroFile} from './test-models.js';

// Measured apart from this code, with the same weights, on the 60 s that the model's own tests use.
const recording = 'audio/silero_test.wav';
test.skipIf(sharedFile(recording) === undefined)('the frames are the known ones', async () => {
  const frames = await sileroFrames(await openModel(sileroFile), sharedSound(recording).samples);
  expect(frames.length).toBe(1875);
  expect(frames.filter(frame => frame >= 0.5).length).toBe(1452);
  expect(frames.reduce((sum, frame) => sum + frame, 0) / frames.length).toBeCloseTo(0.77833, 3);
  const expected = [0.2083, 0.8179, 0.8912, 0.9964, 0.9992, 0.9999, 0.9999, 0.9998, 0.9994, 0.9999];
  for (const [at, value] of expected.entries()) expect(frames[at]).toBeCloseTo(value, 3);
});

test('a window that is not full counts as a window', async () => {
  const model = await openModel(sileroFile);
  expect((await sileroFrames(model, new Float32Array(512))).length).toBe(1);
  expect((await sileroFrames(model, new Float32Array(513))).length).toBe(2);
  expect((await sileroFrames(model, new Float32Array(0))).length).toBe(0);
});
