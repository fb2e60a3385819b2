import {describe, expect, test} from 'vitest';
import {measureForcedScore} from '../../../../src/quality/measures/evidence/measure-forced-score.js';

const score = (tokens: readonly (readonly [string, number])[], endLogProb = -0.5) => ({
  model: 'whisper',
  tokens: tokens.map(([text, logProb]) => ({text, logProb})),
  endLogProb,
});

describe('measureForcedScore', () => {
  test('names the whole word of the lowest token', () => {
    const tokens = score([
      [' Sel', -0.1],
      ['amat', -0.2],
      [' p', -0.3],
      ['eta', -8],
      ['ng', -0.4],
      ['.', -12],
    ]);
    expect(measureForcedScore(tokens, false)).toEqual({
      forcedMeanLogProb: -1.8,
      forcedLowestLogProb: -8,
      forcedLowestWord: 'petang',
      forcedEndLogProb: -0.5,
    });
  });

  test('the first word has no space before it, the last has its mark behind it', () => {
    expect(
      measureForcedScore(
        score([
          ['Sel', -1],
          ['amat', -2],
          [' pagi', -0.5],
          ['.', -0.1],
        ]),
        false,
      ).forcedLowestWord,
    ).toBe('Selamat');
    expect(
      measureForcedScore(
        score([
          [' ya', -1],
          [' “pa', -0.1],
          ['gi', -2],
          ['”.', -9],
        ]),
        false,
      ).forcedLowestWord,
    ).toBe('pagi');
  });

  test('without spaces a token is a word, and a part of a character counts', () => {
    const measured = measureForcedScore(
      score([
        ['今天', -0.1],
        ['天气', -3],
        ['\ufffd', -1],
      ]),
      true,
    );
    expect(measured).toMatchObject({forcedLowestLogProb: -3, forcedLowestWord: '天气'});
    expect(measured.forcedMeanLogProb).toBeCloseTo(-4.1 / 3, 10);
  });

  test('−∞ is −100, and NaN is nothing', () => {
    const measured = measureForcedScore(
      score(
        [
          [' a', Number.NEGATIVE_INFINITY],
          [' b', Number.NaN],
          [' c', 0],
        ],
        Number.NaN,
      ),
      false,
    );
    expect(measured).toEqual({forcedMeanLogProb: -50, forcedLowestLogProb: -100, forcedLowestWord: 'a'});
  });

  test('has no score without a spoken token', () =>
    expect(measureForcedScore(score([['.', -1]]), false)).toEqual({forcedEndLogProb: -0.5}));
});
