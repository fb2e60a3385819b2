import {ChatterpipeError} from '../base/error.js';
import type {SpeechFormat} from '../chatterbox/wire.js';
import type {SpeechEngine} from '../engines/speech-engine.js';
import {isLoopback} from './access/loopback.js';
import type {SpeakerShelfOptions} from './speakers/speaker-shelf.js';
import {requireSpeechRules} from './speech/speech-rules.js';
import type {VoiceMap} from './speech/voices.js';

/** What a backend may be told; only the engine must be. */
export type BackendOptions = {
  /** What speaks. The backend closes it when it closes. */
  readonly engine: SpeechEngine;
  /** Name or address to listen on: `127.0.0.1`; one of IPv6 may stand in brackets. Any other machine's is refused without `allowRemote`. */
  readonly host?: string;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** What every call but those of `/health` must carry as a bearer token: 16 printable characters or more, none of them a space. */
  readonly token?: string | undefined;
  /** Whether other machines may be served without a token: whoever can reach the port can use it then. */
  readonly allowRemote?: boolean;
  /** Names by which they may reach it, beside addresses in digits; with a token any name will do. */
  readonly allowedHosts?: readonly string[];
  /** Where the recordings of speakers lie; without it, in a temporary folder until the backend closes. */
  readonly speakers?: SpeakerShelfOptions | undefined;
  /** Whether a recording is taken only with a consent. */
  readonly requiresConsent?: boolean;
  /** Requests for speech that may wait for the engine, 64; the next one gets 503. */
  readonly mostWaiting?: number;
  /** Other names of speakers, beside OpenAI's, which mean the speakers in their order: `{alloy: 'anwar.wav'}`. */
  readonly voiceMap?: VoiceMap;
  /** Of an answer whose request names no format: `wav`. */
  readonly defaultFormat?: SpeechFormat;
  /** Characters of a text at most, 10,000. */
  readonly mostCharacters?: number;
  /** Bytes of an uploaded recording at most, 50 MB. */
  readonly mostUploadBytes?: number;
  /** Seconds of an uploaded recording at most, 300. */
  readonly mostUploadSeconds?: number;
  /** For waiting and speaking together, 300 s; what takes longer is answered with 504. */
  readonly deadlineMs?: number;
  /** How long the headers of a request may take to come in, 10 s, and the whole of it, 60 s: fifty megabytes at 7 Mbit/s. */
  readonly headersTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
  /** How long a client may stop reading its answer, 30 s, and how long all of it may take, 600 s; then its connection is closed. */
  readonly readerIdleMs?: number;
  readonly readerMostMs?: number;
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
    token: undefined,
    allowRemote: false,
    allowedHosts: [],
    speakers: undefined,
    requiresConsent: false,
    mostWaiting: 64,
    voiceMap: {},
    defaultFormat: 'wav' as const,
    mostCharacters: 10_000,
    mostUploadBytes: 50_000_000,
    mostUploadSeconds: 300,
    deadlineMs: 300_000,
    headersTimeoutMs: 10_000,
    requestTimeoutMs: 60_000,
    readerIdleMs: 30_000,
    readerMostMs: 600_000,
    graceMs: 10_000,
    onFailure: () => {},
    ...options,
    ...(options.host === undefined ? {} : {host: options.host.replace(/^\[(.*)\]$/, '$1')}),
  });
  const {host, port, allowRemote, token} = resolved;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ChatterpipeError(
      'USAGE',
      `The backend cannot listen on port ${port}: ports are whole numbers from 0 to 65535.`,
      {
        hint: 'Give another port, or 0 for any free one.',
      },
    );
  }
  if (!Number.isInteger(resolved.mostWaiting) || resolved.mostWaiting < 0) {
    throw new ChatterpipeError('USAGE', `The queue of the backend cannot hold ${resolved.mostWaiting} requests.`, {
      hint: 'Give a whole number, 0 or more.',
    });
  }
  if (token !== undefined && !/^[\x21-\x7e]{16,1024}$/.test(token)) {
    throw new ChatterpipeError(
      'USAGE',
      'The token of the backend is too short, or holds a character that no header can carry.',
      {
        hint: 'Take 16 to 1024 letters and digits without a space, for example what "openssl rand -hex 32" prints.',
      },
    );
  }
  if (!allowRemote && token === undefined && !isLoopback(host)) {
    throw new ChatterpipeError(
      'USAGE',
      `The backend would listen on ${host}, where other machines could use it without a token.`,
      {
        hint: 'Give a token (--token-file FILE or CHATTERPIPE_TOKEN), listen on 127.0.0.1, or allow it expressly in a network that you trust (--allow-remote).',
      },
    );
  }
  requireSpeechRules(resolved);
  return resolved;
}
