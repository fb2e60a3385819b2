import {existsSync} from 'node:fs';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {defaultNetwork} from '../../../src/io/download/download.js';
import {fetchBase} from '../../../src/jobs/train/fetch-base.js';
import type {TrainOptions} from '../../../src/jobs/train/train-options.js';
import {type KnownBase, knownBases, withOwnBases} from '../../../src/train/plan/known-bases.js';
import {type Answer, sendFile, startFileServer} from '../../io/download/file-server.js';
import {trainScene} from './train-kit.js';

afterEach(() => vi.unstubAllEnvs());

const bytes = Buffer.from(Array.from({length: 200_000}, (_, index) => (index * 11 + (index >> 7)) & 255));

/** A training, a list of the user's own that has one base, and the server that has it. */
async function baseScene(answer: Answer = (request, response) => sendFile(request, response, bytes)) {
  const scene = await trainScene();
  const server = await startFileServer(answer);
  const store = join(scene.folder, 'bases');
  const base: KnownBase = {
    name: 'xx_XX-somebody-medium',
    url: `${server.url}/somebody.ckpt`,
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
    licence: 'CC BY 4.0',
    language: 'xx_XX',
    quality: 'medium',
    sampleRateHz: 22_050,
  };
  const known = join(scene.folder, 'known-bases.json');
  await writeFile(known, JSON.stringify([base]));
  vi.stubEnv('CHATTERPIPE_BASES', store);
  vi.stubEnv('CHATTERPIPE_KNOWN_BASES', known);
  const path = join(store, `${base.name}.ckpt`);
  const request = async () => JSON.parse(await readFile(join(scene.run, 'request.json'), 'utf8'));
  const train = (extra: Partial<TrainOptions> = {}) => scene.train({base: base.name, ...extra});
  return {...scene, server, base, path, known, request, train};
}

