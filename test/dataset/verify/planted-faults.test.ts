import {rmSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {rules} from '../../../src/dataset/verify/rules/rules.js';
import {verifyFolder} from '../../../src/dataset/verify/verify-folder.js';
import {hasProgram} from '../../kit/programs.js';
import {type CleanSet, cleanTexts, makeCleanSet} from './kit/clean-set.js';
import {filePlants} from './kit/file-plants.js';
import {folderPlants} from './kit/folder-plants.js';
import {loadAsPiper, type PiperReading} from './kit/load-as-piper.js';
import {metadataPlants} from './kit/metadata-plants.js';
import type {Plant} from './kit/plant.js';
import {soundPlants} from './kit/sound-plants.js';
import {textPlants} from './kit/text-plants.js';

const plants: readonly Plant[] = [...metadataPlants, ...textPlants, ...filePlants, ...soundPlants, ...folderPlants];
const named = plants.map(plant => [`${plant.rule}${plant.how === undefined ? '' : `: ${plant.how}`}`, plant] as const);

describe('each fault alone is found by its rule, and nothing else is', () => {
  test.each(named)('%s', async (_name, {rule, plant, times = 1, also = []}) => {
    using set = makeCleanSet();
    const expected = plant(set);
    const {counts, findings, errors} = await verifyFolder(set.root, {
      readSamples: true,
      workers: 1,
      ...(expected === undefined ? {} : {expected}),
    });
    rmSync(`${set.root}-outside.wav`, {force: true});
    const wanted = Object.fromEntries([...also.map(other => [other, expect.any(Number)]), [rule, times]]);
    expect(counts, findings.map(finding => `${finding.rule}: ${finding.message}`).join('\n')).toEqual(wanted);
    const finding = findings.find(found => found.rule === rule);
    expect(finding).toMatchObject({rule, piper: rules[rule].piper, mend: rules[rule].mend});
    expect(finding?.message).toMatch(/\S/u);
    expect(errors > 0).toBe([rule, ...also].some(found => rules[found].class === 'loses-row'));
  });

  test('every rule has a fault', () => {
    const asRoot = process.getuid?.() === 0 ? ['unreadable-audio'] : [];
    expect([...new Set<string>([...plants.map(({rule}) => rule), ...asRoot])].sort()).toEqual(
      Object.keys(rules).sort(),
    );
  });
});

describe.skipIf(!hasProgram('python3'))("what Piper's reading makes of each fault", () => {
  const read = named.filter(([, {python}]) => python !== undefined);
  const sets = new Map<Plant, CleanSet>();
  let readings: readonly PiperReading[] = [];

  beforeAll(() => {
    for (const [, plant] of read) {
      const set = makeCleanSet();
      plant.plant(set);
      sets.set(plant, set);
    }
    readings = loadAsPiper([...sets.values()].map(({root}) => root));
  });
  afterAll(() => {
    for (const set of sets.values()) set[Symbol.dispose]();
  });

  test.each(read)('%s', (_name, plant) => {
    const place = [...sets.keys()].indexOf(plant);
    const right = new Set(cleanTexts.map((text, index) => `${sets.get(plant)?.wav(index)}|${text}`));
    const {rows, error} = readings[place] as PiperReading;
    const loaded = new Set(rows.map(row => row.join('|')).filter(row => right.has(row)));
    expect(error ?? loaded.size).toBe(plant.python);
  });

  test('D7 a clean set loses nothing', () => {
    using set = makeCleanSet();
    const [reading] = loadAsPiper([set.root]);
    expect({count: reading?.rows.length, error: reading?.error}).toEqual({count: 24, error: null});
  });
});
