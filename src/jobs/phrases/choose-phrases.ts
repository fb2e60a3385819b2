import {ChatterpipeError} from '../../base/error.js';
import {readKeptClips} from '../../dataset/journal/read-kept-clips.js';
import {datasetLayout} from '../../dataset/layout.js';
import type {Candidate} from '../../text/choice/candidate.js';
import {chooseCovering, defaultExamplesPerUnit} from '../../text/choice/choose-covering.js';
import {type Coverage, measureCoverage} from '../../text/choice/measure-coverage.js';
import {type ReferenceUnits, referenceUnits} from '../../text/choice/reference-units.js';
import {seededOrder} from '../../text/choice/seeded-order.js';
import {corpora} from '../../text/corpora/corpora.js';
import {parseLanguage} from '../../text/language.js';
import {type LintFinding, lintPhrases} from '../../text/lint/lint-phrases.js';
import type {NormalisedText} from '../../text/normalise/normalise-text.js';
import type {Phrase} from '../../text/phrase.js';
import {readInput} from '../read-input.js';
import {candidatesOfTexts} from './candidates-of-texts.js';
import {type PhrasePool, poolOfCorpus, poolOfFiles, type RefusedPhrase} from './phrase-pool.js';
import {openTextReader, type TextReading, usualReading} from './text-reader.js';

/** What to choose, and from what. What is left out has the default in brackets. */
export type ChoosePhrasesOptions = {
  /** A tag of a language. */
  readonly language: string;
  /** How many phrases (200, or as many as the files have). */
  readonly count?: number;
  /** Phrase lists, recorders' prompts or prose; without any, our own corpus. */
  readonly from?: readonly string[];
  /** Whether the files are running text, to be cut into sentences (false). */
  readonly asProse?: boolean;
  /** A dataset whose accepted clips are there already. */
  readonly continueFrom?: string;
  /** `clips`: as much as possible in few phrases; `seconds`: in little speech (clips). */
  readonly cost?: 'clips' | 'seconds';
  /** After so many clips with it a sound pair is worth nothing more (5). */
  readonly examplesPerUnit?: number;
  /** Texts that come first, and texts that do not come. */
  readonly pinned?: readonly string[];
  readonly excluded?: readonly string[];
  /** Another voice of eSpeak NG than that of the language, for the lists that are given. */
  readonly espeakVoice?: string;
  /** The same seed gives the same choice (1). */
  readonly choiceSeed?: number;
  /** A file with a word or phrase a line that must not occur. */
  readonly profanity?: string;
  /** How texts are read. */
  readonly reading?: Partial<TextReading>;
  readonly signal?: AbortSignal;
};

/** A choice, and what it covers. */
export type ChosenPhrases = {
  /** In the order of choice: the choice of 200 is the beginning of the choice of 300. */
  readonly phrases: readonly (Phrase & {readonly spokenText: string})[];
  readonly coverage: Coverage;
  /** What the coverage is measured by: the sound pairs of the language. */
  readonly reference: ReferenceUnits;
  /** As many phrases of the same pool in an order of chance, to compare with. */
  readonly byChance: readonly Candidate[];
  /** How many phrases there were to choose from. */
  readonly available: number;
  /** What is wrong, or may be, with what was chosen: its words, lengths and likeness. */
  readonly findings: readonly LintFinding[];
  /** English words of what was chosen that a Malay voice will read by Malay rules, for want of a respelling. */
  readonly unsaid: readonly string[];
  /** Phrases of the files that cannot be spoken, the first hundred of them, and how many there were. */
  readonly refused: readonly RefusedPhrase[];
  readonly refusedCount: number;
  /** Phrases of the files that are in another language, and were left out. */
  readonly otherLanguages: number;
};

/**
 * Chooses the phrases that cover a language, each with its spoken text: as many different sound pairs as early as possible. The same on
 * every machine for the same seed, corpus or files. Throws USAGE for options that cannot be and for a count that the pool cannot give,
 * LANGUAGE_UNKNOWN, INPUT_UNREADABLE, JOURNAL_CORRUPT, STOPPED.
 */
