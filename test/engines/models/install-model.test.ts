import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {catalogue} from '../../../src/engines/models/catalogue.js';
import {findModel} from '../../../src/engines/models/find-model.js';
import {type InstallOptions, installModel} from '../../../src/engines/models/install-model.js';
import type {CatalogueModel} from '../../../src/engines/models/model.js';
import {defaultNetwork} from '../../../src/io/download/download.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {type FakeHub, type HubFiles, revision, startFakeHub} from './fake-hub.js';

const whisper = catalogue.find(({name}) => name === 'whisper-base') as CatalogueModel;
const repository = 'onnx-community/whisper-base';
const encoder = 'onnx/encoder_model.onnx';

/** Bytes that stand for the files of a model: what is in them does not matter here. */
function filesOf(model: CatalogueModel): HubFiles {
  return new Map(
    model.files.map(({source}) => {
      if ('url' in source) throw new Error('not of the hub');
      return [`${source.repository}/${source.path}`, Buffer.from(`the bytes of ${source.path} `.repeat(500))];
    }),
  );
}

describe('a model of the hub', () => {
  let store: string;
  let files: HubFiles;
  let hub: FakeHub;
  beforeEach(async () => {
    store = await temporaryFolder();
    files = filesOf(whisper);
    hub = await startFakeHub(files);
  });

  const options = (changes: Partial<InstallOptions> = {}): InstallOptions => ({
    store,
    hub: {url: hub.url, token: undefined},
    network: {...defaultNetwork, tries: 2, backoff: {baseMs: 1, capMs: 2}},
    at: '2026-11-26T12:00:00.000Z',
    signal: undefined,
    onProgress: () => {},
    ...changes,
  });
  const asked = (): readonly string[] => hub.seen.map(({path}) => path.replace(`/${repository}/resolve/main/`, ''));

  test('is fetched whole, and its card says what came and from where', async () => {
    await installModel(whisper, options());
    const folder = join(store, 'whisper-base');
    for (const {path} of whisper.files)
      expect(readFileSync(join(folder, path)).equals(files.get(`${repository}/${path}`) as Buffer)).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))).toEqual({
      v: 1,
      name: 'whisper-base',
      role: 'recognition',
      licence: 'MIT',
      source: `${hub.url}/${repository}`,
      revision,
      at: '2026-11-26T12:00:00.000Z',
      files: whisper.files.map(({path}) => {
        const bytes = files.get(`${repository}/${path}`) as Buffer;
        return {path, sizeBytes: bytes.length, sha256: sha256(bytes)};
      }),
    });
    expect(readdirSync(folder).sort()).toEqual([
      'config.json',
      'generation_config.json',
      'model.json',
      'onnx',
      'preprocessor_config.json',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    const {id, role} = await findModel(store, 'whisper-base');
    expect(id).toMatch(/^whisper-base@[0-9a-f]{8}$/);
    expect(role).toBe('recognition');
  });

  test('in int8 has the same names here as in float32', async () => {
    const small = catalogue.find(({name}) => name === 'whisper-base-int8') as CatalogueModel;
    const int8 = await startFakeHub(filesOf(small));
    await installModel(small, options({hub: {url: int8.url, token: undefined}}));
    expect(int8.seen.map(({path}) => path)).toContain(`/${repository}/resolve/main/onnx/encoder_model_quantized.onnx`);
    expect(existsSync(join(store, 'whisper-base-int8', encoder))).toBe(true);
  });

  test('that is there is not asked for again', async () => {
    await installModel(whisper, options());
    const before = hub.seen.length;
    await installModel(whisper, options());
    expect(hub.seen).toHaveLength(before);
  });

  test('whose file was damaged gets that file again', async () => {
    await installModel(whisper, options());
    const {id} = await findModel(store, 'whisper-base');
    const path = join(store, 'whisper-base', encoder);
    writeFileSync(path, Buffer.alloc(readFileSync(path).length));
    const before = hub.seen.length;
    await installModel(whisper, options());
    expect(asked().slice(before)).toEqual([encoder]);
    expect((await findModel(store, 'whisper-base')).id).toBe(id);
  });

  test('is held to what it was at the first download', async () => {
    await installModel(whisper, options());
    writeFileSync(join(store, 'whisper-base', encoder), 'damaged');
    const [first, second] = [files.get(`${repository}/${encoder}`) as Buffer, Buffer.from('another version')];
    files.set(`${repository}/${encoder}`, second);
    await expect(installModel(whisper, options())).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: `Cannot download ${hub.url}/${repository}/resolve/main/${encoder}: the server has a file with the SHA-256 ${sha256(second)}, and it should have ${sha256(first)}.`,
    });
  });

  test('that breaks off goes on with what is missing, and is no model before', async () => {
    const tokenizer = `${repository}/tokenizer.json`;
    const bytes = files.get(tokenizer) as Buffer;
    files.delete(tokenizer);
    await expect(installModel(whisper, options())).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: `Cannot download ${hub.url}/${repository}/resolve/main/tokenizer.json: the server answered 404.`,
    });
    await expect(findModel(store, 'whisper-base')).rejects.toMatchObject({code: 'MODEL_MISSING'});
    files.set(tokenizer, bytes);
    const before = hub.seen.length;
    await installModel(whisper, options());
    expect(asked().slice(before)).toEqual([
      'tokenizer.json',
      'tokenizer_config.json',
      encoder,
      'onnx/decoder_model_merged.onnx',
    ]);
  });

  test('that is not what the hub says is refused', async () => {
    const liar = await startFakeHub(files, {sha256: 'f'.repeat(64)});
    await expect(installModel(whisper, options({hub: {url: liar.url, token: undefined}}))).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: expect.stringContaining(`and should have ${'f'.repeat(64)}.`),
    });
    expect(existsSync(join(store, 'whisper-base', encoder))).toBe(false);
  });

  test('is asked for with the token, the store of large files without', async () => {
    await installModel(whisper, options({hub: {url: hub.url, token: 'secret'}}));
    expect(new Set(hub.seen.map(({headers}) => headers.authorization))).toEqual(new Set(['Bearer secret']));
    expect(hub.blobsSeen.map(({headers}) => headers.authorization)).toEqual([undefined, undefined]);
    expect(readFileSync(join(store, 'whisper-base', 'model.json'), 'utf8')).not.toContain('secret');
  });
});
