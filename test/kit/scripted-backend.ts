import {type ChildProcess, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
// @ts-expect-error Plain JavaScript, so that it also runs as a process of its own; its types are here.
import {startScriptedBackend as start} from './scripted-backend/server.mjs';
// @ts-expect-error As above.
import {wavOf as makeWav} from './scripted-backend/wav-variants.mjs';

/** A request as the scripted backend got it. */
export type ScriptedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The fields of a JSON body or a form; those of the streaming routes under the names of `POST /v1/audio/speech` too. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly bodyBytes: Buffer;
  /** 1 for the first request for speech; 0 for other requests. */
  readonly nth: number;
  /** Since the backend started. */
  readonly atMs: number;
  /** Undefined while it is being answered. */
  readonly endedAtMs: number | undefined;
  /** Whether the client left before the answer was whole. */
  readonly wasAbandoned: boolean;
  /** The client's port: the same port is the same socket. */
  readonly localPort: number;
  /** Of a WebSocket: how it was closed; 1006 where the client did not close it in order. */
  readonly closeCode?: number | undefined;
};

export type WavVariant =
  | 'pcm16'
  | 'pcm8'
  | 'pcm24'
  | 'pcm32'
  | 'float32'
  | 'float64'
  | 'extensible'
  | 'list'
  | 'stereo'
  | '44100'
  | '48000'
  | '8000'
  | 'placeholder-ffffffff'
  | 'placeholder-7fffffff'
  | 'placeholder-0'
  | 'placeholder-2e9'
  | 'truncated'
  | 'riff-in-data'
  | 'alaw'
  | 'silent'
  | 'clipped'
  | 'nan'
  | 'noise'
  | 'too-short'
  | 'too-long'
  | 'empty';

type Body = {
  readonly wav?: WavVariant;
  readonly text?: string;
  readonly base64?: string;
  /** `base64-audio`: `{"audio": …}` with the speech as text. */
  readonly json?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly latencyMs?: number;
};

/** What `POST /api/generate_tts_stream` answers. */
export type ScriptedEvents = Body & {
  readonly kind: 'events';
  /** Of the chunks: samples, a WAV each (the older form), or a WAV and then samples. */
  readonly form?: 'float32' | 'int16' | 'wav' | 'wav-then-bare';
  /** Says neither rate nor form. */
  readonly isUntold?: boolean;
  readonly chunkSeconds?: number;
  readonly lineEnd?: '\n' | '\r' | '\r\n';
  readonly bytesAtOnce?: number;
  readonly everyMs?: number;
  /** A byte order mark, comments, other events, data of several lines. */
  readonly isChatty?: boolean;
  /** The chunks that are sent, in this order. */
  readonly order?: readonly number[];
  /** So many of the chunks, and then the end. */
  readonly after?: number;
  readonly end?: 'final' | 'none' | 'error' | 'text' | 'reset' | 'stall';
  readonly error?: string | Readonly<Record<string, unknown>>;
  /** The connection is not ended. */
  readonly staysOpen?: boolean;
};

/** What `WS /ws/tts` answers. */
export type ScriptedFrames = {
  readonly kind: 'frames';
  readonly latencyMs?: number;
  readonly dtype?: 'float32' | 'int16';
  /** Where it says what the samples are: in its last message, in one before them, by their length alone, or nowhere. */
  readonly tells?: 'complete' | 'metadata' | 'duration' | 'nothing';
  readonly frameSeconds?: number;
  readonly frameBytes?: number;
  readonly everyMs?: number;
  /** Bytes that are missing at the end. */
  readonly cutBytes?: number;
  /** So many frames, and then the end. */
  readonly after?: number;
  /** Says that it is complete before this frame. */
  readonly completeAt?: number;
  /** More fields of that message. */
  readonly complete?: Readonly<Record<string, unknown>>;
  readonly end?: 'complete' | 'error' | 'text' | 'close' | 'destroy' | 'none';
  readonly code?: number;
  readonly reason?: string;
  readonly text?: string;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly staysOpen?: boolean;
};

