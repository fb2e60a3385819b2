import {ChatterpipeError} from '../base/error.js';
import {readBackendAddress, writeBackendAddress} from './dialects/backend-address.js';
import type {DialectName} from './dialects/dialect.js';
import type {SpeechTransport} from './speech-asker.js';

/** How a client reaches one backend, and how long it waits for what. */
export type ChatterboxClientOptions = {
  /**
   * `http://localhost:9090`; a path before the routes (`https://host/voice`) is kept. `openai:https://host/v1` is a server that is spoken to as
   * OpenAI's is.
   */
  readonly baseUrl: string;
  /** How long the backend may think before its answer begins; 60 s. */
  readonly timeoutMs?: number | undefined;
  /** How long a connection may take to open; 10 s, never more than `timeoutMs`. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long an answer that has begun may be silent; 30 s. */
  readonly bodyIdleTimeoutMs?: number | undefined;
  /** How long one request may take in all; two minutes more than `timeoutMs`. */
  readonly totalTimeoutMs?: number | undefined;
  /** The largest answer that is taken; 24 MiB, two minutes of 24 kHz float stereo: more is no sentence, and costs memory to decode. */
  readonly answerLimitBytes?: number | undefined;
  /** Sent as `Authorization: Bearer`, to this backend alone; never in a message. */
  readonly token?: string | undefined;
  /** Certificates (PEM) of authorities that are trusted beside the well-known ones, for https. */
  readonly ca?: string | undefined;
  /** How speech is asked for; `http`. */
  readonly transport?: SpeechTransport | undefined;
  /** How long a WebSocket may answer no ping; 30 s, or half of `timeoutMs` where that is more: a busy server may be deaf while it speaks. */
  readonly pongTimeoutMs?: number | undefined;
  /** Told of what a person should know but nothing fails of, such as a field that the backend does not take. */
  readonly onNotice?: ((notice: ClientNotice) => void) | undefined;
};

/** Something a person should know. */
export type ClientNotice =
  | {
      readonly type: 'field-dropped';
      /** The field that is not sent, or no longer: `language` or `seed`. */
      readonly field: string;
      readonly message: string;
    }
  | {
      readonly type: 'model-chosen';
      /** Of a server of OpenAI's kind: the model that speaks where a request names none. */
      readonly model: string;
      readonly message: string;
    };

/** {@link ChatterboxClientOptions} with every default filled in. */
export type ResolvedClientOptions = {
  /** Without a slash at its end, and without a password. */
  readonly baseUrl: string;
  /** The same with the dialect in front where one was named. */
  readonly address: string;
  /** Undefined where the server is to be asked. */
  readonly dialect: DialectName | undefined;
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly bodyIdleTimeoutMs: number;
  /** Between two pieces of a stream a whole sentence may be thought over. */
  readonly streamIdleTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly answerLimitBytes: number;
  /** The whole `Authorization` header, where there is one. */
  readonly authorization: string | undefined;
  /** What must never be shown. */
  readonly secret: string | undefined;
  readonly ca: string | undefined;
  readonly transport: SpeechTransport;
  readonly pongTimeoutMs: number;
  readonly onNotice: (notice: ClientNotice) => void;
};

/** Fills in the defaults. Throws USAGE for an address that is none. */
export function resolveClientOptions(options: ChatterboxClientOptions): ResolvedClientOptions {
  const {url: named, dialect} = readBackendAddress(options.baseUrl);
  const url = parseAddress(named);
  const baseUrl = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  const {timeoutMs = 60_000, bodyIdleTimeoutMs = 30_000} = options;
  const {authorization, secret} = credentials(url, options.token);
  return Object.freeze({
    baseUrl,
    address: writeBackendAddress({url: baseUrl, dialect}),
    dialect,
    timeoutMs,
    connectTimeoutMs: Math.min(options.connectTimeoutMs ?? 10_000, timeoutMs),
    bodyIdleTimeoutMs,
    streamIdleTimeoutMs: Math.max(bodyIdleTimeoutMs, timeoutMs),
    totalTimeoutMs: options.totalTimeoutMs ?? timeoutMs + 120_000,
    answerLimitBytes: options.answerLimitBytes ?? 24 * 1024 * 1024,
    authorization,
    secret,
    ca: options.ca,
    transport: options.transport ?? 'http',
    pongTimeoutMs: options.pongTimeoutMs ?? Math.max(30_000, timeoutMs / 2),
    onNotice: options.onNotice ?? (() => undefined),
  });
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  const shown = url === undefined ? address : `${url.protocol}//${url.host}`;
  throw new ChatterpipeError('USAGE', `The backend's address "${shown}" is no http:// or https:// address.`, {
    hint: 'Give it whole, as in http://localhost:9090.',
  });
}

function credentials(url: URL, token: string | undefined) {
  if (token !== undefined && /[^\x21-\x7e]/.test(token)) {
    throw new ChatterpipeError(
      'USAGE',
      "The backend's token holds white space or characters that no HTTP header can bear.",
      {
        hint: 'Set CHATTERBOX_TOKEN to the token alone, without a line break.',
      },
    );
  }
  if (token !== undefined && token !== '') return {authorization: `Bearer ${token}`, secret: token};
  if (url.username === '' && url.password === '') return {authorization: undefined, secret: undefined};
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
    secret: decodeURIComponent(url.password),
  };
}
