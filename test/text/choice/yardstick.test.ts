import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {phonemize} from '../../../src/engines/phonemes/worker.js';
import {type Candidate, toCandidate} from '../../../src/text/choice/candidate.js';
import {chooseCovering} from '../../../src/text/choice/choose-covering.js';
import {measureCoverage} from '../../../src/text/choice/measure-coverage.js';
import {seededOrder} from '../../../src/text/choice/seeded-order.js';
import {corpora} from '../../../src/text/corpora/corpora.js';
import {expandFrames} from '../../../src/text/corpora/expand-frames.js';

const folders = [process.env['CHATTERPIPE_SHARED_DATA'], join(import.meta.dirname, '../../../../shared/data')];
const data = folders.find(folder => folder !== undefined && existsSync(join(folder, 'coverage')));

// The yardstick is the sound pairs of 1,150 recording prompts a language, counted by others' sentences.
test.skipIf(data === undefined).each([
  ['ms', 'ms', 'diphones-ms.tsv'],
  ['en', 'en-us', 'diphones-en-us.tsv'],
])('200 chosen sentences of %s hold nine tenths of the pairs of 1,150 foreign ones', async (language, voice, file) => {
  const reference = readPairs(join(data ?? '', 'coverage', file));
  const pool = await phonemized(language, voice);
  const byId = new Map(pool.map(one => [one.id, one]));
  const {chosen} = chooseCovering(pool, {
    count: 200,
    cost: 'clips',
    examplesPerUnit: 5,
    pinned: [],
    excluded: [],
    covered: [],
    seed: 1,
  });
  const ours = measureCoverage({chosen: chosen.flatMap(id => byId.get(id) ?? []), pool, reference});
  const chance = measureCoverage({chosen: seededOrder(pool, 'chance').slice(0, 200), pool, reference});
  expect(ours.share).toBeGreaterThan(0.9);
  expect(ours.share - chance.share).toBeGreaterThan(0.1);
});

function readPairs(path: string): ReadonlyMap<string, number> {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(rows.map(row => row.split('\t')).map(([pair = '', count = '']) => [pair, Number(count)]));
}

/** Our sentences, as our own phonemizer gives them to a voice. */
async function phonemized(language: string, voice: string): Promise<readonly Candidate[]> {
  const corpus = corpora[language];
  if (corpus === undefined) throw new Error(`There is no corpus of ${language}.`);
  const texts = [
    ...corpus.domains.flatMap(({sentences}) => sentences),
    ...expandFrames(corpus, 1500, 'yardstick').map(({text}) => text),
  ];
  const phonemes = await phonemize({kind: 'espeak', voice, texts});
  return texts.map((spokenText, number) =>
    toCandidate({
      id: `${number}`,
      spokenText,
      units: phonemes[number]?.units ?? [],
      speechSeconds: spokenText.length / 14,
    }),
  );
}
