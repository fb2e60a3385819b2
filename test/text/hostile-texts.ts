import fc from 'fast-check';

/** Texts made to break a line of metadata.csv: every kind of character that ever did, among words and any other Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...'abcde  éŋあ好한5.,?!')},
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...['"', '""', '|', '||', "'", '\\', '\n', '\r', '\r\n', '\t', '\v', '\f', ',', ';', '=', '@', '-', '#'],
        ...['\u0085', '\u2028', '\u2029', '\u00a0', '\u3000', '\u001c', '\u0007', '\u001a'],
        ...[
          '\ufeff',
          '\u200b',
          '\u200c',
          '\u200d',
          '\u200e',
          '\u200f',
          '\u202a',
          '\u2066',
          '\u061c',
          '\u00ad',
          '\ufe0f',
        ],
        ...['\u201c', '\u201d', '\u201e', '\u2018', '\u2019', '\uff02', '\uff07', '\uff5c', '\u037e', '\u1fef'],
        ...['e\u0301', '\u0301', '\u0338', '\u1100', '\u1161', '\u212b', 'क', '\u094d', 'ی', '😀', '1\ufe0f\u20e3'],
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '\u0000',
        '\u001b',
        '\u007f',
        '\u0092',
        '\ud800',
        '\udc00',
        '\u202e',
        '\ufffd',
        '\ue000',
      ),
    },
    {weight: 1, arbitrary: fc.string({unit: 'binary', minLength: 1, maxLength: 1})},
  ),
  maxLength: 24,
});

/** A fixed sample of {@link hostileText}: the same for the same seed. */
export function hostileTexts(count: number, seed: number): readonly string[] {
  return fc.sample(hostileText, {numRuns: count, seed});
}
