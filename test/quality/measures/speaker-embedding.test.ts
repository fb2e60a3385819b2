import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cosine} from '../../../src/quality/measures/evidence/cosine.js';
import {decodeEmbedding, encodeEmbedding} from '../../../src/quality/measures/speaker-embedding.js';

const embedding = fc
  .array(fc.float({min: -1, max: 1, noNaN: true}), {minLength: 192, maxLength: 256})
  .map(row => Float32Array.from(row));

describe('an embedding in 8 bits a number', () => {
  test('has 127 for the largest number, and four characters for three of them', () => {
    const encoded = encodeEmbedding(Float32Array.of(0.5, -0.25, 0));
    // −0.25 is −63.5 of 127, −63 in whole numbers, and 193 as a byte.
    expect([...Buffer.from(encoded, 'base64')]).toEqual([127, 193, 0]);
    expect(encodeEmbedding(new Float32Array(256).fill(1))).toHaveLength(344);
  });

  test('comes back with length 1, its direction within 0.005', () => {
    fc.assert(
      fc.property(embedding, embedding, (a, other) => {
        const b = other.slice(0, 192);
        const short = a.slice(0, 192);
        const before = cosine(short, b);
        const after = cosine(decodeEmbedding(encodeEmbedding(short)), decodeEmbedding(encodeEmbedding(b)));
        if (before === undefined) return;
        expect(Math.abs((after ?? Number.NaN) - before)).toBeLessThan(0.005);
      }),
      {numRuns: 200},
    );
  });

  test('has no direction where there was none, or NaN', () => {
    expect([...decodeEmbedding(encodeEmbedding(new Float32Array(3)))]).toEqual([0, 0, 0]);
    expect([...decodeEmbedding(encodeEmbedding(Float32Array.of(Number.POSITIVE_INFINITY, 1)))]).toEqual([0, 0]);
    expect([...decodeEmbedding('')]).toEqual([]);
  });
});
