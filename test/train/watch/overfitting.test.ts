import {describe, expect, test} from 'vitest';
import {OverfittingWatch} from '../../../src/train/watch/overfitting.js';

/** The epochs at which it is told, with what is told. */
function told(unheard: readonly (number | null)[], learned: (epoch: number) => number): [number, number][] {
  const watch = new OverfittingWatch();
  return unheard.flatMap((val_mel, index): [number, number][] => {
    const best = watch.add(index + 1, {val_mel, train_mel: learned(index + 1)});
    return best === undefined ? [] : [[index + 1, best]];
  });
}

const falling = (epoch: number): number => 3 / epoch;

describe('a voice that learns by heart', () => {
  test('is told once, with the epoch that was best', () => {
    expect(told([2, 1.5, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7], falling)).toEqual([[8, 3]]);
  });

  test('is not one whose loss of unheard clips falls, stays, or was measured too few times', () => {
    expect(told([2, 1.5, 1, 0.9, 0.85, 0.84, 0.83, 0.82, 0.81], falling)).toEqual([]);
    expect(told([2, 1, 1.01, 1.02, 1, 1.02, 1.01, 1.02, 1.01], falling)).toEqual([]);
    expect(told([2, 1, 1.5, 1.5, 1.5, 1.5], falling)).toEqual([]);
    expect(told([null, null, null, null, null, null, null], falling)).toEqual([]);
  });

  test('is not one that gets worse at the clips that it learns, too', () => {
    expect(told([2, 1, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5], epoch => epoch)).toEqual([]);
  });
});
