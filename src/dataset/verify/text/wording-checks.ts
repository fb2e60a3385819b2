import {pattern, type TextCheck} from './text-check.js';

const shown = (what: string) => (found: string, position: number) =>
  `Character ${position} begins ${what} (${found.trim()})`;

/** Checks of what a text says: what eSpeak NG would read otherwise than a person. */
export const wordingChecks: readonly TextCheck[] = [
  pattern('html-entity', /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/iu, shown('an HTML entity'), ['symbol', 'digits']),
  pattern(
    'address',
    /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|org|net|my|io)\b/iu,
    shown('an address'),
    ['symbol', 'digits'],
  ),
  pattern('markup', /<\/?[a-z][^<>]*>|\*\*|__|\[[^\]]+\]\([^)]+\)/iu, shown('a tag'), ['symbol', 'placeholder']),
  pattern('placeholder', /\{[^}]*\}|\[[^\]]*\]|<[^<>]*>|\b(?:TODO|FIXME|Lorem ipsum)\b/u, shown('a placeholder'), [
    'symbol',
  ]),
  pattern('digits', /(?![\uff10-\uff19\u{1d7ce}-\u{1d7ff}])\p{Nd}[\p{Nd}.,:]*(?<=\p{Nd})/u, shown('a number')),
  pattern('symbol', /(?!\|)[\p{Sc}\p{Sm}\p{So}\p{Sk}%&@#*_/\\§¶†‡•‰]/u, shown('a sign')),
  pattern('ellipsis', /(?:\.{2,}|…+)(?=\s*[\p{L}\p{N}])/u, shown('an ellipsis before a word')),
  pattern(
    'dash',
    /(?<=[\p{L}\p{N},.]\s*)(?:[–—―]+|(?<=\s)--+(?=\s)|--+)(?=\s*[\p{L}\p{N}])/u,
    shown('a dash between words'),
  ),
  pattern(
    'abbreviation',
    /(?<![\p{L}\p{N}])(?:(?:Mrs?|Ms|Dr|Prof|St|En|Pn|Tn|Hj|Sdn|Rev|Capt|Sgt|Lt|Jln)\.(?=\s+\p{Lu})|(?:etc|e\.g|i\.e|vs|approx|dll|dsb|spt)\.(?=,?\s+\p{Ll}))/u,
    shown('an abbreviation'),
  ),
  {rule: 'several-sentences', find: findThirdSentence, says: shown('the third sentence')},
  {rule: 'all-capitals', find: findAllCapitals, says: () => 'All letters are capitals'},
  {rule: 'unmatched-bracket', find: findUnmatchedBracket, says: shown('a bracket without its partner')},
  {rule: 'unmatched-quote', find: findUnmatchedQuote, says: shown('a double quote without its partner')},
  pattern(
    'stray-space',
    /^[ \u00a0\u3000]+|[ \u00a0\u3000]+$|[ \u00a0\u3000]{2,}/u,
    (_found, position) => `Character ${position} is a space too many`,
  ),
  pattern('long-text', /^[\s\S]{401,}$/u, (found: string) => `The text has ${[...found].length} characters`),
];

type Place = {readonly index: number; readonly found: string} | undefined;

/** Three sentences are two ends that a further sentence follows; a small letter goes on with the same one. */
function findThirdSentence(text: string): Place {
  const ends = text.matchAll(/(?:[.?!]+["'”’»)\]]*\s+(?=[\p{Lu}\p{Lo}])|[。？！]+[」』”’）]*\s*(?=\p{L}))/gu);
  const [, second] = [...ends].filter(({index}) => !/(?<!\p{L})\p{Lu}[\p{Ll}]{0,3}$/u.test(text.slice(0, index)));
  if (second === undefined) return undefined;
  const index = second.index + second[0].length;
  return {index, found: text.slice(index, index + 20)};
}

function findAllCapitals(text: string): Place {
  if (/\p{Ll}/u.test(text)) return undefined;
  const words = text.match(/\p{Lu}{2,}/gu) ?? [];
  return words.length >= 2 && words.join('').length >= 6 ? {index: 0, found: text} : undefined;
}

const partners: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '）': '（', '」': '「', '】': '【'};

function findUnmatchedBracket(text: string): Place {
  const open: {index: number; found: string}[] = [];
  for (const {0: found, index} of text.matchAll(/[()[\]{}（）「」【】]/gu)) {
    const partner = partners[found];
    if (partner === undefined) open.push({index, found});
    else if (open.pop()?.found !== partner) return {index, found};
  }
  return open[0];
}

function findUnmatchedQuote(text: string): Place {
  const straight = [...text.matchAll(/"/gu)];
  if (straight.length % 2 === 1) return {index: straight.at(-1)?.index ?? 0, found: '"'};
  const curly = [...text.matchAll(/[“”]/gu)];
  return curly.length % 2 === 1 ? {index: curly.at(-1)?.index ?? 0, found: curly.at(-1)?.[0] ?? ''} : undefined;
}