export async function choosePhrases(options: ChoosePhrasesOptions): Promise<ChosenPhrases> {
  const {language, from = [], cost = 'clips', choiceSeed = 1} = options;
  const {code} = parseLanguage(language);
  const reading = {...usualReading, region: parseLanguage(language).region, ...options.reading};
  const read = await openTextReader(reading);
  const pool =
    from.length === 0
      ? await poolOfCorpus(code)
      : await poolOfFiles(from, {
          language: code,
          espeakVoice: options.espeakVoice,
          asProse: options.asProse ?? false,
          read,
          signal: options.signal,
        });
  const count = options.count ?? (from.length === 0 ? usualCount : Math.min(usualCount, pool.candidates.length));
  const covered = await coveredBy(options.continueFrom, code, pool, options.signal);
  const spoken = (text: string): string => pool.phrases.find(phrase => phrase.text === text)?.spokenText ?? text;
  const {chosen} = chooseCovering(pool.candidates, {
    count,
    cost,
    examplesPerUnit: options.examplesPerUnit ?? defaultExamplesPerUnit,
    pinned: (options.pinned ?? []).map(spoken),
    excluded: (options.excluded ?? []).map(spoken),
    covered,
    seed: choiceSeed,
  });
  if (chosen.length < count) throw tooFew(count, chosen.length, code, from);
  const byText = new Map(pool.phrases.map(phrase => [phrase.spokenText, phrase]));
  const byId = new Map(pool.candidates.map(candidate => [candidate.id, candidate]));
  const reference = referenceUnits(
    corpora[code] === undefined ? pool.candidates : (await poolOfCorpus(code)).candidates,
  );
  const phrases = chosen.flatMap(id => byText.get(id) ?? []);
  return {
    phrases,
    findings: await lint(phrases, options.profanity),
    unsaid: [...new Set(phrases.flatMap(({text}) => unsaidOf(read(text, code))))],
    coverage: measureCoverage({
      chosen: [...covered, ...chosen.flatMap(id => byId.get(id) ?? [])],
      pool: pool.candidates,
      reference,
    }),
    reference,
    byChance: seededOrder(pool.candidates, `chance:${choiceSeed}`).slice(0, count),
    available: pool.candidates.length,
    refused: pool.refused,
    refusedCount: pool.refusedCount,
    otherLanguages: pool.otherLanguages,
  };
}

/** Lint of the spoken texts; that they are short is what short phrases are chosen for. */
async function lint(phrases: ChosenPhrases['phrases'], profanity: string | undefined): Promise<readonly LintFinding[]> {
  const words = profanity === undefined ? '' : (await readInput(profanity)).toString('utf8');
  return lintPhrases(
    phrases.map(phrase => ({...phrase, text: phrase.spokenText})),
    {except: ['too-short'], profanity: words.split(/\r?\n/).filter(line => line.trim() !== '')},
  );
}

function unsaidOf(outcome: NormalisedText): readonly string[] {
  return 'unsaid' in outcome ? outcome.unsaid : [];
}

/** The accepted clips of a dataset, as candidates. */
async function coveredBy(
  root: string | undefined,
  language: string,
  pool: PhrasePool,
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[]> {
  if (root === undefined) return [];
  const kept = await readKeptClips(datasetLayout(root).journal);
  return candidatesOfTexts(
    [...kept.values()].map(({text}) => text),
    {language, known: pool.candidates, signal},
  );
}

const usualCount = 200;

function tooFew(count: number, available: number, language: string, from: readonly string[]): ChatterpipeError {
  const where = from.length === 0 ? `the ${language} corpus gives` : 'the lists give';
  return new ChatterpipeError('USAGE', `Choosing phrases: ${count} were asked for, and ${where} ${available}.`, {
    hint: `Ask for at most ${available}, or give more phrases with --from FILE. What cannot be spoken, is in another language or is nearly alike does not count.`,
    details: {language, count, available},
  });
}
