import {lstatSync, readFileSync} from 'node:fs';
import {mkdir, readdir, readFile, readlink, rename, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../src/base/content-id.js';
import {datasetBytes} from '../kit/dataset-bytes.js';
import {type Scene, setScene} from './kit/scene.js';
import {expectGoesOn, expectUndisturbed, undisturbed} from './kit/undisturbed.js';

const count = 6;
const short = {timeout: 120_000};

async function finishedScene(argv: readonly string[] = []): Promise<Scene> {
  const scene = await setScene({count});
  const {exitCode, stderr} = await scene.generate({argv});
  expect(exitCode, stderr).toBe(0);
  scene.backend.forget();
  return scene;
}

/** Turns one bit in the middle of a file. */
async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  await writeFile(path, bytes);
}

/** The hash of every file of a folder: to see that nothing was changed. */
async function everyFile(root: string): Promise<Record<string, string>> {
  const names = (await readdir(root, {recursive: true})).sort();
  const files = names.filter(name => lstatSync(join(root, name)).isFile());
  return Object.fromEntries(files.map(name => [name, sha256(readFileSync(join(root, name)))]));
}

describe('A6 a journal that is damaged in the middle', () => {
  // What `repair` makes of it has tests of its own; here: nothing goes on by guessing, and nothing is touched.
  test.each([
    ['cut short', (line: string) => line.slice(0, 40)],
    ['garbled', (line: string) => `${line.slice(0, 30)}\u0000\u0007${line.slice(32)}`],
    ['zeros', (line: string) => '\u0000'.repeat(line.length)],
    ['two lines run together', (line: string) => `${line.slice(0, 50)}${line}`],
  ])(
    'A6 a line %s is exit 14 naming the line, for generate, status and verify; nothing is changed',
    short,
    async (_how, spoil) => {
      const scene = await finishedScene();
      const journal = join(scene.output, 'clips.jsonl');
      const lines = (await readFile(journal, 'utf8')).split('\n');
      const at = lines.length >> 1;
      await writeFile(journal, lines.map((line, index) => (index === at ? spoil(line) : line)).join('\n'));
      const before = await everyFile(scene.output);
      for (const run of [scene.generate(), scene.run('status', 'ds'), scene.run('verify', 'ds')]) {
        const {exitCode, stderr} = await run;
        expect
          .soft(stderr)
          .toMatch(/^chatterpipe: The journal \S*clips\.jsonl is damaged at line (\d+): .+\.\n {2}.+\n$/);
        expect.soft(stderr).toContain(`at line ${at + 1}:`);
        expect.soft(exitCode).toBe(14);
      }
      expect(await everyFile(scene.output)).toEqual(before);
      expect(scene.backend.speechRequests).toHaveLength(0);
    },
  );
});

describe('A15 clips that were damaged between two sittings', () => {
  const damages: readonly [string, (path: string) => Promise<void>][] = [
    ['deleted', path => rm(path)],
    ['cut to 1,000 bytes', path => truncate(path, 1000)],
    ['with one bit turned', flipBit],
  ];

  test.each(damages)(
    'A15 a clip %s: verify is exit 14 and names it, and --verify makes only it again',
    short,
    async (_how, damage) => {
      const scene = await finishedScene();
      await damage(join(scene.output, 'wavs', 'voice_00004.wav'));
      const before = await everyFile(scene.output);
      const {exitCode, stdout} = await scene.run('verify', 'ds', '--json');
      expect(exitCode).toBe(14);
      const findings = stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as {event: string; severity: string; file: string; clip: string; message: string})
        .filter(({event, severity}) => event === 'finding' && severity === 'error');
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(finding => !JSON.stringify(finding).includes('voice_00004'))).toEqual([]);
      expect(await everyFile(scene.output)).toEqual(before);

      const again = await scene.generate({argv: ['--verify']});
      expect(again.exitCode).toBe(0);
      expect(again.stderr).toContain('1 kept clips are gone or damaged: they are made again.\n');
      // Its take is there: the clip is made of it, and the backend is not asked.
      expect(scene.backend.speechRequests).toHaveLength(0);
      await expectUndisturbed(scene);
      expect((await scene.run('verify', 'ds')).exitCode).toBe(0);
    },
  );

  test('A15 where the takes were discarded, only the damaged clips are asked for again', short, async () => {
    const scene = await finishedScene(['--discard-takes']);
    await flipBit(join(scene.output, 'wavs', 'voice_00002.wav'));
    await rm(join(scene.output, 'wavs', 'voice_00005.wav'));
    const {exitCode, stderr} = await scene.generate({argv: ['--verify', '--discard-takes']});
    expect(exitCode, stderr).toBe(0);
    const texts = (await undisturbed(count)).bytes.metadata.split('\n').map(line => line.split('|')[1]);
    const asked = scene.backend.speechRequests.map(({body}) => body?.['input']);
    expect(asked.sort()).toEqual([texts[1], texts[4]].sort());
    expect(await datasetBytes(scene.output)).toEqual((await undisturbed(count)).bytes);
  });

  test('A15 where the take is damaged too, it is asked for again, and the clip is the same', short, async () => {
    const scene = await finishedScene();
    await rm(join(scene.output, 'wavs', 'voice_00003.wav'));
    for (const name of await readdir(join(scene.output, 'takes'))) await flipBit(join(scene.output, 'takes', name));
    const {exitCode, stderr} = await scene.generate();
    expect(exitCode, stderr).toBe(0);
    expect(scene.backend.speechRequests).toHaveLength(1);
    expect(await datasetBytes(scene.output)).toEqual((await undisturbed(count)).bytes);
  });

  test('A15 metadata.csv edited, cut or gone is made anew from the journal', short, async () => {
    const scene = await finishedScene();
    const path = join(scene.output, 'metadata.csv');
    for (const spoil of [
      () => rm(path),
      () => truncate(path, 30),
      () => writeFile(path, 'voice_00001.wav|Bohong.\n'),
    ]) {
      await spoil();
      expect((await scene.run('verify', 'ds')).exitCode).toBe(14);
      await expectGoesOn(scene);
      expect(scene.backend.speechRequests).toHaveLength(0);
    }
  });
});

