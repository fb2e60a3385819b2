import {describe, expect, test} from 'vitest';
import {ConcurrencyLimit, type LimitChange} from '../../../src/chatterbox/queue/concurrency-limit.js';

/** A backend whose answers to 30 characters take `paceMs(limit)`, asked `answers` times one after the other. */
function ask(limit: ConcurrencyLimit, answers: number, paceMs: (limit: number) => number, fromMs = 0) {
  const changes: LimitChange[] = [];
  let nowMs = fromMs;
  for (let answer = 0; answer < answers; answer += 1) {
    const tookMs = paceMs(limit.current);
    nowMs += tookMs;
    const change = limit.onAnswer(nowMs - tookMs, tookMs, 30, nowMs);
    if (change !== undefined) changes.push(change);
  }
  return {changes, nowMs};
}

describe('how many requests may be under way', () => {
  test('busy halves, down to one; good windows raise by one, never above the workers', () => {
    const limit = new ConcurrencyLimit(6);
    expect(limit.onBusy(0, 10)).toEqual({from: 6, to: 3, reason: 'busy'});
    expect(limit.onBusy(11, 20)).toEqual({from: 3, to: 1, reason: 'busy'});
    expect(limit.onBusy(21, 30)).toBeUndefined();
    const {changes} = ask(limit, 200, () => 100, 40);
    expect(changes.map(({to, reason}) => [to, reason])).toEqual([2, 3, 4, 5, 6].map(to => [to, 'recovered']));
  });

  test('many turned away at once are one cut', () => {
    const limit = new ConcurrencyLimit(8);
    expect(limit.onBusy(0, 10)?.to).toBe(4);
    for (let startedAtMs = 1; startedAtMs < 8; startedAtMs += 1) expect(limit.onBusy(startedAtMs, 11)).toBeUndefined();
    expect(limit.current).toBe(4);
  });

  test('answers that become slow because of many at once lower it, until they are quick again', () => {
    const limit = new ConcurrencyLimit(6);
    const {nowMs} = ask(limit, 40, () => 1_000);
    const {changes} = ask(limit, 400, at => (at > 3 ? 4_000 : 1_000), nowMs);
    expect(changes[0]).toEqual({from: 6, to: 3, reason: 'slow'});
    expect(changes.slice(1, 3)).toEqual([
      {from: 3, to: 4, reason: 'recovered'},
      {from: 4, to: 2, reason: 'slow'},
    ]);
  });

  test('a backend that is slow whatever is asked of it does not lose its workers', () => {
    const limit = new ConcurrencyLimit(4);
    const {nowMs} = ask(limit, 40, () => 1_000);
    ask(limit, 200, () => 10_000, nowMs);
    expect(limit.current).toBe(4);
  });

  test('a backend that answers one after the other keeps its workers too', () => {
    const limit = new ConcurrencyLimit(4);
    const {changes} = ask(limit, 400, at => 1_000 * at);
    expect(changes).toEqual([]);
  });

  test('answers that are quick anyway are not called slow', () => {
    const limit = new ConcurrencyLimit(4);
    const {nowMs} = ask(limit, 40, () => 10);
    expect(ask(limit, 80, () => 400, nowMs).changes).toEqual([]);
  });
});