/** What the backend does with a request. All of it is data. */
export type Action =
  /** A speech answer, of the deterministic speech for (input, voice, seed). */
  | (Body & {readonly kind: 'speech'})
  | (Body & {readonly kind: 'status'; readonly status: number})
  /** Any bytes with status 200. */
  | (Body & {readonly kind: 'body'; readonly status?: number})
  | (Body & {readonly kind: 'gzip' | 'br'; readonly isBroken?: boolean})
  /** `reset` sends RST, `close` sends FIN. */
  | (Body & {
      readonly kind: 'reset' | 'close';
      readonly when: 'before-headers' | 'after-headers' | 'mid-body';
      readonly isChunked?: boolean;
    })
  | (Body & {readonly kind: 'wrong-length'; readonly byBytes: number})
  | (Body & {readonly kind: 'close-delimited'; readonly fraction?: number})
  | (Body & {readonly kind: 'drip'; readonly bytes?: number; readonly everyMs?: number})
  /** Speech as server-sent events. */
  | ScriptedEvents
  /** Speech over the WebSocket. */
  | ScriptedFrames
  /** Of a rule about `UPGRADE`: a WebSocket is opened; one that is deaf answers no ping. */
  | {readonly kind: 'accept'; readonly isDeaf?: boolean; readonly latencyMs?: number}
  | {readonly kind: 'black-hole'; readonly latencyMs?: number}
  /** Bytes in place of an answer; in place of a WebSocket, the connection may be left open. */
  | {readonly kind: 'raw'; readonly bytes: string; readonly staysOpen?: boolean; readonly latencyMs?: number}
  | (Body & {readonly kind: 'endless'});

/** Answers the requests that it is about; the first rule that applies does. */
export type Rule = {
  /** `/v1/audio/speech` unless said otherwise. */
  readonly path?: string;
  /** `WS` for a message over the WebSocket, `UPGRADE` for the request to open it. */
  readonly method?: string;
  readonly text?: string;
  readonly textIncludes?: string;
  /** First and last request for speech that it is about, counted from 1. */
  readonly from?: number;
  readonly to?: number;
  /** Lets the first of those it is about pass. */
  readonly skip?: number;
  /** Applies so often at most. */
  readonly times?: number;
  /** Applies with this probability, the same in each run for the same `seed`. */
  readonly chance?: number;
  readonly seed?: number;
  readonly answer: Action;
};

/** Rules, or (in the same process) a function; undefined is the default answer. */
export type Script = readonly Rule[] | ((request: ScriptedRequest) => Action | undefined);

export type ScriptedBackendOptions = {
  readonly script?: Script;
  readonly speakers?: readonly {readonly id: string; readonly name: string}[];
  /** How long a speech answer takes. */
  readonly latencyMs?: number | ((request: ScriptedRequest) => number);
  readonly host?: string;
  readonly port?: number;
  readonly keepAliveMs?: number;
  /** More keys for the answer to `GET /`. */
  readonly health?: Readonly<Record<string, unknown>>;
};

/** A running scripted backend. */
export type ScriptedBackend = {
  readonly port: number;
  readonly url: string;
  readonly requests: readonly ScriptedRequest[];
  readonly speechRequests: readonly ScriptedRequest[];
  /** The most requests that were under way at once. */
  readonly highWater: number;
  readonly socketCount: number;
  readonly speakers: readonly {readonly id: string; readonly name: string}[];
  setScript(script: Script | undefined): void;
  /** Empties the record. */
  forget(): void;
  dropSockets(how?: 'close' | 'reset'): void;
  /** Stops listening and cuts every socket; `goUp` listens on the same port again. */
  goDown(): Promise<void>;
  goUp(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a scripted backend in this process. */
export const startScriptedBackend: (options?: ScriptedBackendOptions) => Promise<ScriptedBackend> = start;

/** The bytes that a speech answer of the scripted backend holds. */
export const wavOf: (variant: WavVariant, what: {input: string; voice: string; seed: number}) => Buffer = makeWav;

/** A scripted backend in a process of its own; its script must be data. */
export type ScriptedBackendProcess = {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
};

/** Starts a scripted backend as a process, for tests that kill and benches that measure. */
export async function startScriptedBackendProcess(
  options: Omit<ScriptedBackendOptions, 'script' | 'latencyMs'> & {script?: readonly Rule[]; latencyMs?: number} = {},
): Promise<ScriptedBackendProcess> {
  const file = fileURLToPath(new URL('./scripted-backend/process.mjs', import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {stdio: ['ignore', 'pipe', 'inherit']});
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({input: child.stdout}).once('line', resolve);
    child.once('exit', code => reject(new Error(`the scripted backend ended with code ${code}`)));
  });
  const {url, port} = JSON.parse(line) as {url: string; port: number};
  return {
    url,
    port,
    child,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
