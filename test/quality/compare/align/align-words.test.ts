import {describe, expect, test} from 'vitest';
import {alignWords} from '../../../../src/quality/compare/align/align-words.js';
import {judgeWords} from '../../../../src/quality/compare/align/judge-words.js';
import {wrongWords} from '../../../../src/quality/compare/align/word-errors.js';
import {plainWord} from '../../../../src/quality/compare/comparable-word.js';

const wordsOf = (text: string) => text.split(' ').filter(Boolean).map(plainWord);

/** `a` right, `a>b` wrong, `-a` missing, `+a` too many, `a=bc` written together. */
function shown(expected: string, heard: string): string {
  const [a, b] = [wordsOf(expected), wordsOf(heard)];
  return alignWords(a, b)
    .steps.map(({expectedFrom, expectedTo, heardFrom, heardTo, isRight}) => {
      const left = a
        .slice(expectedFrom, expectedTo)
        .map(({plain}) => plain)
        .join('_');
      const right = b
        .slice(heardFrom, heardTo)
        .map(({plain}) => plain)
        .join('_');
      if (left === '') return `+${right}`;
      if (right === '') return `-${left}`;
      if (left === right) return left;
      return isRight ? `${left}=${right}` : `${left}>${right}`;
    })
    .join(' ');
}

describe('alignWords', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['a b c', 'a x c', 'a b>x c'],
    ['a b c', 'a c', 'a -b c'],
    ['a c', 'a b c', 'a +b c'],
    ['', 'a b', '+a +b'],
    ['a b', '', '-a -b'],
    ['', '', ''],
    ['sea shells here', 'seashells here', 'sea_shells=seashells here'],
    ['i like seashells', 'i like sea shells', 'i like seashells=sea_shells'],
    ['one up on time', 'oneupon time', 'one_up_on=oneupon time'],
    // What comes too often comes last.
    ['a b', 'a b b', 'a b +b'],
    ['the end', 'the end the end', 'the end +the +end'],
    // The word that is more like it is the misheard one.
    ['saya makan nasi', 'saya tak makam nasi', 'saya +tak makan>makam nasi'],
  ])('"%s" beside "%s"', (expected, heard, steps) => expect(shown(expected, heard)).toBe(steps));

  test('costs nothing where all is right, and one for a word that is missing', () => {
    expect(alignWords(wordsOf('a b'), wordsOf('a b')).cost).toBe(0);
    expect(alignWords(wordsOf('a b'), wordsOf('a')).cost).toBe(1);
    expect(alignWords(wordsOf('ab cd'), wordsOf('ab xy')).cost).toBeCloseTo(1.2, 10);
  });
});

describe('what is wrong', () => {
  const errors = (expected: string, heard: string) => {
    const [a, b] = [wordsOf(expected), wordsOf(heard)];
    const {steps} = alignWords(a, b);
    const {isHeard, longestWrongRun} = judgeWords(steps, a, b, false);
    return {run: longestWrongRun, words: wrongWords(steps, a, b), isHeard};
  };

  test('a run counts wrong, missing and surplus words between right ones', () => {
    expect(errors('a b c d e f', 'a x y d e z').run).toBe(2);
    expect(errors('a b c', 'a b c p q r').run).toBe(3);
    expect(errors('a b c', '').run).toBe(3);
  });

  test('which words were heard', () => {
    expect(errors('a b c', 'x b c')).toMatchObject({
      isHeard: [false, true, true],
      words: [{expected: 'a', heard: 'x'}],
    });
    expect(errors('a b c', 'a b')).toMatchObject({isHeard: [true, true, false], words: [{expected: 'c', heard: ''}]});
    expect(errors('', 'a')).toMatchObject({isHeard: [], run: 1, words: [{expected: '', heard: 'a'}]});
  });

  test.each([
    // Spaces elsewhere, and a letter here and there: every word was heard.
    ['apa khabar hari ini', 'apakah bahari ini', [true, true, true, true], 0],
    ['letaknya pejabat pos', 'litaknya paja batpos', [true, true, true], 0],
    ['datuk suka bercerita', 'datos suk betrita', [true, true, true], 0],
    // Half of it is not more than half.
    ['turn left now', 'turn loft now', [true, true, true], 0],
    ['he saw it', 'he sat it', [true, true, true], 0],
    ['he is in', 'he it in', [true, false, true], 1],
    // Other words.
    ['makan nasi goreng pedas', 'makan roti bakar manis', [true, false, false, false], 3],
    ['one two three', 'one two three and then some more', [true, true, true], 4],
    ['a quick brown fox', 'a quick fox', [true, true, false, true], 1],
    ['tidur nyenyak', 'tidor lalala nyenyek', [true, true], 1],
  ])('"%s", heard as "%s"', (expected, heard, isHeard, run) =>
    expect(errors(expected, heard)).toMatchObject({isHeard, run}),
  );

  test('no more places than a person reads', () => expect(errors('', 'na '.repeat(200)).words).toHaveLength(50));
});
