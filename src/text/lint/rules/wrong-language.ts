import type {LintedText, LintRemark} from '../lint-rule.js';
import {isEastAsian, lettersOf} from './language-characters.js';
import {functionWords, telltaleWords} from './language-words.js';

/**
 * Another language than the phrase says, where it is clear: most letters are of another script; or, between Malay, Indonesian
 * and English, several words that make the other language known and none of its own; or, between Chinese and Japanese, kana,
 * or their absence beside words of Chinese grammar. Names and borrowed words are never enough.
 */
export function wrongLanguage(phrase: LintedText): LintRemark | undefined {
  return wrongScript(phrase) ?? wrongLatin(phrase) ?? wrongEastAsian(phrase);
}

function wrongScript({text, language: {code, englishName}}: LintedText): LintRemark | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(ownLetters(code))?.length ?? 0;
  // A few characters among Latin words make a phrase of Chinese or Japanese; without any it is none.
  const isClear = letters >= 4 && (isEastAsian(code) ? own === 0 : own < letters / 2);
  return isClear ? {message: `${letters - own} of its ${letters} letters are not those of ${englishName}.`} : undefined;
}

const patterns = new Map<string, RegExp>();

function ownLetters(languageCode: string): RegExp {
  const letters = lettersOf(languageCode);
  const own = isEastAsian(languageCode) ? letters.replace('A-Za-z', 'ー') : letters;
  const known = patterns.get(languageCode) ?? new RegExp(`(?=\\p{L})[${own}]`, 'gu');
  patterns.set(languageCode, known);
  return known;
}

function wrongLatin({text, language: {code}}: LintedText): LintRemark | undefined {
  const words = text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
  const looksLike = (name: string, other: ReadonlySet<string>, own: ReadonlySet<string>, share: number) => {
    const found = [...new Set(words.filter(word => other.has(word) && !own.has(word)))];
    const isClear = found.length >= 2 && found.length >= words.length * share && !words.some(word => own.has(word));
    return isClear ? {message: `It looks like ${name}: ${found.slice(0, 4).join(', ')}.`} : undefined;
  };
  switch (code) {
    case 'ms':
      return (
        looksLike('English', functionWords.english, functionWords.malay, 0.25) ??
        looksLike('Indonesian', telltaleWords.indonesian, telltaleWords.malay, 0.15)
      );
    case 'id':
      return (
        looksLike('English', functionWords.english, functionWords.malay, 0.25) ??
        looksLike('Malay', telltaleWords.malay, telltaleWords.indonesian, 0.15)
      );
    case 'en':
      return looksLike('Malay', functionWords.malay, functionWords.english, 0.25);
    default:
      return undefined;
  }
}

function wrongEastAsian({text, language: {code}}: LintedText): LintRemark | undefined {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if ((code === 'zh' || code === 'yue') && kana >= 3 && kana >= (kana + han) * 0.3) {
    return {message: `It looks like Japanese: ${kana} of its characters are kana.`};
  }
  const chinese = new Set(text.match(/[这们吗没说过还让给请谁哪呢吧么您她]/g) ?? []);
  return code === 'ja' && kana === 0 && han >= 5 && chinese.size >= 2
    ? {message: `It looks like Chinese: no kana, and ${[...chinese].slice(0, 4).join(' ')}.`}
    : undefined;
}
