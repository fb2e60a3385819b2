import {ChatterpipeError} from '../../base/error.js';

/** Characters (code points) of one order at most: three to six minutes of speech. */
export const mostCharacters = 1000;

/**
 * The text as eSpeak NG may have it: nothing in it is a command. Its control characters (`\u0001`), SSML tags and entities
 * and phonemes in `[[ ]]` become plain text or spaces; what has no sound is left out. Throws TEXT_REFUSED for a text
 * without a letter or digit, for one of more than {@link mostCharacters}, and for letters that it would spell out in
 * English ("Chinese letter") instead of reading: Japanese therefore wants kana.
 */
export function toSafeText(text: string, language: string): string {
  const plain = text
    // The two joiners stay: they shape Indic and Persian letters.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/&(?=[\p{L}#])/gu, '& ')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) throw refused('it holds no letter or digit', 'Give a text with words in it.');
  const characters = [...plain].length;
  if (characters > mostCharacters) {
    throw refused(`it has ${characters} characters, and ${mostCharacters} are the most`, 'Cut it at a sentence.');
  }
  refuseSpelling(plain, language);
  return plain;
}

/** Scripts that eSpeak NG names letter by letter, and the languages in which it reads them. */
const spelledOut: readonly {readonly script: string; readonly letter: RegExp; readonly readIn: readonly string[]}[] = [
  {script: 'Chinese characters', letter: /\p{Script=Han}/u, readIn: ['zh', 'yue']},
  {script: 'kana', letter: /\p{Script=Hiragana}|\p{Script=Katakana}/u, readIn: ['ja']},
  {script: 'Arabic letters', letter: /\p{Script=Arabic}/u, readIn: ['ar', 'fa', 'ur']},
];

function refuseSpelling(text: string, language: string): void {
  for (const {script, letter, readIn} of spelledOut) {
    const found = letter.exec(text)?.[0];
    if (found === undefined || readIn.includes(language)) continue;
    const hint =
      language === 'ja'
        ? 'Write it in kana.'
        : `Write it in letters of the language, or ask for ${readIn.join(' or ')}.`;
    throw refused(`in "${language}" it cannot read ${script} such as "${found}", only spell them in English`, hint);
  }
}

function refused(reason: string, hint: string): ChatterpipeError {
  return new ChatterpipeError('TEXT_REFUSED', `The engine espeak cannot speak this text: ${reason}.`, {hint});
}
