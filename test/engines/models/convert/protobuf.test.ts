import {describe, expect, test} from 'vitest';
import {
  bytesField,
  floatField,
  intField,
  type Message,
  message,
  messageField,
  textField,
} from '../../../../src/engines/models/convert/protobuf.js';

const hexOf = ({pieces, sizeBytes}: Message): string => {
  const bytes = Buffer.concat(pieces);
  expect(sizeBytes).toBe(bytes.length);
  return bytes.toString('hex');
};

describe('Protocol Buffers', () => {
  // The first three are the examples of protobuf.dev, "Encoding".
  test.each([
    ['150 in field 1', intField(1, 150), '089601'],
    ['"testing" in field 2', textField(2, 'testing'), '120774657374696e67'],
    ['a message with 150, in field 3', messageField(3, intField(1, 150)), '1a03089601'],
    ['0', intField(1, 0), '0800'],
    ['-1 takes ten bytes', intField(1, -1), '08ffffffffffffffffff01'],
    ['a field above 15', intField(20, 7), 'a00107'],
    ['1.5 as a float', floatField(2, 1.5), '150000c03f'],
    ['bytes', bytesField(9, Uint8Array.of(1, 2)), '4a020102'],
    ['fields one after the other', message(intField(1, 1), [intField(1, 2), intField(1, 3)]), '080108020803'],
  ])('%s', (_what, written, hex) => {
    expect(hexOf(written)).toBe(hex);
  });

  test('keeps large values as they are, and does not copy them', () => {
    const large = new Uint8Array(1000);
    expect(messageField(1, bytesField(2, large)).pieces).toContain(large);
  });
});
