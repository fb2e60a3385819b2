import {englishRules} from './en/rules.js';
import {type OnAmbiguous, rewrite} from './rewrite.js';
import type {ReadingOptions, RewriteRule} from './rewrite-rule.js';

/** What English words in a Malay sentence are read with. */
export type EnglishInMalay = {
  /** English word, in lower case → how the Malay phonemiser has to see it: `meeting` → `miting`. */
  readonly respellings: ReadonlyMap<string, string>;
  /** Whether a word, in lower case, is (also) Malay: then it stays as it is. */
  readonly isMalay: (word: string) => boolean;
  readonly options: ReadingOptions & {readonly onAmbiguous: OnAmbiguous};
  /** Told of each English word that has no respelling: the voice will read it by Malay rules. */
  readonly onUnsaid: (word: string) => void;
};

/**
 * Spans cannot travel in `metadata.csv`, and a Malay voice reads every word by Malay rules. So what is English is respelled: tagged
 * spans (`[en]check email[/en]`) as English reads their numbers and symbols, and elsewhere words of the lexicon that are not Malay.
 */
export function englishSpanRule(english: EnglishInMalay): RewriteRule {
  return {
    name: 'english-span',
    pattern: /\[en\]([^[\]\ue000]*)\[\/en\]|\[\/?en\]/giu,
    read: ([tag, span]) =>
      span === undefined
        ? {refused: `The tag ${tag} has no partner. Write [en]…[/en] around English words.`}
        : readSpan(span, english),
  };
}

/** English words outside of tags, also with hyphens between them (`last-last`, `di-update`). */
export function englishWordRule(english: EnglishWords): RewriteRule {
  return {
    name: 'english-word',
    pattern:
      /(?<![\p{L}\p{M}\p{N}@#._/$&+%-])\p{L}[\p{L}\p{M}']*(?:-\p{L}[\p{L}\p{M}']*)*(?![\p{L}\p{M}\p{N}@#_/$&+%-]|\.[\p{L}\p{N}])/gu,
    read: ([word]) => readWord(word, english),
  };
}

function readSpan(span: string, english: EnglishInMalay): ReturnType<RewriteRule['read']> {
  const read = rewrite(span.trim(), englishRules, {...english.options, joiner: ' '});
  if ('unreadable' in read) {
    const {readings, reason} = read.unreadable;
    const [first, second, ...more] = readings;
    return first === undefined || second === undefined
      ? {refused: reason}
      : {readings: [first, second, ...more], reason};
  }
  const closed = /[.?!]$/.test(span.trim()) ? read.text : read.text.replace(/[.?!]$/, '');
  // A span is no sentence: what English begins with a capital is small where its author began with something else.
  const spoken =
    closed.charAt(0) === span.trim().charAt(0)
      ? closed
      : closed.replace(/^\p{Lu}(?!\p{Lu}|$| )/u, letter => letter.toLowerCase());
  return spoken.replace(/\p{L}[\p{L}\p{M}']*/gu, word => respell(word, english));
}

/** Words that are respelled, and words that are not because they are Malay. */
export type EnglishWords = Pick<EnglishInMalay, 'respellings' | 'isMalay'>;

/** A word outside of tags is English only where a row says so, no Malay sentence of ours has it, and it is no acronym. */
function readWord(word: string, english: EnglishWords): string | undefined {
  const parts = word.split('-');
  const read = parts.map(part => readPart(part, english));
  if (parts.length === 1) return read[0];
  // A respelling may hold a hyphen of its own, and is not read again.
  const isWhole = parts.every((part, at) => read[at] !== undefined || joins.has(part.toLowerCase()));
  return isWhole && read.some(part => part !== undefined)
    ? read.map((part, at) => part ?? parts[at]).join('-')
    : undefined;
}

/** What Malay puts before an English word with a hyphen. */
const joins: ReadonlySet<string> = new Set(['di', 'ke', 'se', 'ber', 'ter', 'me', 'nya', 'kan', 'lah']);

function readPart(word: string, {respellings, isMalay}: EnglishWords): string | undefined {
  const key = word.toLowerCase();
  const respelled = respellings.get(key);
  const isAcronym = word.length > 1 && word === word.toUpperCase();
  return respelled === undefined || respelled === key || isAcronym || isMalay(key)
    ? undefined
    : likeCase(word, respelled);
}

/** A Malay rule whose reading is respelled too: it may hold English words (the "at" of an address), which stay what they are when read again. */
export function respellReadings(
  rule: RewriteRule,
  english: Pick<EnglishInMalay, 'respellings' | 'isMalay'>,
): RewriteRule {
  const respellAll = (text: string): string =>
    text.replace(/\p{L}[\p{L}\p{M}']*/gu, word => readWord(word, english) ?? word);
  return {
    ...rule,
    read: (match, options) => {
      const reading = rule.read(match, options);
      if (typeof reading === 'string') return respellAll(reading);
      if (reading === undefined || 'refused' in reading) return reading;
      const [first, second, ...more] = reading.readings;
      return {readings: [respellAll(first), respellAll(second), ...more.map(respellAll)], reason: reading.reason};
    },
  };
}

function respell(word: string, {respellings, isMalay, onUnsaid}: EnglishInMalay): string {
  const key = word.toLowerCase();
  const respelled = respellings.get(key);
  if (respelled === undefined && !isMalay(key)) onUnsaid(word);
  return respelled === undefined ? word : likeCase(word, respelled);
}

/** A capital at the beginning stays one. */
function likeCase(word: string, respelled: string): string {
  return /^\p{Lu}/u.test(word) ? respelled.charAt(0).toUpperCase() + respelled.slice(1) : respelled;
}
