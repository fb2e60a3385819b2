// Rows with what models heard beside what arithmetic measured: fewer, for listening is slow. What was heard is kept by the clip.
import {existsSync} from 'node:fs';
import {readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from '../../../dist/base/content-id.js';
import {severities} from '../defects/kinds.mjs';
import {plant} from '../defects/plant.mjs';
import {measureHeard, openListeners} from './listeners.mjs';
import {measured} from './measure.mjs';

/** A neural voice that can be asked to say other words, of the half that no limit comes from. */
const heldOutVoice = 'joe-up';

/** Where only a recogniser can know. */
const ofWords = new Set([
  'truncated-end',
  'cut-start',
  'babble-after',
  'loop',
  'other-language',
  'dropped-words',
  'repeated-words',
  'swapped-words',
]);

/** Where a model may hear what arithmetic does not. */
const ofSound = new Set([
  'drone',
  'too-fast',
  'clipped-and-lowered',
  'level-jump',
  'burst',
  'hiss',
  'mp3',
  'narrow-band',
  'voice-shifted',
  'other-speaker',
]);

/**
 * Clean clips of neural speakers (all of the Piper voice in both halves, a third of the others), and `sourceCount` clips of
 * that voice with each defect of words, half as many with each of sound.
 */
export async function hearRows(corpus, {kinds, sourceCount, modelsFolder, cacheFolder, tell}) {
  const neural = corpus.clips.filter(({engine}) => engine === 'piper' || engine === 'kokoro');
  const listeners = openListeners(modelsFolder, neural);
  const kept = await openHeard(cacheFolder);
  const rowOf = async (clip, words) => {
    const heard = await kept.heard(clip, words, () => listeners.hear(clip, {words}));
    const {take, ...named} = clip;
    const {measures, edits} = measured(clip);
    const seconds = take.samples.length / take.sampleRateHz;
    return {...named, seconds, edits, measures: {...measures, ...measureHeard(heard, clip)}};
  };
  const rows = [];
  for (const [at, clip] of neural.entries()) {
    if (clip.engine === 'piper' || at % 3 === 0) rows.push(await rowOf({...clip, kind: 'clean'}, true));
  }
  tell('clean');
  const sources = neural.filter(({speaker}) => speaker === heldOutVoice).filter((_none, at) => at % 3 === 0);
  for (const kind of kinds.filter(({name}) => ofWords.has(name) || ofSound.has(name))) {
    for (const severity of severities) {
      for (const source of sources.slice(0, ofWords.has(kind.name) ? sourceCount : Math.ceil(sourceCount / 2))) {
        const planted = await plant(corpus, kind, severity, source);
        if (planted !== undefined) rows.push(await rowOf(planted, ofWords.has(kind.name)));
      }
    }
    await kept.save();
    tell(kind.name);
  }
  await listeners.close();
  return rows;
}

async function openHeard(cacheFolder) {
  const path = join(cacheFolder, 'heard.json');
  const known = new Map(existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : []);
  let newCount = 0;
  const save = async () => {
    await writeFile(`${path}.new`, JSON.stringify([...known]));
    await rename(`${path}.new`, path);
    newCount = 0;
  };
  return {
    async heard({take, text, language, dataset}, words, hear) {
      const bytes = new Uint8Array(take.samples.buffer, take.samples.byteOffset, take.samples.byteLength);
      const key = sha256(
        JSON.stringify([sha256(bytes), take.sampleRateHz, text, language, dataset, Boolean(words)]),
      ).slice(0, 24);
      if (!known.has(key)) {
        known.set(key, await hear());
        newCount += 1;
        if (newCount >= 10) await save();
      }
      return known.get(key);
    },
    save,
  };
}
