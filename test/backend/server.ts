import {onTestFinished} from 'vitest';
import type {BackendOptions} from '../../src/backend/backend-options.js';
import {type Backend, createBackend} from '../../src/backend/create-backend.js';
import {type ErrorBody, errorBodySchema} from '../../src/chatterbox/wire.js';
import type {SpeechEngine} from '../../src/engines/speech-engine.js';
import {createToneEngine} from '../../src/engines/tone/tone-engine.js';

/** A backend on a free port, closed when the test ends; with the tone engine where none is given. */
export async function startBackend(options: Partial<BackendOptions> = {}): Promise<Backend> {
  const backend = await createBackend({engine: createToneEngine(), graceMs: 2000, ...options});
  onTestFinished(() => backend.close());
  return backend;
}

/** A tone engine that hums each order only when it is let go on, and tells which it works on. */
export type HeldEngine = SpeechEngine & {
  /** Texts under way, in order of arrival. */
  readonly underWay: readonly string[];
  readonly stopped: readonly string[];
  letOneGo(): void;
};

/** See {@link HeldEngine}. */
export function createHeldEngine(): HeldEngine {
  const tone = createToneEngine();
  const underWay: string[] = [];
  const stopped: string[] = [];
  const gates: (() => void)[] = [];
  return {
    ...tone,
    underWay,
    stopped,
    letOneGo: () => gates.shift()?.(),
    async speak(order, signal) {
      signal?.throwIfAborted();
      underWay.push(order.text);
      try {
        await new Promise<void>((resolve, reject) => {
          gates.push(resolve);
          signal?.addEventListener('abort', () => {
            stopped.push(order.text);
            gates.splice(gates.indexOf(resolve), 1);
            reject(signal.reason);
          });
        });
        return await tone.speak(order, signal);
      } finally {
        underWay.splice(underWay.indexOf(order.text), 1);
      }
    },
  };
}

/** Posts a speech body; `query` with its question mark. */
export function postSpeech(url: string, body: unknown, init: RequestInit = {}, query = ''): Promise<Response> {
  return fetch(`${url}/v1/audio/speech${query}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

/** The form of create_speaker. */
export function speakerForm(
  recording: Uint8Array,
  {name = 'Anwar', fields = {}}: {name?: string; fields?: Record<string, string>} = {},
): FormData {
  const form = new FormData();
  form.append('speaker_name', name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('audio_file', new Blob([new Uint8Array(recording)]), 'anwar.wav');
  return form;
}

/** Waits until something is so, 30 s at most. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not become so within 30 s.');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** The error of an answer in the shape that OpenAI clients read. */
export async function errorOf(response: Response): Promise<ErrorBody['error']> {
  return errorBodySchema.parse(await response.json()).error;
}
