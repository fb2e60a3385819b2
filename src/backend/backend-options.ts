import {ChatterpipeError} from '../base/error.js';
import type {SpeechEngine} from '../engines/speech-engine.js';
import {isLoopback} from './loopback.js';

/** What a backend may be told; only the engine must be. */
export type BackendOptions = {
  /** What speaks. The backend closes it when it closes. */
  readonly engine: SpeechEngine;
  /** Name or address to listen on: `127.0.0.1`. Any other machine's is refused without `allowRemote`. */
  readonly host?: string;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Whether other machines may be served. There is no password yet: whoever can reach the port can use it. */
  readonly allowRemote?: boolean;
  /** Requests for speech that may wait for the engine, 64; the next one gets 503. */
  readonly mostWaiting?: number;
  /** Bytes of an uploaded recording at most, 50 MB. */
  readonly mostUploadBytes?: number;
  /** Seconds of an uploaded recording at most, 300. */
  readonly mostUploadSeconds?: number;
  /** How long `close()` lets answers under way finish, 10 s. */
  readonly graceMs?: number;
  /** Told of every failure that a client only sees as a 500. */
  readonly onFailure?: (error: unknown) => void;
};

/** Options with nothing left open. */
export type ResolvedBackendOptions = Required<BackendOptions>;

/** Fills in the defaults. Throws USAGE for a port out of range, or a host that other machines reach without `allowRemote`. */
export function resolveBackendOptions(options: BackendOptions): ResolvedBackendOptions {
  const resolved = Object.freeze({
    host: '127.0.0.1',
    port: 0,
    allowRemote: false,
    mostWaiting: 64,
    mostUploadBytes: 50_000_000,
    mostUploadSeconds: 300,
    graceMs: 10_000,
    onFailure: () => {},
    ...options,
  });
  const {host, port, allowRemote} = resolved;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ChatterpipeError(
      'USAGE',
      `The backend cannot listen on port ${port}: ports are whole numbers from 0 to 65535.`,
      {
        hint: 'Give another port, or 0 for any free one.',
      },
    );
  }
  if (!allowRemote && !isLoopback(host)) {
    throw new ChatterpipeError(
      'USAGE',
      `The backend would listen on ${host}, where other machines could use it without a password.`,
      {
        hint: 'Listen on 127.0.0.1, or allow it expressly in a network that you trust.',
      },
    );
  }
  return resolved;
}
