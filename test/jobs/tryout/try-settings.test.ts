import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {settingsGrid} from '../../../src/jobs/tryout/settings-grid.js';
import {trySettings} from '../../../src/jobs/tryout/try-settings.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

test('every combination, the last setting changing first; out of range and too many are refused', () => {
  expect(settingsGrid({exaggeration: [0.3, 0.8], 'cfg-weight': [0, 0.5]})).toEqual([
    {exaggeration: 0.3, 'cfg-weight': 0},
    {exaggeration: 0.3, 'cfg-weight': 0.5},
    {exaggeration: 0.8, 'cfg-weight': 0},
    {exaggeration: 0.8, 'cfg-weight': 0.5},
  ]);
  expect(settingsGrid({})).toEqual([{}]);
  expect(() => settingsGrid({exaggeration: [1.2]})).toThrow('--exaggeration must be numbers from 0 to 1, not 1.2.');
  const many = Array.from({length: 9}, (_, step) => step / 10);
  expect(() => settingsGrid({exaggeration: many, temperature: many})).toThrow(/^81 combinations are too many/);
});

test('the same phrases with the same seeds in each cell; a cell that a text fails in says so', async () => {
  const backend = await startScriptedBackend({
    script: ({body}) =>
      body?.['exaggeration'] === 0.8 ? {kind: 'status', status: 422, json: {detail: 'too wild'}} : undefined,
  });
  onTestFinished(() => backend.close());
  const output = join(await temporaryFolder(), 'tryout.html');
  const result = await trySettings({
    voice: 'anwar.wav',
    language: 'ms',
    tried: {exaggeration: [0.3, 0.8]},
    count: 3,
    backend: backend.url,
    output,
  });
  expect(result).toMatchObject({
    page: output,
    cells: [
      {values: {exaggeration: 0.3}, kept: 3, of: 3},
      {values: {exaggeration: 0.8}, kept: 0, of: 3},
    ],
  });
  expect(result.cells[0]?.command).toBe(
    `chatterpipe generate --voice anwar.wav --backend ${backend.url} --language ms --exaggeration 0.3 --count 1500 --output datasets/my_voice`,
  );
  const asked = backend.speechRequests.map(({body}) => [body?.['input'], body?.['seed']]);
  expect(asked.slice(0, 3)).toEqual(asked.slice(3));
  const text = await readFile(output, 'utf8');
  expect(text).toContain('too wild');
  expect(text.match(/data:audio\/wav;base64/g)).toHaveLength(3);
});

test.each(['sse', 'ws'] as const)('asks over %s where that is chosen, and its commands say so', async transport => {
  const backend = await startScriptedBackend();
  onTestFinished(() => backend.close());
  const output = join(await temporaryFolder(), 'tryout.html');
  const what = {
    voice: 'anwar.wav',
    language: 'ms',
    tried: {speed: [1]},
    count: 2,
    backend: backend.url,
    output,
    transport,
  };
  const result = await trySettings(what);
  expect(result.cells).toMatchObject([{kept: 2, of: 2}]);
  expect(result.cells[0]?.command).toContain(` --transport ${transport} `);
  const path = transport === 'ws' ? '/ws/tts' : '/api/generate_tts_stream';
  expect(backend.speechRequests.map(request => request.path)).toEqual([path, path]);
});
