/** What a retry costs: more after a time limit, which has already cost the backend a whole answer. */
const costs = {failure: 5, timeout: 10} as const;
const capacity = 500;

export type RetryKind = keyof typeof costs;

/**
 * Bounds the share of retries among all requests, for all workers together: a bucket of 500 tokens, a retry takes 5 (10
 * after a time limit), a retry that succeeds gives its cost back, any other success gives 1 (the numbers of the AWS SDKs'
 * standard retry mode). Where everything fails it is empty after a hundred retries.
 */
export class RetryBudget {
  #tokens = capacity;

  /** Takes the price of a retry, or nothing and answers false. */
  take(kind: RetryKind): boolean {
    if (this.#tokens < costs[kind]) return false;
    this.#tokens -= costs[kind];
    return true;
  }

  /** A request succeeded; `paid` is what its last try had been charged as, if it was a retry. */
  onSuccess(paid: RetryKind | undefined): void {
    this.#tokens = Math.min(capacity, this.#tokens + (paid === undefined ? 1 : costs[paid]));
  }
}
