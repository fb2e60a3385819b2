import type {ServerWords} from './read-error-body.js';

/** Whether a 429 is one that does not pass: OpenAI's for an account without credit. */
export function isSpent({code, type}: ServerWords): boolean {
  return [code, type].some(word => /^(insufficient_quota|billing_\w+)$/.test(word ?? ''));
}
