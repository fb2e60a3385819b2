/**
 * One way of saying numbers and sums for the several that mean the same: `two hundred and five` = `two hundred five`, `a hundred` =
 * `one hundred`, `a quarter past` = `quarter past`, `seven oh five` = `seven zero five`, `dollars and fifty cents` = `dollars fifty cents`. Wants words in small letters.
 */
export function evenEnglishNumbers(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    const after = words[at + 1] ?? '';
    if (word === 'and' && (scales.has(before) || money.has(before)) && numbers.has(after)) return [];
    if (word === 'a' && scales.has(after)) return ['one'];
    if (word === 'a' && after === 'quarter') return [];
    if ((word === 'oh' || word === 'o') && (numbers.has(before) || numbers.has(after))) return ['zero'];
    return [word];
  });
}

const scales: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']);
const money: ReadonlySet<string> = new Set('dollar dollars pound pounds euro euros ringgit yen yuan'.split(' '));
const numbers: ReadonlySet<string> = new Set(
  `a zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh eighth ninth tenth eleventh
  twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth`.split(/\s+/),
);
