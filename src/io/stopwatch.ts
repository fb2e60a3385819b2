/** Starts a stopwatch: each call of what it gives tells the milliseconds since then, by a clock that is never set back. */
export function startStopwatch(): () => number {
  const begin = performance.now();
  return () => performance.now() - begin;
}