describe('A21 what does not belong to the dataset', () => {
  /** What is in the way of a clip is never overwritten: exit 14 names it. */
  const inTheWay = (path: string): string =>
    `chatterpipe: ${path} is no clip of this dataset, and bears the name of one.\n`;

  test('A21 foreign files are reported and left alone', short, async () => {
    const scene = await finishedScene();
    const foreign = ['notes.txt', 'voice_1.wav', 'Voice_00001.wav', '.hidden', 'voice_00001.wav.bak'];
    for (const name of foreign) await writeFile(join(scene.output, 'wavs', name), name);
    await mkdir(join(scene.output, 'wavs', 'folder'));
    await writeFile(join(scene.output, 'wavs', 'folder', 'inner.wav'), 'inner');
    await writeFile(join(scene.output, 'takes', 'mine.wav'), 'mine');
    const before = await everyFile(join(scene.output, 'wavs'));
    const {exitCode, stderr} = await scene.generate({argv: ['--prune', '--verify']});
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toMatch(/^6 files are not of this dataset and were left alone: \S+, \S+, \S+, …$/m);
    expect(await everyFile(join(scene.output, 'wavs'))).toEqual(before);
    expect(await readFile(join(scene.output, 'takes', 'mine.wav'), 'utf8')).toBe('mine');
  });

  test.each(['wavs/voice_00002.wav', 'wavs/voice_00007.wav', 'rejected/voice_00006.wav'])(
    'A21 a link at %s is exit 14 naming it: not written through, not followed, not deleted',
    short,
    async name => {
      const scene = await finishedScene();
      const outside = join(scene.folder, 'outside.wav');
      const link = join(scene.output, name);
      const clip = await readFile(link).catch(() => Buffer.from('precious'));
      await writeFile(outside, clip);
      await rm(link, {force: true});
      await symlink(outside, link);
      for (const argv of [['--verify'], ['--count', '5', '--prune']]) {
        const {exitCode, stderr} = await scene.generate({argv});
        expect(stderr).toContain(inTheWay(link));
        expect(exitCode).toBe(14);
      }
      expect(await readlink(link)).toBe(outside);
      expect((await readFile(outside)).equals(clip)).toBe(true);
      await rm(link);
      await expectGoesOn(scene);
      expect(scene.backend.speechRequests).toHaveLength(0);
    },
  );

  test('A21 links among the leftovers of a crash are not followed', short, async () => {
    const scene = await finishedScene();
    const outside = join(scene.folder, 'precious.wav');
    await writeFile(outside, 'precious');
    const link = join(scene.output, 'wavs', '.tmp-0123456789ab-voice_00001.wav');
    await symlink(outside, link);
    expect((await scene.generate()).exitCode).toBe(0);
    expect(await readFile(outside, 'utf8')).toBe('precious');
    expect(await readlink(link).catch(() => outside)).toBe(outside);
  });

  test.each(['file', 'folder'])('A21 a %s with the name of a clip to come is exit 14, and stays', short, async kind => {
    const scene = await finishedScene();
    const path = join(scene.output, 'wavs', 'voice_00008.wav');
    if (kind === 'folder') await mkdir(path);
    await writeFile(kind === 'folder' ? join(path, 'precious.txt') : path, 'precious');
    const before = await everyFile(scene.output);
    const {exitCode, stderr} = await scene.generate({argv: ['--count', '9']});
    expect(stderr).toContain(inTheWay(path));
    expect(exitCode).toBe(14);
    expect(await everyFile(scene.output)).toEqual(before);
    expect(scene.backend.speechRequests).toHaveLength(0);
    await rm(path, {recursive: true});
    await expectGoesOn(scene);
  });

  test('A21 a folder with clips of somebody else and no journal is not begun in', short, async () => {
    const scene = await setScene({count});
    await mkdir(join(scene.output, 'wavs'), {recursive: true});
    await symlink(join(scene.folder, 'nowhere.wav'), join(scene.output, 'wavs', 'voice_00004.wav'));
    const {exitCode, stderr} = await scene.generate();
    expect(stderr).toMatch(
      /^chatterpipe: \S+\/ds holds clips or a list that chatterpipe did not make: there is no journal\.\n/,
    );
    expect(exitCode).toBe(2);
    expect(await readdir(scene.folder)).toEqual(['ds']);
    expect(scene.backend.speechRequests).toHaveLength(0);
  });

  test('A21 a journal that is a link: refused or followed, but no number is given twice', short, async () => {
    const scene = await finishedScene();
    const journal = join(scene.output, 'clips.jsonl');
    const elsewhere = join(scene.folder, 'elsewhere.jsonl');
    await rename(journal, elsewhere);
    await symlink(elsewhere, journal);
    const before = await readFile(elsewhere, 'utf8');
    const {exitCode, stderr} = await scene.generate();
    expect(stderr).not.toMatch(/bug|^\s+at /m);
    expect([0, 2, 14]).toContain(exitCode);
    const after = await readFile(elsewhere, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).not.toContain('"type":"number"');
  });
});
