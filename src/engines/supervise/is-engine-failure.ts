import {isChatterpipeError} from '../../base/error.js';
import type {ErrorCode} from '../../base/error-codes.js';

/** What says nothing against the process that speaks: the order was wrong, it was stopped, or another server is away. */
const otherCauses: ReadonlySet<ErrorCode> = new Set([
  'USAGE',
  'SPEAKER_NOT_FOUND',
  'LANGUAGE_UNKNOWN',
  'TEXT_REFUSED',
  'INPUT_UNREADABLE',
  'AUDIO_UNREADABLE',
  'REQUEST_TOO_LARGE',
  'CONSENT_MISSING',
  'STOPPED',
  'BACKEND_UNREACHABLE',
  'BACKEND_BUSY',
  'BACKEND_NOT_CHATTERBOX',
  'ROUTE_NOT_FOUND',
  'NOT_AUTHORISED',
]);

/** Whether an error of an engine may mean that the engine itself is broken. */
export function isEngineFailure(error: unknown): boolean {
  return !isChatterpipeError(error) || !otherCauses.has(error.code);
}
