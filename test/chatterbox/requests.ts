import type {BackendError} from '../../src/chatterbox/backend-error.js';
import {isBackendError} from '../../src/chatterbox/backend-error.js';
import {defaultVoiceParameters, type SpeechRequest} from '../../src/chatterbox/speech-request.js';

/** A request that the scripted backend answers with speech. */
export function speechRequest(input = 'Apa khabar? Semua baik?', changes: Partial<SpeechRequest> = {}): SpeechRequest {
  return {input, voice: 'anwar.wav', language: 'ms', seed: 7, parameters: defaultVoiceParameters, ...changes};
}

/** The BackendError that a promise rejects with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<BackendError> {
  const error = await promise.then(
    value => new Error(`no failure but ${JSON.stringify(value)?.slice(0, 100)}`),
    (reason: unknown) => reason,
  );
  if (isBackendError(error)) return error;
  throw error;
}
