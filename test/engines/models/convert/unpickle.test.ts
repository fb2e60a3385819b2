import {expect, test} from 'vitest';
import {unpickle} from '../../../../src/engines/models/convert/unpickle.js';

/**
 * Made by Python 3.11: `pickle.dumps({'name': 'taman', 'n': [1, 300, 70000, -5], 'x': 2.5, 't': (1,), 'two': (1, 2), 'three': (1, 2, 3),
 * 'four': (1, 2, 3, 4), 'none': None, 'yes': True, 'no': False, 'big': 119547037146038801333356}, protocol=2).hex()`.
 */
const pickled = [
  '80027d71002858040000006e616d657101580500000074616d616e710258010000006e71035d7104284b014d2c014a701101004afbffff',
  'ff65580100000078710547400400000000000058010000007471064b01857107580300000074776f71084b014b02867109580500000074',
  '68726565710a4b014b024b0387710b5804000000666f7572710c284b014b024b034b0474710d58040000006e6f6e65710e4e5803000000',
  '796573710f8858020000006e6f711089580300000062696771118a0a6cfc9c46f9206aa85019752e',
].join('');

test('reads what Python wrote', () => {
  const bytes = Buffer.from(pickled, 'hex');
  const {value, end} = unpickle(bytes, 0);
  expect(end).toBe(bytes.length);
  expect(Object.fromEntries(value as Map<string, unknown>)).toEqual({
    name: 'taman',
    n: [1, 300, 70_000, -5],
    x: 2.5,
    t: [1],
    two: [1, 2],
    three: [1, 2, 3],
    four: [1, 2, 3, 4],
    none: null,
    yes: true,
    no: false,
    big: 119547037146038801333356n,
  });
});

test('runs nothing: what a pickle names stays a name', () => {
  // os.system('exit 1'), as a hostile pickle would have it.
  const {value} = unpickle(Buffer.from('\x80\x02cos\nsystem\nX\x06\x00\x00\x00exit 1\x85R.', 'latin1'), 0);
  expect(value).toEqual({name: 'os.system', parts: ['exit 1']});
});

test('refuses an operation that it does not know', () => {
  expect(() => unpickle(Buffer.from('\x80\x02\x93.', 'latin1'), 0)).toThrow('the pickle has the operation 0x93');
});
