import {expect, test} from 'vitest';
import {wavOf} from '../../kit/scripted-backend.js';
import {smallDataset} from '../../kit/small-dataset.js';

test('a sitting in which another voice speaks stops after a few clips, unless that is allowed', async () => {
  let isAnother = false;
  const dataset = await smallDataset({
    script: ({body}) => {
      const input = body?.['input'];
      if (!isAnother || typeof input !== 'string') return undefined;
      const wav = wavOf('pcm16', {input, voice: 's6', seed: Number(body?.['seed'])});
      return {kind: 'body', base64: wav.toString('base64'), contentType: 'audio/wav'};
    },
  });
  await dataset.generate({count: 40});
  isAnother = true;
  await expect(dataset.generate({count: 80, workers: 1})).rejects.toMatchObject({
    code: 'BACKEND_CHANGED',
    exitCode: 2,
    message: expect.stringMatching(
      /^Another voice seems to speak than in the clips that are there, in [45] of the first [45] clips\. The voice is higher or lower than in the other clips: 1\d\d Hz, at least 1\d\d Hz usual here\.$/,
    ),
  });
  isAnother = false;
  expect(await dataset.generate({count: 80})).toMatchObject({asked: 80, undecided: 0});
});
