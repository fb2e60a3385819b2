import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {chooseCovering, defaultExamplesPerUnit} from '../../text/choice/choose-covering.js';
import {chooseRefill} from '../../text/choice/restore-units.js';
import type {Phrase} from '../../text/phrase.js';
import {parsePhraseFile} from '../../text/phrase-file/parse-phrase-file.js';
import {candidatesOfTexts} from '../phrases/candidates-of-texts.js';
import {type PhrasePool, poolOfCorpus} from '../phrases/phrase-pool.js';
import type {GenerationSettings} from './resolve-settings.js';

/** Whether the phrases of a dataset are chosen by us, out of our own corpus: then its list lies in its folder. */
export function isChosenByUs({phraseList: {files}, layout}: GenerationSettings): boolean {
  return files.length === 0 || (files.length === 1 && resolve(files[0] ?? '') === resolve(layout.phrases));
}

/** The list as it is to be, and how many clips of it are wanted. */
export type ChosenList = {readonly phrases: readonly ListedPhrase[]; readonly fresh: number; readonly wanted: number};

/** A line of the list; a refill stands in the place of a phrase that was refused, so it is not counted among those that are wanted. */
export type ListedPhrase = Phrase & {readonly isRefill: boolean};

/** What a list is completed for. */
type ListNeeds = {
  /** How many phrases it lacks. */
  readonly lacking: number;
  readonly wanted: number;
  /** Spoken texts whose sounds are there. */
  readonly accepted: readonly string[];
  /** Spoken texts that were refused for good; their sounds are to be brought back. */
  readonly lost: readonly string[];
};

/** What became of a list so far, as spoken texts. */
export type ListOutcome = {readonly kept: readonly string[]; readonly refused: readonly string[]};

/**
 * Chooses what the list of a dataset lacks. `--count` goes on with the choice, so that 200 is the beginning of 300; `--add` looks at the
 * clips that were accepted and chooses where their sound pairs are thin; `--refill` brings back the sounds of what was refused. Changes
 * nothing on the disk. Throws USAGE where the corpus is used up.
 */
export async function completeList(settings: GenerationSettings, outcome: ListOutcome): Promise<ChosenList> {
  const {layout, language} = settings;
  const there = await readList(layout, language);
  const stranger = there.find(phrase => phrase.language !== language);
  if (stranger !== undefined) throw inAnotherLanguage(settings, stranger.language);
  const {lacking, wanted, accepted, lost} = needsOf(settings, there, outcome);
  if (lacking === 0) return {phrases: there, fresh: 0, wanted};
  const pool = await poolOfCorpus(language);
  const spokenBy = new Map(pool.phrases.map(phrase => [phrase.text, phrase.spokenText]));
  const listed = there.map(({text}) => spokenBy.get(text) ?? text);
  const ids = await chooseIds(pool, {lacking, wanted, accepted, lost}, listed, settings);
  const bySpoken = new Map(pool.phrases.map(phrase => [phrase.spokenText, phrase]));
  const fresh = ids
    .flatMap(id => bySpoken.get(id) ?? [])
    .map(({text, source}) => ({text, language, id: source, source, isRefill: lost.length > 0}));
  // Refills take what there is.
  if (fresh.length < lacking && lost.length === 0) throw usedUp(settings, there.length + fresh.length);
  return {phrases: [...there, ...fresh], fresh: fresh.length, wanted};
}

/** How many phrases of a list are undecided, or were written down and have no number yet: a crash may have come between. */
export async function countWaiting({layout, language}: GenerationSettings, index: ClipIndex): Promise<number> {
  const listed = (await readList(layout, language)).length;
  return index.counts.pending + Math.max(0, listed - (index.size - index.counts.removed));
}

function needsOf(
  {phraseList, addCount, isRefilling}: GenerationSettings,
  there: readonly ListedPhrase[],
  {kept, refused}: ListOutcome,
): ListNeeds {
  const replaced = there.filter(({isRefill}) => isRefill).length;
  const before = there.length - replaced;
  const wanted = addCount > 0 ? before + addCount : Math.max(before, phraseList.count ?? 0);
  if (addCount > 0) return {lacking: addCount, wanted, accepted: kept, lost: []};
  const unwritten = wanted - before;
  const unreplaced = Math.max(0, refused.length - replaced);
  return isRefilling && unwritten === 0 && unreplaced > 0
    ? {lacking: unreplaced, wanted, accepted: kept, lost: refused}
    : {lacking: unwritten, wanted, accepted: [], lost: []};
}

async function chooseIds(
  pool: PhrasePool,
  {lacking, accepted, lost}: ListNeeds,
  listed: readonly string[],
  {language, phraseList}: GenerationSettings,
): Promise<readonly string[]> {
  const candidates = (texts: readonly string[]) => candidatesOfTexts(texts, {language, known: pool.candidates});
  const shared = {
    count: lacking,
    cost: 'clips',
    examplesPerUnit: defaultExamplesPerUnit,
    seed: phraseList.choiceSeed,
  } as const;
  if (lost.length > 0) {
    const isListed = new Set(listed);
    const free = pool.candidates.filter(({id}) => !isListed.has(id));
    return chooseRefill(free, {...shared, lost: await candidates(lost), covered: await candidates(accepted)}).chosen;
  }
  const covered = await candidates(accepted.length > 0 ? accepted : listed);
  return chooseCovering(pool.candidates, {...shared, pinned: [], excluded: listed, covered}).chosen;
}

/** Writes a list into its folder, when everything that may refuse the sitting has been asked. */
export async function writeList({layout}: GenerationSettings, {phrases, fresh}: ChosenList): Promise<void> {
  if (fresh === 0) return;
  const lines = phrases.map(
    ({text, language, id, isRefill}) =>
      `${JSON.stringify({text, language, ...(id === undefined ? {} : {id}), ...(isRefill ? {refill: true} : {})})}\n`,
  );
  await writeFileDurably(layout.phrases, lines.join(''));
}

/** The settings with which a list is read from its folder. */
export function withList(settings: GenerationSettings, {phrases, wanted}: ChosenList): GenerationSettings {
  const {layout, phraseList} = settings;
  return {...settings, phraseList: {...phraseList, files: [layout.phrases], count: phrases.length, wanted}};
}

async function readList({phrases: path}: DatasetLayout, language: string): Promise<readonly ListedPhrase[]> {
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return [];
  const phrases: ListedPhrase[] = [];
  const lines = bytes.toString('utf8').split('\n');
  for await (const phrase of parsePhraseFile({name: path, content: bytes, language})) {
    const line = lines[Number(phrase.source.slice(path.length + 1)) - 1] ?? '';
    phrases.push({...phrase, isRefill: /,"refill":\s*true\s*\}\s*$/.test(line)});
  }
  return phrases;
}

function usedUp({language}: GenerationSettings, available: number): ChatterpipeError {
  return new ChatterpipeError('USAGE', `The ${language} corpus gives ${available} phrases, and more were asked for.`, {
    hint: `Ask for at most ${available} (--count), or give your own phrases with --phrases FILE.`,
    details: {language, available},
  });
}

function inAnotherLanguage({layout, language}: GenerationSettings, found: string): ChatterpipeError {
  return new ChatterpipeError('USAGE', `The list ${layout.phrases} is in ${found}, and ${language} was asked for.`, {
    hint: 'Give another --output, or the language of the list.',
    details: {language, found},
  });
}