describe('a known base', () => {
  test('F9 is downloaded, checked, trained from and named with its licence; what is there is not fetched again', async () => {
    const {train, server, path, request, events, folder} = await baseScene();
    const {voice} = await train();
    expect((await readFile(path)).equals(bytes)).toBe(true);
    expect((await request()).base).toBe(path);
    expect(await readFile(voice?.card ?? '', 'utf8')).toMatch(
      /\* Base: xx_XX-somebody-medium \(SHA-256 [0-9a-f]{64}\)\n[\s\S]*bound by that base's licence, which is: CC BY 4\.0\.\n/,
    );
    expect(events.findLast(({type}) => type === 'downloading')).toMatchObject({
      progress: {receivedBytes: bytes.length, totalBytes: bytes.length},
    });
    await train({name: 'Other', epochs: 1});
    expect(server.seen).toHaveLength(1);
    expect(existsSync(join(folder, 'runs', 'Other', 'run.json'))).toBe(true);
  });

  test('a download that breaks goes on where it stopped', async () => {
    let part = '';
    const {train, server, path} = await baseScene((request, response, count) =>
      sendFile(request, response, bytes, count === 0 ? {cut: {afterBytes: 70_000, part}} : {}),
    );
    part = `${path}.part`;
    await train();
    expect(server.seen.map(({headers}) => headers.range)).toEqual([undefined, 'bytes=70000-']);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('F9 another file of that size is refused and not kept, and nothing is trained', async () => {
    const other = Buffer.from(bytes).fill(7, 100, 101);
    const {train, path, run} = await baseScene((request, response) => sendFile(request, response, other));
    await expect(train()).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      exitCode: 10,
      message: expect.stringMatching(
        /somebody\.ckpt: the file has the SHA-256 [0-9a-f]{64}, and should have [0-9a-f]{64}\.$/,
      ),
    });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(run)).toBe(false);
  });

  test('one that was changed on the disk is fetched again', async () => {
    const {train, server, path} = await baseScene();
    await train();
    await writeFile(path, Buffer.from(bytes).fill(7, 100, 101));
    await train({name: 'Other'});
    expect(server.seen).toHaveLength(2);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('one that a run has learned from is wanted no more', async () => {
    const {train, server, path} = await baseScene();
    await train();
    await rm(path);
    expect((await train({epochs: 4})).epoch).toBe(4);
    expect(server.seen).toHaveLength(1);
  });

  test('without a network: exit 10, as models', async () => {
    const {base} = await baseScene();
    const away = {...base, url: 'http://127.0.0.1:9/somebody.ckpt'};
    const network = {...defaultNetwork, tries: 2, backoff: {baseMs: 1, capMs: 1}};
    const onProgress = () => {};
    const {signal} = new AbortController();
    const fetching = {mayDownload: async () => true, onProgress, signal, network};
    await expect(fetchBase(away, fetching)).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      exitCode: 10,
      message: expect.stringContaining('(tried 2 times)'),
    });
  });

  test('who does not agree downloads nothing', async () => {
    const {train, server, run} = await baseScene();
    const asked: string[] = [];
    const mayDownload = async ({name}: KnownBase) => asked.push(name) === 0;
    await expect(train({mayDownload})).rejects.toMatchObject({
      code: 'STOPPED',
      message: 'Nothing was downloaded, and nothing was trained.',
      hint: 'Give a base that is on this machine, or none: --base none',
    });
    expect(asked).toEqual(['xx_XX-somebody-medium']);
    expect(server.seen).toEqual([]);
    expect(existsSync(run)).toBe(false);
  });

  test('a dry run says what it would fetch', async () => {
    const {train, server, events, base, path} = await baseScene();
    const told = () => events.filter(({type}) => type === 'base');
    const source = {base, path};
    const {host} = new URL(server.url);
    await train({isDryRun: true});
    expect(told()).toEqual([{type: 'base', source: {...source, host, isHere: false}}]);
    expect(server.seen).toEqual([]);
    await train();
    events.length = 0;
    await train({name: 'Other', isDryRun: true});
    expect(told()).toEqual([{type: 'base', source: {...source, host: undefined, isHere: true}}]);
    events.length = 0;
    await train({epochs: 3, isDryRun: true});
    expect(told()).toEqual([]);
  });

  test('what lies on Hugging Face comes from the hub that the environment names, and that is said', async () => {
    const {train, server, events, base, known} = await baseScene();
    await writeFile(known, JSON.stringify([{...base, url: 'https://huggingface.co/somebody/voices/somebody.ckpt'}]));
    vi.stubEnv('CHATTERPIPE_HUB', server.url);
    await train({isDryRun: true});
    expect(events.find(({type}) => type === 'base')).toMatchObject({source: {host: new URL(server.url).host}});
    await train();
    expect(server.seen.map(({path: asked}) => asked)).toEqual(['/somebody/voices/somebody.ckpt']);
  });

  test('a hub that is no address is said before anything is made, and hurts nobody whose base is here', async () => {
    const {train, server, base, known, path, run} = await baseScene();
    await train({name: 'Other'});
    await writeFile(known, JSON.stringify([{...base, url: 'https://huggingface.co/somebody/voices/somebody.ckpt'}]));
    vi.stubEnv('CHATTERPIPE_HUB', 'hf-mirror.com');
    expect((await train({name: 'Here'})).voice).toBeDefined();
    await rm(path);
    const refused = {
      code: 'USAGE',
      message: 'CHATTERPIPE_HUB is no address: "hf-mirror.com".',
      hint: 'Give it whole: CHATTERPIPE_HUB=https://hf-mirror.com',
    };
    await expect(train({isDryRun: true})).rejects.toMatchObject(refused);
    await expect(train()).rejects.toMatchObject(refused);
    expect(existsSync(run)).toBe(false);
    expect(server.seen).toHaveLength(1);
  });

  test('one of another quality is refused before it is fetched', async () => {
    const {train, server} = await baseScene();
    await expect(train({quality: 'low'})).rejects.toMatchObject({
      code: 'SETTINGS_DIFFER',
      message: 'The base xx_XX-somebody-medium is of quality medium, and this voice will be of quality low.',
    });
    expect(server.seen).toEqual([]);
  });

  test('F9 a file with a known hash may run without a word, whatever it is called', async () => {
    const {train, folder, request} = await baseScene();
    const path = join(folder, 'renamed.ckpt');
    await writeFile(path, bytes);
    await train({base: path});
    expect((await request()).base).toBe(path);
  });

  test('an unknown name is told with those that are known', async () => {
    const {train} = await baseScene();
    await expect(train({base: 'nobody'})).rejects.toMatchObject({
      code: 'USAGE',
      hint: 'Give a .ckpt file, the name of a run of yours, a known base (xx_XX-somebody-medium, en_US-lessac-medium), or "none".',
    });
  });
});

describe('the list of known bases', () => {
  test('those that come with chatterpipe are complete, and their addresses name a version', () => {
    expect(withOwnBases('[]', 'x.json')).toEqual(knownBases);
    expect(withOwnBases(JSON.stringify(knownBases), 'x.json')).toEqual(knownBases);
    for (const {url} of knownBases) expect(url).toMatch(/\/resolve\/[0-9a-f]{40}\//);
  });

  test.each([
    ['{', 'it is no JSON'],
    ['[{"name": "a/b"}]', '0.name: '],
    [JSON.stringify([{...knownBases[0], sha256: 'abc'}]), '0.sha256: '],
    [JSON.stringify([{...knownBases[0], url: 'file:///etc/passwd'}]), '0.url: '],
  ])('%s is refused', (text, why) => {
    expect(() => withOwnBases(text, 'x.json')).toThrow(`Cannot read the known bases x.json: ${why}`);
  });

  test("the user's own word counts", () => {
    const own = {...(knownBases[0] as KnownBase), sha256: 'AB'.repeat(32)};
    expect(withOwnBases(JSON.stringify([own]), 'x.json')).toEqual([{...own, sha256: 'ab'.repeat(32)}]);
  });
});
