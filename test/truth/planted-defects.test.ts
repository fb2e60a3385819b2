import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
// @ts-expect-error Plain JavaScript, for the benches.
import {openCleanCorpus} from '../../bench/truth/corpus/clean-corpus.mjs';
// @ts-expect-error As above.
import {kinds} from '../../bench/truth/defects/kinds.mjs';
// @ts-expect-error As above.
import {plant} from '../../bench/truth/defects/plant.mjs';
// @ts-expect-error As above.
import {judged} from '../../bench/truth/evaluation/judge.mjs';
// @ts-expect-error As above.
import {gatherRows} from '../../bench/truth/evaluation/rows.mjs';
import {sha256} from '../../src/base/content-id.js';
import {defaultLimits} from '../../src/quality/verdict/presets.js';

type Clip = {readonly text: string; readonly take: {readonly samples: Float32Array}};

type Judged = {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly rules: readonly string[];
  readonly isCaught: boolean;
};

/** eSpeak NG alone, 30 sentences a speaker and language, each defect in 6 of them: what `npm run bench:truth` does at length. */
const sourceCount = 6;
let folder: string;
let results: readonly Judged[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chatterpipe-truth-'));
  const corpus = await openCleanCorpus({cacheFolder: folder, languages: ['ms'], clipsOfDataset: 30});
  const kindsHere = kinds.filter(({name}: {name: string}) => Object.hasOwn(leastCaught, name));
  const rows = await gatherRows(corpus, {kinds: kindsHere, sourceCount, cacheFolder: folder, tell: () => {}});
  results = judged(rows, defaultLimits);
}, 600_000);

afterAll(() => rm(folder, {recursive: true}));

/** Of six clips with a mild, a medium and a severe defect: so many are refused or mended by the default limits. */
const leastCaught: Readonly<Record<string, readonly [number, number, number]>> = {
  'truncated-end': [0, 0, 5],
  loop: [4, 5, 5],
  'long-pause': [6, 6, 6],
  silence: [6, 6, 6],
  drone: [4, 5, 6],
  clipped: [6, 6, 6],
  'clipped-and-lowered': [6, 6, 6],
  offset: [6, 6, 6],
  'level-jump': [0, 1, 5],
  burst: [0, 0, 6],
  hiss: [0, 0, 6],
  tone: [6, 6, 6],
  hum: [5, 6, 6],
  'narrow-band': [0, 6, 6],
};

/** One sentence of a robot that says two words in the very same way. */
const mostRefused = 1;

describe('planted defects', () => {
  test('of 120 clean clips, one at most is refused', () => {
    const clean = results.filter(({kind}) => kind === 'clean');
    expect(clean.length).toBe(120);
    const refused = clean.filter(({rules}) => rules.length > 0).map(({id, rules}) => `${id}: ${rules.join(', ')}`);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(mostRefused);
  });

  test.each(Object.entries(leastCaught))('%s: of six, mild, medium, severe: %j are caught', (kind, least) => {
    const caught = ['mild', 'medium', 'severe'].map(
      severity => results.filter(row => row.kind === kind && row.severity === severity && row.isCaught).length,
    );
    expect(
      caught.every((count, at) => count >= (least[at] as number)),
      `caught ${caught.join(', ')}`,
    ).toBe(true);
  });
});

test('the same seed plants the same defect, and none is nothing', async () => {
  const corpus = await openCleanCorpus({cacheFolder: folder, languages: ['ms', 'en'], clipsOfDataset: 4});
  const source = corpus.clips.reduce((longest: Clip, clip: Clip) =>
    clip.text.length > longest.text.length ? clip : longest,
  );
  const clean = hashOf(source);
  for (const kind of kinds) {
    const [first, second] = [await plant(corpus, kind, 'medium', source), await plant(corpus, kind, 'medium', source)];
    expect(hashOf(second), kind.name).toBe(hashOf(first));
    expect(hashOf(first), kind.name).not.toBe(clean);
    expect(first.text).toBe(source.text);
  }
});

function hashOf({take}: Clip): string {
  return sha256(new Uint8Array(take.samples.buffer, take.samples.byteOffset, take.samples.byteLength));
}
