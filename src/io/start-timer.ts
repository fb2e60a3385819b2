/** Calls `onEnd` once, after `afterMs`; the function that it gives calls that off. A timer alone keeps no process alive. */
export function startTimer(afterMs: number, onEnd: () => void): () => void {
  const timer = setTimeout(onEnd, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
}
