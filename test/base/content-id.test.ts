import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {canonicalJson, contentId, type Json} from '../../src/base/content-id.js';

test('the keys of every object are in code unit order, and nothing else is changed', () => {
  const value: Json = {é: 1, b: [{z: null, a: 'x"y'}, true, -0.5], B: {}, 9: [], 10: 1e21};
  expect(canonicalJson(value)).toBe('{"10":1e+21,"9":[],"B":{},"b":[{"a":"x\\"y","z":null},true,-0.5],"é":1}');
});

test('any value comes back from its canonical form', () => {
  const json = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as Json);
  fc.assert(
    fc.property(json, value => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('an id is the SHA-256 of the canonical form', () => {
  const expected = createHash('sha256').update('[7,"abc",0]').digest('hex');
  expect(contentId([7, 'abc', 0])).toBe(expected);
});
