/** The longest wait that a server can ask for: five minutes. */
export const longestRetryAfterMs = 300_000;

/**
 * What a `Retry-After` header asks for, in milliseconds: seconds, or an HTTP date (RFC 9110, 10.2.3), at most
 * {@link longestRetryAfterMs}; a moment gone by is 0. A date is held against the answer's own `Date` header, so that clocks that
 * differ do not matter. Undefined where there is none, or nothing that can be understood.
 */
export function readRetryAfter(header: string | undefined, answerDate: string | undefined): number | undefined {
  const value = header?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^[+-]?\d+(\.\d+)?(e\+?\d+)?$/i.test(value)) return withinBounds(Number(value) * 1000);
  const waitMs = parseHttpDate(value) - parseHttpDate(answerDate ?? '');
  return Number.isNaN(waitMs) ? undefined : withinBounds(waitMs);
}

/** Only dates that name their month: Date.parse takes far too much else for a date. */
function parseHttpDate(value: string): number {
  return /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
}

function withinBounds(waitMs: number): number {
  return Math.min(longestRetryAfterMs, Math.max(0, waitMs));
}
