import {describe, expect, it} from 'vitest';
import {type NormaliseOptions, normaliseText} from '../../../src/text/normalise/normalise-text.js';
import {readCases} from './read-cases.js';

const allowed = /^[\p{Script=Latin}\p{M}' .,?!-]*$/u;

const options: NormaliseOptions = {
  language: 'ms-en',
  region: 'MY',
  acronyms: new Map(),
  lexicon: new Map(),
  onAmbiguous: 'reject',
};

describe('the cases of ms-en.tsv', () => {
  for (const {line, input, expected} of readCases('ms-en')) {
    it(`line ${line}: ${input}`, () => {
      expect(spoken(input)).toBe(expected);
      if (!expected.startsWith('!')) {
        expect(expected).toMatch(allowed);
        expect(spoken(expected)).toBe(expected);
      }
    });
  }

  it('has at least 165 of them, all different', () => {
    const inputs = readCases('ms-en').map(({input}) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs.length).toBeGreaterThanOrEqual(165);
  });
});

function spoken(text: string): string {
  const outcome = normaliseText(text, options);
  return 'spokenText' in outcome ? outcome.spokenText : `!${outcome.refused.rule}`;
}
