// Defects of words: another text is spoken than the one that is asked for. Only speakers that can be asked again have them.
import {joinWords, splitWords} from './split-words.mjs';

/** Words of the text are not said: one short word, one of middle length, or a third of all. */
export async function dropWords({source, say, random}, {which}) {
  const words = splitWords(source.text, source.language);
  if (words.length < 4) return undefined;
  const byLength = words.toSorted((a, b) => a.text.length - b.text.length);
  const middle = byLength.slice(Math.floor(words.length / 3), Math.ceil((2 * words.length) / 3));
  const count = Math.max(2, Math.round(words.length / 3));
  const first = Math.floor(random() * (words.length - count + 1));
  const dropped = {
    short: () => [byLength[0]],
    middle: () => [pick(middle, random)],
    third: () => words.slice(first, first + count),
  }[which]();
  return say(joinWords(source.text, words, word => (dropped.includes(word) ? '' : word.text)));
}

/** A word comes twice, two words come twice, or a word four times. */
export async function repeatWords({source, say, random}, {wordCount, times}) {
  const words = splitWords(source.text, source.language);
  if (words.length < 4) return undefined;
  const first = Math.floor(random() * (words.length - wordCount + 1));
  const last = words[first + wordCount - 1];
  const phrase = source.text.slice(words[first].start, last.end);
  const gap = spaced(source.language);
  return say(
    joinWords(source.text, words, word =>
      word === last ? word.text + `${gap}${phrase}`.repeat(times - 1) : word.text,
    ),
  );
}

/** Other words of the language stand in the place of some: one, two, or half of all. */
export async function swapWords({source, say, other, random}, {count, share = 0}) {
  const words = splitWords(source.text, source.language);
  if (words.length < 4) return undefined;
  const wanted = Math.max(count ?? 1, Math.round(words.length * share));
  const swapped = words.filter(word => [...word.text].length > 2 || word.text.length === words[0].text.length);
  const chosen = new Set(shuffled(swapped, random).slice(0, wanted));
  const pool = Array.from({length: 4}, () => other('same-language').text).flatMap(text =>
    splitWords(text, source.language),
  );
  return say(joinWords(source.text, words, word => (chosen.has(word) ? replacement(word, pool, random) : word.text)));
}

function replacement(word, pool, random) {
  const unlike = pool.filter(({text}) => text.toLowerCase().slice(0, 2) !== word.text.toLowerCase().slice(0, 2));
  const alike = unlike.filter(({text}) => Math.abs(text.length - word.text.length) <= 2);
  return pick(alike.length > 0 ? alike : unlike, random).text.toLowerCase();
}

function spaced(language) {
  return language === 'zh' || language === 'ja' ? '' : ' ';
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function shuffled(list, random) {
  return list
    .map(item => ({item, key: random()}))
    .sort((a, b) => a.key - b.key)
    .map(({item}) => item);
}
