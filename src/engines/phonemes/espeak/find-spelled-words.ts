/**
 * The words of a text that eSpeak NG spelled instead of reading. In alphabets: those of two letters or more whose letters'
 * names, said one after another, are whole words of the phonemes; compared without stress and length, and with the vowels and
 * the t that change beside one another taken as equal (`KL`, `ATM`). In Chinese, Japanese and Korean writing: all, where the
 * voice calls two characters by one name ("Chinese letter"). `nameOf` gives the phonemes of a character alone.
 */
export function findSpelledWords(text: string, ipa: string, nameOf: (letter: string) => string): readonly string[] {
  const words = [...new Set(text.match(alphabetic))].filter(({length}) => length <= mostLetters);
  const heard = words.length === 0 ? [] : ipa.split(' ').map(likened);
  const spelled = words.filter(word => {
    const names = [...word].filter(character => character !== '.').map(nameOf);
    return hasRun(heard, likened(names.join('')));
  });
  const unread = scripts
    .filter(({characters, pair: [one, other]}) => text.search(characters) >= 0 && nameOf(one) === nameOf(other))
    .flatMap(({characters}) => text.match(characters) ?? []);
  return [...spelled, ...new Set(unread)];
}

/** Words of alphabets, also with full stops inside: `U.S`. */
const alphabetic =
  /(?:(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{L}\.?)+(?<=\p{L}\.?\p{L})/gu;

/** Longer ones are words that nobody spells, or no words. */
const mostLetters = 24;

const scripts: readonly {readonly characters: RegExp; readonly pair: readonly [string, string]}[] = [
  {characters: /\p{Script=Han}+/gu, pair: ['大', '小']},
  {characters: /\p{Script=Hiragana}+/gu, pair: ['か', 'も']},
  {characters: /\p{Script=Katakana}+/gu, pair: ['カ', 'モ']},
  {characters: /\p{Script=Hangul}+/gu, pair: ['가', '모']},
];

function likened(ipa: string): string {
  return ipa
    .normalize('NFD')
    .replace(/[ˈˌːʲ\s]/g, '')
    .replace(/[ɛə]/g, 'e')
    .replace(/ɾ/g, 't');
}

/** Whether some words in a row are together `wanted`. */
function hasRun(words: readonly string[], wanted: string): boolean {
  return words.some((_, start) => {
    let joined = '';
    for (let at = start; at < words.length && joined.length < wanted.length; at += 1) joined += words[at];
    return wanted !== '' && joined === wanted;
  });
}
