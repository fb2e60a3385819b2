import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../../src/engines/models/catalogue.js';
import {findModel, modelFile} from '../../../src/engines/models/find-model.js';
import {type InstallOptions, installModel} from '../../../src/engines/models/install-model.js';
import type {CatalogueModel} from '../../../src/engines/models/model.js';
import {defaultNetwork} from '../../../src/io/download/download.js';
import {sendFile, startFileServer} from '../../io/download/file-server.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

/** The original checkpoint: scripts/fetch-test-models.mjs puts it there. */
const checkpoint = join(process.env['CHATTERPIPE_TEST_MODELS'] ?? '', '.sources/ge2e/pretrained.pt');

describe.skipIf(!existsSync(checkpoint))('a model that is converted once it is there (CHATTERPIPE_TEST_MODELS)', () => {
  test('keeps what was made, is not fetched twice, and is made again when damaged', async () => {
    const server = await startFileServer((request, response) => sendFile(request, response, readFileSync(checkpoint)));
    const known = catalogue.find(({name}) => name === 'ge2e') as CatalogueModel;
    const files = known.files.map(file => ({...file, source: {url: `${server.url}/pretrained.pt`}}));
    const store = await temporaryFolder();
    const options: InstallOptions = {
      store,
      hub: {url: 'http://nowhere', token: 'secret'},
      network: defaultNetwork,
      at: '2026-11-26T12:00:00.000Z',
      signal: undefined,
      onProgress: () => {},
    };
    await installModel({...known, files}, options);
    const model = await findModel(store, 'ge2e');
    expect(modelFile(model)).toBe(join(store, 'ge2e', 'ge2e.onnx'));
    expect(readdirSync(join(store, 'ge2e')).sort()).toEqual(['ge2e.onnx', 'model.json']);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();

    await installModel({...known, files}, options);
    expect(server.seen).toHaveLength(1);

    writeFileSync(modelFile(model), 'damaged');
    await installModel({...known, files}, options);
    expect(await findModel(store, 'ge2e')).toEqual(model);
    expect(server.seen).toHaveLength(2);
  });
});
