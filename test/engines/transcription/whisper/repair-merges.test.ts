import {expect, test} from 'vitest';
import {repairMerges} from '../../../../src/engines/transcription/whisper/repair-merges.js';

const tokenizer = (merges: readonly unknown[]) => ({version: '1.0', model: {type: 'BPE', merges}});

test('the first merge is put back, in the form of the others', () => {
  expect(repairMerges(tokenizer(['Ġ a', 'h e']))).toEqual(tokenizer(['Ġ t', 'Ġ a', 'h e']));
  expect(repairMerges(tokenizer([['Ġ', 'a']]))).toEqual(
    tokenizer([
      ['Ġ', 't'],
      ['Ġ', 'a'],
    ]),
  );
});

test('what has it, and what is no tokenizer of byte pairs, stays as it is', () => {
  const whole = tokenizer(['Ġ t', 'Ġ a']);
  expect(repairMerges(whole)).toBe(whole);
  expect(repairMerges('nonsense')).toBe('nonsense');
});
