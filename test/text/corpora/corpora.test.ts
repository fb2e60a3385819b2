import {describe, expect, test} from 'vitest';
import {openNearDuplicates} from '../../../src/text/choice/near-duplicates.js';
import {corpora} from '../../../src/text/corpora/corpora.js';
import {corpusPool} from '../../../src/text/corpora/corpus-pool.js';
import {expandFrames, frameSize} from '../../../src/text/corpora/expand-frames.js';
import {parseLanguage} from '../../../src/text/language.js';
import {normaliseText} from '../../../src/text/normalise/normalise-text.js';

const least = {
  ms: {sentences: 600, domains: 15, frames: 120, framed: 50_000},
  en: {sentences: 400, domains: 15, frames: 80, framed: 50_000},
  'ms-en': {sentences: 250, domains: 12, frames: 60, framed: 50_000},
  zh: {sentences: 300, domains: 15, frames: 0, framed: 0},
  ja: {sentences: 300, domains: 15, frames: 0, framed: 0},
} as const;

/** What a sentence may consist of: letters of the language, spaces, and marks that Piper knows. */
const shapes: Readonly<Record<string, RegExp>> = {
  ms: /^[A-Z][A-Za-z]*(?:[ ,-]+[A-Za-z]+)*[.?!]$/,
  en: /^[A-Z][A-Za-z']*(?:[ ,-]+[A-Za-z']+)*[.?!]$/,
  'ms-en': /^(?:\[en\])?[A-Z](?:[A-Za-z' ,-]|\[\/?en\])*[.?!]$/,
  zh: /^[\p{Script=Han}，、]+[。？！]$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー、]+[。？！]$/u,
};

describe.each(Object.entries(least))('the corpus %s', (language, bars) => {
  const corpus = corpora[language];
  if (corpus === undefined) throw new Error(`no corpus ${language}`);
  const {domains, slots, audition} = corpus;
  const sentences = domains.flatMap(domain => domain.sentences);
  const frames = domains.flatMap(domain => domain.frames);

  test('is as large as promised', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(bars.sentences);
    expect(domains.length).toBeGreaterThanOrEqual(bars.domains);
    expect(frames.length).toBeGreaterThanOrEqual(bars.frames);
    expect(frames.reduce((sum, frame) => sum + frameSize(frame, slots), 0)).toBeGreaterThanOrEqual(bars.framed);
    expect(audition).toHaveLength(40);
  });

  test('holds no text twice, and no audition sentence nearly', () => {
    const all = [...sentences, ...audition].map(sentence => sentence.toLowerCase());
    expect(all.filter((sentence, place) => all.indexOf(sentence) !== place)).toEqual([]);
    const auditions = openNearDuplicates();
    for (const sentence of audition) auditions.remember(sentence);
    expect(corpusPool(language).filter(({text}) => auditions.isNear(text))).toEqual([]);
  });

  test('is made of words and of marks that Piper knows', () => {
    const framed = expandFrames(corpus, 2000, 'shape').map(({text}) => text);
    expect([...sentences, ...audition, ...framed].filter(sentence => !shapes[language]?.test(sentence))).toEqual([]);
  });

  test('has questions, exclamations, and sentences of all lengths', () => {
    const share = (isIn: (sentence: string) => boolean): number => sentences.filter(isIn).length / sentences.length;
    expect(share(sentence => /[?？]$/.test(sentence))).toBeGreaterThan(0.16);
    expect(share(sentence => /[!！]$/.test(sentence))).toBeGreaterThan(0.07);
    const isCjk = language === 'zh' || language === 'ja';
    const words = (sentence: string): number => (isCjk ? [...sentence].length / 2 : sentence.split(' ').length);
    expect(share(sentence => words(sentence) <= 3.5)).toBeGreaterThan(0.1);
    expect(share(sentence => words(sentence) >= 16)).toBeGreaterThan(0.1);
  });

  test('is spoken as it is written, but for single letters and for English spans', () => {
    const {region} = parseLanguage(language);
    const options = {language, region, acronyms: new Map<string, string>(), lexicon: new Map<string, string>()};
    const outcomes = [...sentences, ...audition, ...expandFrames(corpus, 500, 'read').map(({text}) => text)].map(
      text => ({
        text,
        read: normaliseText(text, {...options, onAmbiguous: 'reject'}),
      }),
    );
    expect(outcomes.filter(({read}) => 'refused' in read)).toEqual([]);
    const changed = outcomes.filter(
      ({text, read}) =>
        'changes' in read &&
        text !== read.spokenText &&
        read.changes.some(({rule, before}) => !mayChange(rule, before)),
    );
    expect(changed).toEqual([]);
    expect(outcomes.flatMap(({read}) => ('unsaid' in read ? read.unsaid : []))).toEqual([]);
  });
});

/** A letter's name, what stands in tags, and English words that have become Malay (burger). */
function mayChange(rule: string, before: string): boolean {
  return rule === 'english-span' || rule === 'english-word' || (rule === 'acronym' && /^[A-Z]$/.test(before));
}

test('frames say the same for the same seed, each sentence once, a smaller count among a larger one', () => {
  const corpus = corpora['ms'];
  if (corpus === undefined) throw new Error('no corpus ms');
  const many = expandFrames(corpus, 5000, 'a').map(({text}) => text);
  expect(expandFrames(corpus, 5000, 'a').map(({text}) => text)).toEqual(many);
  expect(new Set(many).size).toBe(5000);
  const all = new Set(many);
  expect(expandFrames(corpus, 1000, 'a').filter(({text}) => !all.has(text))).toEqual([]);
  expect(expandFrames(corpus, 100, 'b').map(({text}) => text)).not.toEqual(many.slice(0, 100));
});
