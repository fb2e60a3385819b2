import {createBackend} from '../backend/create-backend.js';
import {ChatterpipeError} from '../base/error.js';
import type {SpeechFormat} from '../chatterbox/wire.js';
import {createEngine} from '../engines/create-engine.js';
import type {EngineSettings} from '../engines/engine-settings.js';
import {superviseEngine} from '../engines/supervise/supervise-engine.js';
import {readEnvironment} from './config.js';
import {completeSettings} from './python/complete-settings.js';
import {readInput} from './read-input.js';
import {readUpstream, type UpstreamOptions} from './read-upstream.js';

/** How to serve. */
export type ServeOptions = {
  /** One of `engineNames`. */
  readonly engine: string;
  readonly settings?: EngineSettings;
  /** For the engine `openai`: the server that speaks, and how it is spoken to. Its token: env `CHATTERBOX_TOKEN`. */
  readonly upstream?: UpstreamOptions;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where to listen, `127.0.0.1`. Another machine's reach wants a token or `allowRemote`. */
  readonly host?: string;
  /** Holds `audios/` and `temp_audios/`: env `CHATTERPIPE_DATA`, else a folder of the user's own for such things. */
  readonly data?: string;
  /** How long a temporary speaker is kept after it last spoke, 24 h. */
  readonly temporaryForSeconds?: number;
  /** Whether a recording is taken only with a consent (false). */
  readonly requireConsent?: boolean;
  /** Its first line is the token that clients must send: env `CHATTERPIPE_TOKEN`. */
  readonly tokenFile?: string;
  /** Whether other machines may be served without a token (false). */
  readonly allowRemote?: boolean;
  /** Names by which they may reach it, beside addresses in digits. */
  readonly allowedHosts?: readonly string[];
  /** For waiting and speaking together, 300 s. */
  readonly deadlineSeconds?: number;
  /** Requests that may wait for the engine, 64. */
  readonly mostWaiting?: number;
  /** Other names of speakers, beside OpenAI's: `{alloy: 'anwar.wav'}`. */
  readonly voiceMap?: Readonly<Record<string, string>>;
  /** `wav`, `mp3` or `pcm`, where a request names none: `wav`. */
  readonly defaultFormat?: string;
  /** Of a text, 10,000. */
  readonly mostCharacters?: number;
  /** Ends the serving. */
  readonly signal: AbortSignal;
  /** Told why, of every request that a client only sees answered with 500. */
  readonly onFailure: (error: unknown) => void;
  /** Told when the engine is lost, speaks again, or is left down. */
  readonly onNotice?: (message: string) => void;
  readonly onListening: (listening: {
    readonly url: string;
    readonly engine: string;
    readonly speakers: readonly string[];
  }) => void;
};

/** Is a ChatterBox server until `signal` fires; answers under way are finished first. Throws USAGE, INPUT_UNREADABLE. */
export async function serveBackend(options: ServeOptions): Promise<void> {
  const {signal, onListening, onFailure, onNotice = () => {}} = options;
  const deadlineMs = 1000 * requireAbove('deadline', options.deadlineSeconds ?? 300);
  const temporaryForMs = 1000 * requireAbove('lifetime of temporary speakers', options.temporaryForSeconds ?? 86_400);
  const environment = readEnvironment().server;
  const token = options.tokenFile === undefined ? environment.token : await readToken(options.tokenFile);
  const upstream = options.upstream === undefined ? {} : {upstream: await readUpstream(options.upstream, deadlineMs)};
  const given = {...options.settings, ...upstream, signal, onNotice};
  const settings = await completeSettings(options.engine, given);
  const open = () => createEngine(options.engine, settings);
  // Of an upstream nothing runs here that could be started again, and one that is away for long is not given up.
  const engine =
    options.engine === 'openai'
      ? await open()
      : await superviseEngine({open, hangMs: deadlineMs, onEvent: ({message}) => onNotice(message)});
  const backend = await createBackend({
    engine,
    port: options.port,
    onFailure,
    token,
    deadlineMs,
    host: options.host ?? '127.0.0.1',
    allowRemote: options.allowRemote ?? false,
    allowedHosts: options.allowedHosts ?? [],
    requiresConsent: options.requireConsent ?? false,
    mostWaiting: options.mostWaiting ?? 64,
    voiceMap: options.voiceMap ?? {},
    // The backend says which there are.
    defaultFormat: (options.defaultFormat ?? 'wav') as SpeechFormat,
    mostCharacters: options.mostCharacters ?? 10_000,
    speakers: {folder: options.data ?? environment.data, temporaryForMs, now: () => new Date()},
  });
  try {
    onListening({url: backend.url, engine: engine.name, speakers: backend.speakers().map(({id}) => id)});
    await new Promise<void>(resolve => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), {once: true});
    });
  } finally {
    await backend.close();
  }
}

async function readToken(path: string): Promise<string> {
  const [line = ''] = (await readInput(path)).toString('utf8').split(/\r?\n/);
  return line.trim();
}

function requireAbove(what: string, seconds: number): number {
  // What a timer of Node can hold.
  if (seconds > 0 && seconds <= 2_000_000) return seconds;
  throw new ChatterpipeError('USAGE', `The ${what} cannot be ${seconds} s.`, {
    hint: 'Give a time from 1ms to 555h, such as 90s, 5m or 24h.',
  });
}
