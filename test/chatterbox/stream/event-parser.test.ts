import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {EventParser, type ServerSentEvent} from '../../../src/chatterbox/stream/event-parser.js';

function parse(...pieces: readonly (string | Uint8Array)[]): ServerSentEvent[] {
  const parser = new EventParser();
  return pieces.flatMap(piece => parser.push(typeof piece === 'string' ? Buffer.from(piece) : piece));
}

const message = (data: string) => ({name: 'message', data});

describe('a text/event-stream (WHATWG HTML, 9.2.6)', () => {
  test.each<[string, string, ServerSentEvent[]]>([
    ['lines end with LF', 'data: a\n\ndata: b\n\n', [message('a'), message('b')]],
    ['lines end with CR', 'data: a\r\rdata: b\r\r', [message('a'), message('b')]],
    ['lines end with CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n', [message('a'), message('b')]],
    [
      'lines end each in its own way',
      'data: a\r\n\ndata: b\r\r\ndata: c\n\r',
      [message('a'), message('b'), message('c')],
    ],
    ['data of several lines', 'data: YHOO\ndata: +2\ndata\ndata:10\n\n', [message('YHOO\n+2\n\n10')]],
    ['one space after the colon goes, no more', 'data:a\n\ndata:  b\n\n', [message('a'), message(' b')]],
    ['a name', 'event: ping\ndata: x\n\ndata: y\n\n', [{name: 'ping', data: 'x'}, message('y')]],
    [
      'comments, ids, retries and unknown fields say nothing',
      ': hi\nid: 1\nretry: 5\nfoo: bar\ndata: a\n:\n\n',
      [message('a')],
    ],
    ['a byte order mark at the beginning alone', '\uFEFFdata: a\n\n\uFEFFdata: b\n\n', [message('a')]],
    ['an event without data is none', 'event: x\n\nid: 4\n\ndata: a\n\n', [message('a')]],
    ['an empty data line is data', 'data\n\ndata:\n\n', [message(''), message('')]],
    ['what the stream ends in is no event', 'data: a\n\ndata: b\n', [message('a')]],
    ['the colon belongs to the value', 'data: {"a":1}\n\n', [message('{"a":1}')]],
  ])('%s', (_name, text, events) => {
    expect(parse(text)).toEqual(events);
  });

  test('a CRLF that is split is one line end', () => {
    expect(parse('data: a\r', '\n\r', '\ndata: b\r', '\r')).toEqual([message('a'), message('b')]);
    expect(parse('data: a\r', '', '\n', 'data: b\n\n')).toEqual([message('a\nb')]);
  });
});

/** Text as streams hold it: fields, line ends of all kinds, letters of up to four bytes. */
const streamText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        '\r\n\r\n',
        'data',
        'data: ',
        'event: ',
        ': ',
        ':',
        '\uFEFF',
        'id: 1',
      ),
      fc.constantFrom('x', 'é', '语', '🙂', '{"a":1}', ' '),
    ),
    {maxLength: 60},
  )
  .map(parts => parts.join(''));

test('property: the same bytes, split anywhere, give the same events', () => {
  fc.assert(
    fc.property(streamText, fc.array(fc.nat(400), {maxLength: 20}), (text, cuts) => {
      const bytes = Buffer.from(text);
      const at = [...new Set([0, ...cuts.map(cut => Math.min(cut, bytes.length)), bytes.length])].sort((a, b) => a - b);
      const pieces = at.map((from, index) => bytes.subarray(from, at[index + 1] ?? bytes.length));
      expect(parse(...pieces)).toEqual(parse(bytes));
    }),
    {numRuns: 2_000, seed: 7},
  );
});

test('property: byte by byte gives the same events', () => {
  fc.assert(
    fc.property(streamText, text => {
      const bytes = Buffer.from(text);
      expect(parse(...Array.from(bytes, byte => Uint8Array.of(byte)))).toEqual(parse(bytes));
    }),
    {numRuns: 500, seed: 7},
  );
});

test('a line of a megabyte that drips in costs no more than its bytes', () => {
  const parser = new EventParser();
  const begin = performance.now();
  parser.push(Buffer.from('data: '));
  const piece = Buffer.from('A');
  for (let index = 0; index < 1_000_000; index += 1) parser.push(piece);
  const [event] = parser.push(Buffer.from('\n\n'));
  expect(event?.data.length).toBe(1_000_000);
  expect(performance.now() - begin).toBeLessThan(20_000);
});
