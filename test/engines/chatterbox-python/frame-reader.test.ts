import {expect, test} from 'vitest';
import {createFrameReader} from '../../../src/engines/chatterbox-python/frame-reader.js';

const body = Buffer.from('abcd\n\u001eCB1 {"x"');
const stream = Buffer.concat([
  Buffer.from(`\u001eCB1 {"type":"audio","bytes":${body.length}}\n`),
  body,
  Buffer.from('\u001eCB1 {"type":"hello","bytes":0}\n'),
]);

test('frames come out whole however the stream is cut', () => {
  for (let size = 1; size <= stream.length; size += 1) {
    const found: string[] = [];
    const read = createFrameReader(frame => found.push(`${frame.header['type']} ${frame.body.toString()}`));
    for (let at = 0; at < stream.length; at += size) read(stream.subarray(at, at + size));
    expect(found, `pieces of ${size}`).toEqual([`audio ${body.toString()}`, 'hello ']);
  }
});

test('anything else throws: a foreign line, a length of nonsense, a header without an end', () => {
  const read = (text: string) => () => createFrameReader(() => {})(Buffer.from(text));
  expect(read('Warning: something\n')).toThrow('its output is not what our side of it writes');
  expect(read('\u001eCB1 {"bytes":-1}\n')).toThrow('its output has no sensible length');
  expect(read('\u001eCB1 {"bytes":1e12}\n')).toThrow('its output has no sensible length');
  expect(read('x'.repeat(70_000))).toThrow('its output is not what our side of it writes');
});
