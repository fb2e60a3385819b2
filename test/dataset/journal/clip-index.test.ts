import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {ClipIndex, type ClipState} from '../../../src/dataset/journal/clip-index.js';

const keyOf = (text: string): string => sha256(text).slice(0, 32);

test('holds what it was told, for 100,000 phrases and offsets beyond 4 GiB', () => {
  const index = new ClipIndex();
  for (let n = 1; n <= 100_000; n += 1) expect(index.add(keyOf(`${n}`), n, n * 100_000)).toBe(n - 1);
  expect(index.size).toBe(100_000);
  expect(index.nextNumber).toBe(100_001);
  for (let n = 1; n <= 100_000; n += 997) {
    const entry = index.find(keyOf(`${n}`));
    expect(index.key(entry)).toBe(keyOf(`${n}`));
    expect([index.number(entry), index.offset(entry), index.state(entry)]).toEqual([n, n * 100_000, 'pending']);
  }
  expect(index.find(keyOf('absent'))).toBe(-1);
});

test('a phrase that was removed and comes again is found at its new entry', () => {
  const index = new ClipIndex();
  index.add(keyOf('a'), 1, 0);
  index.setState(0, 'removed');
  index.add(keyOf('a'), 2, 50);
  for (let n = 3; n < 2000; n += 1) index.add(keyOf(`filler ${n}`), n, n);
  expect(index.find(keyOf('a'))).toBe(1);
  expect(index.counts).toMatchObject({removed: 1, pending: 1998});
});

test('flags do not disturb each other (against plain objects)', () => {
  const states: ClipState[] = ['pending', 'kept', 'rejected', 'failed', 'removed'];
  const step = fc.record({
    entry: fc.nat(9),
    state: fc.option(fc.constantFrom(...states)),
    isByPerson: fc.boolean(),
    takes: fc.option(fc.nat(255)),
    list: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), steps => {
      const index = new ClipIndex();
      const model = Array.from({length: 10}, (_, n) => {
        index.add(keyOf(`${n}`), n + 1, n);
        return {state: 'pending' as ClipState, isByPerson: false, takes: 0, isInList: false};
      });
      for (const {entry, state, isByPerson, takes, list} of steps) {
        const plain = model[entry] as (typeof model)[number];
        if (state !== null) {
          index.setState(entry, state, isByPerson);
          Object.assign(plain, {state, isByPerson});
        }
        if (takes !== null) {
          index.setTakes(entry, takes);
          plain.takes = takes;
        }
        if (list) {
          index.markInList(entry);
          plain.isInList = true;
        }
      }
      const seen = model.map((_, entry) => ({
        state: index.state(entry),
        isByPerson: index.isByPerson(entry),
        takes: index.takes(entry),
        isInList: index.isInList(entry),
      }));
      expect(seen).toEqual(model);
      expect(index.counts.kept).toBe(model.filter(({state}) => state === 'kept').length);
    }),
  );
});
