import type {LanguageSwitch, Phonemes} from '../phonemizer.js';
import {readableText} from '../readable-text.js';
import {cutClauses} from './cut-clauses.js';
import {type EspeakPhonemeSource, openEspeakPhonemeSource} from './espeak-phoneme-source.js';
import {findSpelledWords} from './find-spelled-words.js';
import {dropLanguageFlags, firstLanguageFlag} from './language-flags.js';
import {hasEmptyPhone, restorePalatals} from './restore-palatals.js';

/**
 * Phonemes as Piper 1.8.0 makes them (`piper/phonemize_espeak.py`), from the espeak-ng build of another package. Blocks its
 * thread. How often the two agree, language by language, is measured in `test/engines/phonemes/`.
 */
export async function openEspeakPhonemizer(voice: string): Promise<(text: string) => Phonemes> {
  const source = await openEspeakPhonemeSource(voice);
  const names = new Map<string, string>();
  const nameOf = (letter: string): string => {
    const known = names.get(letter);
    if (known !== undefined) return known;
    const name = plain(source.phonemes(letter, 'ipa'));
    names.set(letter, name);
    return name;
  };

  return text => {
    const readable = readableText(text);
    const flagged = clausesOf(source, readable);
    const clauses = flagged.map(plain);
    return {
      units: [...withMarks(source, readable, clauses).normalize('NFD')],
      switches: flagged.some(clause => firstLanguageFlag(clause) !== undefined) ? findSwitches(source, readable) : [],
      spelled: findSpelledWords(readable, clauses.join(' '), nameOf),
    };
  };
}

/** IPA with `_` between phones and with flags, a string a clause. */
function clausesOf(source: EspeakPhonemeSource, text: string): readonly string[] {
  const ipa = source.phonemes(text, 'ipa');
  if (ipa === '') return [];
  return (hasEmptyPhone(ipa) ? restorePalatals(ipa, source.phonemes(text, 'mnemonics')) : ipa).split(' | ');
}

function plain(clause: string): string {
  return dropLanguageFlags(clause).replaceAll('_', '');
}

/**
 * The clauses with the marks that end them. Where eSpeak NG has cut otherwise than we have (`Dr. Smith`), it is asked again
 * for each of our clauses, and its own breaks inside them leave no trace, as in Piper those without a mark do.
 */
function withMarks(source: EspeakPhonemeSource, text: string, clauses: readonly string[]): string {
  const cut = cutClauses(text);
  const spoken =
    cut.length === clauses.length ? clauses : cut.map(clause => clausesOf(source, clause.text).map(plain).join(''));
  return spoken.map((clause, at) => clause + (cut[at]?.terminator ?? '')).join('');
}

/** Which words it was: each is asked for alone. Where none of them gives the flag alone, the whole text is named. */
function findSwitches(source: EspeakPhonemeSource, text: string): readonly LanguageSwitch[] {
  const words = [...new Set(text.match(word))];
  const found = words.flatMap(each => switchOf(source, each));
  return found.length > 0 ? found : switchOf(source, text);
}

function switchOf(source: EspeakPhonemeSource, text: string): readonly LanguageSwitch[] {
  const language = firstLanguageFlag(source.phonemes(text, 'ipa'));
  return language === undefined ? [] : [{word: text, language}];
}

/** Latin letters apart from others, for `iPhone很好` is two words. */
const word = /[\p{Script=Latin}\p{M}'’-]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{N}])+/gu;
