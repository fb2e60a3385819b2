import {malayCorpus} from '../corpora/ms/corpus.js';
import {malayEnglishWords} from '../lexicon/ms-english.js';
import {englishWordRule, respellReadings} from './english-in-malay.js';
import {malayRules} from './ms/rules.js';
import type {RewriteRule} from './rewrite-rule.js';

/** English words of Malaysian speech and how the Malay phonemiser has to see them. */
export function malayEnglish(): ReadonlyMap<string, string> {
  respellings ??= new Map(Object.entries(malayEnglishWords));
  return respellings;
}

/**
 * The rules of Malay, their readings respelled, and the English words between them: after what looks at the words beside a number
 * ("tracking 482913"), before what takes a word for Malay shorthand.
 */
export function respelledMalayRules(): readonly RewriteRule[] {
  if (respelledRules !== undefined) return respelledRules;
  const words = {respellings: malayEnglish(), isMalay: isMalayWord};
  const rules = malayRules.map(rule => respellReadings(rule, words));
  const place = malayRules.findIndex(({name}) => name === 'elongation');
  respelledRules = [...rules.slice(0, place), englishWordRule(words), ...rules.slice(place)];
  return respelledRules;
}

/** Whether a word, in lower case, stands in one of our own Malay sentences, or is a name that Malaysians bear. */
export function isMalayWord(word: string): boolean {
  malayWords ??= new Set(
    malayCorpus.domains
      .flatMap(({sentences, frames}) => [...sentences, ...frames])
      .concat(Object.values(malayCorpus.slots).flat())
      .flatMap(
        sentence =>
          sentence
            .replace(/\{[^}]*\}/g, ' ')
            .toLowerCase()
            .match(/\p{L}+/gu) ?? [],
      ),
  );
  return malayWords.has(word) || names.has(word);
}

/** Short for Muhammad, Osman, Shamsuddin, Fazlan and so on, or of Chinese families: English words by their spelling alone. */
const names: ReadonlySet<string> = new Set([
  'mat',
  'man',
  'din',
  'lan',
  'jan',
  'lim',
  'tan',
  'lin',
  'min',
  'may',
  'sim',
  'pan',
  'ban',
]);

let respelledRules: readonly RewriteRule[] | undefined;
let respellings: ReadonlyMap<string, string> | undefined;
let malayWords: ReadonlySet<string> | undefined;
