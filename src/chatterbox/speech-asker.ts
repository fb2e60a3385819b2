import type {Answer} from './http/answer.js';

/** Ways to the same speech: one answer, server-sent events, or a WebSocket. */
export const speechTransports = ['http', 'sse', 'ws'] as const;
export type SpeechTransport = (typeof speechTransports)[number];

/** Asks for speech over some transport. */
export interface SpeechAsker {
  /**
   * Asks for one take with the fields of `POST /v1/audio/speech`. What comes is the answer that route would give: sound with status 200, or
   * the status and the words of a failure. Throws a BackendError where no whole answer came, and STOPPED when `signal` fires.
   */
  ask(body: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer>;
  /** Ends what is under way and is not an exchange of the client. */
  close(): void;
}
