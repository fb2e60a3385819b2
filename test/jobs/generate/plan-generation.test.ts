import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import {planGeneration} from '../../../src/jobs/generate/plan-generation.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('a plan counts what a generation would make: no duplicates, nothing that is kept or was refused', async () => {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({
    script: [{textIncludes: 'diam', answer: {kind: 'speech', wav: 'silent'}}],
  });
  onTestFinished(() => backend.close());
  const list = join(folder, 'p.txt');
  const options = {
    output: join(folder, 'ds'),
    voice: 'anwar.wav',
    language: 'ms',
    phrases: [list],
    backend: backend.url,
  };
  await writeFile(list, 'Dia diam sahaja.\nSelamat pagi semua.\n');
  expect(await planGeneration(options, 0)).toMatchObject({clips: 2, alreadyKept: 0, probe: null});
  await generateDataset({...options, retries: 0});
  await writeFile(list, 'Dia diam sahaja.\nSelamat pagi semua.\nYang baru.\nYang baru.\n!!!\n');
  expect(await planGeneration(options, 0)).toMatchObject({clips: 1, alreadyKept: 1, refusedTexts: 1});
  expect(await planGeneration({...options, retryRejected: true}, 0)).toMatchObject({clips: 2});
});

test('a probe measures the backend and keeps nothing', async () => {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({latencyMs: 50});
  onTestFinished(() => backend.close());
  const output = join(folder, 'ds');
  const plan = await planGeneration({output, voice: 'anwar.wav', language: 'ms', count: 100, backend: backend.url}, 3);
  expect(plan.probe).toMatchObject({phrases: 3});
  expect(plan.probe?.secondsPerClip).toBeGreaterThanOrEqual(0.05);
  expect(plan.probe?.hours).toBeCloseTo(((plan.probe?.secondsPerClip ?? 0) * 100) / 3600, 6);
  expect(backend.speechRequests).toHaveLength(3);
});
