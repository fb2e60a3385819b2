import fc from 'fast-check';
import {expect, test} from 'vitest';
import {plainLine} from '../../../src/dataset/journal/plain-line.js';

const hex = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), {minLength: length, maxLength: length});
const key = hex(32).map(digits => digits.join(''));
const sha256 = hex(64).map(digits => digits.join(''));
const takeIndex = fc.integer({min: 0, max: 999});
const format = fc.constantFrom('wav', 'mp3');
const takes = fc.record({key, take: takeIndex, seed: fc.integer({min: 0, max: 2 ** 31 - 1}), sha256, format});
const verdicts = fc.record({key, take: takeIndex, sha256});

test('reads takes and kept verdicts as JSON would', () => {
  fc.assert(
    fc.property(takes, take => {
      const line = JSON.stringify({v: 1, type: 'take', ...take});
      expect(plainLine(line)).toEqual({type: 'take', key: take.key, take: take.take});
    }),
  );
  fc.assert(
    fc.property(verdicts, ({key: of, take, sha256: hash}) => {
      const line = JSON.stringify({v: 1, type: 'verdict', key: of, verdict: 'kept', reasons: [], take, sha256: hash});
      expect(plainLine(line)).toEqual({type: 'verdict', key: of, verdict: 'kept', by: undefined});
    }),
  );
});

test('takes no line for plain that differs in any one character, unless JSON reads the same of it', () => {
  fc.assert(
    fc.property(takes, fc.nat(), fc.string({unit: 'binary', minLength: 1, maxLength: 1}), (take, place, character) => {
      const whole = JSON.stringify({v: 1, type: 'take', ...take});
      const at = place % whole.length;
      const line = whole.slice(0, at) + character + whole.slice(at + 1);
      const plain = plainLine(line);
      if (plain !== undefined) expect(JSON.parse(line)).toMatchObject({v: 1, ...plain});
    }),
    {numRuns: 2000},
  );
});

test.each([
  [
    'a person’s verdict',
    {type: 'verdict', key: '0'.repeat(32), verdict: 'kept', reasons: [], take: 0, sha256: '0'.repeat(64), by: 'me'},
  ],
  [
    'a refusal',
    {type: 'verdict', key: '0'.repeat(32), verdict: 'rejected', reasons: ['silent'], take: 0, sha256: '0'.repeat(64)},
  ],
  ['a number', {type: 'number', key: '0'.repeat(32), n: 1, text: 'Ya.', language: 'ms'}],
])('leaves %s to JSON', (_what, record) => {
  expect(plainLine(JSON.stringify({v: 1, ...record}))).toBeUndefined();
});
