import {describe, expect, test} from 'vitest';
import {Breaker} from '../../../src/chatterbox/queue/breaker.js';
import {RetryBudget} from '../../../src/chatterbox/queue/retry-budget.js';

/** How many answers it takes; `x` is a failure. */
function answersUntilOpen(answers: string): {after: number; reason: unknown} | undefined {
  const breaker = new Breaker();
  for (const [index, answer] of Array.from(answers).entries()) {
    if (answer === 'x') {
      const reason = breaker.onFailure();
      if (reason !== undefined) return {after: index + 1, reason};
    } else breaker.onSuccess();
  }
  return undefined;
}

describe('the breaker', () => {
  test('opens at the tenth failure in a row, not at the ninth', () => {
    expect(answersUntilOpen('x'.repeat(12))).toEqual({after: 10, reason: {failures: 10, of: 10}});
    expect(answersUntilOpen(`${'x'.repeat(9)}.${'x'.repeat(9)}`)).toBeUndefined();
  });

  test('opens when half of the last twenty have failed, once there are twenty', () => {
    expect(answersUntilOpen('.x'.repeat(20))).toEqual({after: 20, reason: {failures: 10, of: 20}});
    expect(answersUntilOpen('..x'.repeat(40))).toBeUndefined();
  });

  test('forgets when it is told to', () => {
    const breaker = new Breaker();
    for (let failure = 0; failure < 9; failure += 1) breaker.onFailure();
    breaker.reset();
    expect(breaker.onFailure()).toBeUndefined();
  });
});

describe('the retry budget', () => {
  test('is empty after a hundred retries, or fifty after time limits', () => {
    const [failing, slow] = [new RetryBudget(), new RetryBudget()];
    let retries = 0;
    while (failing.take('failure')) retries += 1;
    expect(retries).toBe(100);
    retries = 0;
    while (slow.take('timeout')) retries += 1;
    expect(retries).toBe(50);
  });

  test('five successes buy one retry; a retry that succeeds costs nothing; it is never more than full', () => {
    const budget = new RetryBudget();
    for (let success = 0; success < 1_000; success += 1) budget.onSuccess(undefined);
    while (budget.take('failure'));
    for (let success = 0; success < 4; success += 1) budget.onSuccess(undefined);
    expect(budget.take('failure')).toBe(false);
    budget.onSuccess(undefined);
    expect(budget.take('failure')).toBe(true);
    budget.onSuccess('failure');
    expect(budget.take('failure')).toBe(true);
    expect(budget.take('failure')).toBe(false);
  });
});
