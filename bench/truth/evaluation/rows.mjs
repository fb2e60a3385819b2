// A row a clip: what it is, and its measurements. Rows are kept, for as long as neither the planters nor the measures change.
import {existsSync, readdirSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from '../../../dist/base/content-id.js';
import {seededRandom} from '../../../dist/base/seeded-random.js';
import {severities} from '../defects/kinds.mjs';
import {plant} from '../defects/plant.mjs';
import {measured} from './measure.mjs';

/**
 * The rows of all clean clips, and of every kind and severity with up to `sourceCount` sources of the held-out half.
 * @param {object} options
 * @param {readonly {name: string}[]} options.kinds
 * @param {(line: string) => void} options.tell
 */
export async function gatherRows(corpus, {kinds, sourceCount, cacheFolder, tell}) {
  const kept = await openRows(cacheFolder);
  const rows = [];
  for (const clip of corpus.clips) rows.push(await kept.row({...clip, kind: 'clean'}, async () => clip));
  // Limits come from clean clips alone, so only the held-out half is spoilt.
  const sources = chooseSources(
    corpus.clips.filter(({split}) => split === 'held-out'),
    sourceCount,
  );
  for (const kind of kinds) {
    for (const severity of severities) {
      for (const source of sources) {
        const named = {
          ...source,
          id: `${source.id}+${kind.name}-${severity}`,
          source: source.id,
          kind: kind.name,
          severity,
        };
        const row = await kept.row(named, () => plant(corpus, kind, severity, source));
        if (row !== undefined) rows.push(row);
      }
    }
    tell(kind.name);
    await kept.save();
  }
  await kept.save();
  return rows;
}

/** Half of them neural speech, as far as there is enough; the rest is eSpeak NG. */
export function chooseSources(clips, count) {
  const random = seededRandom('sources');
  const shuffled = clips
    .map(clip => ({clip, key: random()}))
    .sort((a, b) => a.key - b.key)
    .map(({clip}) => clip);
  const neural = shuffled.filter(({engine}) => engine !== 'espeak').slice(0, Math.ceil(count / 2));
  const robots = shuffled.filter(({engine}) => engine === 'espeak').slice(0, count - neural.length);
  return [...neural, ...robots];
}

async function openRows(cacheFolder) {
  const path = join(cacheFolder, `rows-${await codeDigest()}.json`);
  const known = new Map(existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : []);
  let isNew = false;
  return {
    async row(named, make) {
      if (!known.has(named.id)) {
        const clip = await make();
        known.set(
          named.id,
          clip === undefined ? null : {...measured(clip), seconds: clip.take.samples.length / clip.take.sampleRateHz},
        );
        isNew = true;
      }
      const {id, source, kind, severity, split, engine, speaker, dataset, language, text} = named;
      const found = known.get(id);
      return found === null
        ? undefined
        : {id, source, kind, severity, split, engine, speaker, dataset, language, text, ...found};
    },
    async save() {
      if (isNew) await writeFile(path, JSON.stringify([...known]));
      isNew = false;
    },
  };
}

/** Of everything that a row's numbers come from. */
async function codeDigest() {
  const here = join(import.meta.dirname, '..');
  const dist = join(import.meta.dirname, '../../../dist');
  const folders = [
    join(dist, 'audio'),
    join(dist, 'quality'),
    ...['corpus', 'defects', 'sound'].map(name => join(here, name)),
  ];
  const files = folders.flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.m?js$/.test(name) && !name.includes('verdict'))
      .sort()
      .map(name => join(folder, name)),
  );
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  return sha256(texts.join('\n')).slice(0, 12);
}
