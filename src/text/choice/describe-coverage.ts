import {grouped, percent} from './figures.js';
import type {Coverage} from './measure-coverage.js';

/** What lines about a coverage say beside its figures. */
export type CoverageWords = {
  /** `Malay`. */
  readonly languageName: string;
  /** A tag for the command line: `ms`. */
  readonly language: string;
  /** How many phrases there were to choose from; where it is not known, as many as are wanted. */
  readonly available?: number | undefined;
  /** How the list is given to `generate`, where it is not our own choice: `--phrases list.jsonl`. */
  readonly list?: string | undefined;
  /** What the choice was made with, for the next one: `--from book.txt --prose`. */
  readonly from?: string | undefined;
};

/**
 * What a coverage means, for a person: how much speech it is, which share of the sound pairs it holds, what that is enough
 * for, and the command to go on with. Lines without an end of line.
 */
export function describeCoverage(coverage: Coverage, words: CoverageWords): readonly string[] {
  return [...explainCoverage(coverage, words), `Next: ${nextCommand(coverage, words)}`];
}

/** {@link describeCoverage} without the command. */
export function explainCoverage(coverage: Coverage, {languageName}: CoverageWords): readonly string[] {
  return [
    `${phrases(coverage.clips)}, about ${length(coverage.seconds)} of speech.`,
    ...aboutPairs(coverage, languageName),
    sufficiency(coverage.seconds),
  ];
}

/** What so much speech is enough for, in a sentence. */
export function sufficiency(seconds: number): string {
  return stages.find(({fromSeconds}) => seconds >= fromSeconds)?.says ?? '';
}

/** What to type next: make the dataset, or choose more phrases where they are too little for any training and more can be had. */
export function nextCommand({clips, seconds}: Coverage, {language, available, list, from}: CoverageWords): string {
  const wanted = clips === 0 ? usualCount : Math.ceil((clips * goodSeconds) / Math.max(1, seconds) / 50) * 50;
  const most = Math.min(wanted, available ?? wanted);
  if (seconds < leastSeconds && most > clips) {
    return `chatterpipe phrases --language ${language}${from === undefined ? '' : ` ${from}`} --count ${most}`;
  }
  const phrases = list ?? `--count ${clips}`;
  return `chatterpipe generate --voice SPEAKER --language ${language} ${phrases} --output datasets/my_voice`;
}

const minute = 60;
const hour = 3600;

/** How much speech is enough for what: quality.md, section 3 (what users of Piper report, and the LJSpeech and Lessac voices). */
const stages = [
  {fromSeconds: 24 * hour, says: 'Enough to train a voice from scratch.'},
  {
    fromSeconds: 7 * hour,
    says: 'Enough to try a voice from scratch (7 to 24 hours); more than enough to fine-tune one.',
  },
  {fromSeconds: 90 * minute, says: 'Enough for a good fine-tune of a base voice (90 minutes).'},
  {fromSeconds: 60 * minute, says: 'Enough to fine-tune a base voice; 90 minutes make it good.'},
  {
    fromSeconds: 30 * minute,
    says: 'Just enough to fine-tune a base voice (30 to 60 minutes); 90 minutes make it good.',
  },
  {fromSeconds: 0, says: 'Too little to fine-tune a base voice: that takes 30 to 60 minutes, 90 for a good one.'},
] as const;

/** As much as {@link nextCommand} aims at when there is too little. */
const goodSeconds = 90 * minute;
const leastSeconds = 30 * minute;

/** About 90 minutes of phrases in the usual lengths. */
const usualCount = 1500;

function aboutPairs({types, covered, share, missing, singletons}: Coverage, languageName: string): readonly string[] {
  if (types === 0) return [`Nothing is known of the sound pairs of ${languageName}: there is nothing to compare with.`];
  const [atHand, nowhere] = [
    missing.filter(unit => unit.inPool > 0).length,
    missing.filter(unit => unit.inPool === 0).length,
  ];
  const parts = [
    ...(atHand > 0 ? [`${grouped(atHand)} that more phrases would bring`] : []),
    ...(nowhere > 0 ? [`${grouped(nowhere)} that no phrase of the pool has`] : []),
  ];
  const rest = missing.length === 0 ? 'None is missing' : `Missing: ${parts.join(', ')}`;
  return [
    `${percent(share)} of the sound pairs of ${languageName} (${grouped(covered)} of ${grouped(types)}). ${rest}.`,
    ...(singletons.length > 0
      ? [`${pairs(singletons.length)} in one phrase only: if its clip is rejected, they are gone.`]
      : []),
  ];
}

function length(seconds: number): string {
  const minutes = Math.round(seconds / minute);
  if (minutes < 120) return `${grouped(minutes)} minute${minutes === 1 ? '' : 's'}`;
  return `${(Math.round(seconds / 360) / 10).toLocaleString('en')} hours`;
}

function phrases(count: number): string {
  return `${grouped(count)} phrase${count === 1 ? '' : 's'}`;
}

function pairs(count: number): string {
  return `${grouped(count)} pair${count === 1 ? ' is' : 's are'}`;
}
