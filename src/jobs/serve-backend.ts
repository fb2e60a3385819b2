import {createBackend} from '../backend/create-backend.js';
import {createEngine} from '../engines/create-engine.js';
import type {EngineSettings} from '../engines/engine-settings.js';

/** How to serve. */
export type ServeOptions = {
  /** One of `engineNames`. */
  readonly engine: string;
  readonly settings?: EngineSettings;
  /** 0 takes a free port. */
  readonly port: number;
  /** Ends the serving. */
  readonly signal: AbortSignal;
  /** Told why, of every request that a client only sees answered with 500. */
  readonly onFailure: (error: unknown) => void;
  readonly onListening: (listening: {
    readonly url: string;
    readonly engine: string;
    readonly speakers: readonly string[];
  }) => void;
};

/** Is a ChatterBox server on this machine until `signal` fires; answers under way are finished first. Throws USAGE. */
export async function serveBackend({
  engine: name,
  settings,
  port,
  signal,
  onFailure,
  onListening,
}: ServeOptions): Promise<void> {
  const engine = await createEngine(name, settings);
  const backend = await createBackend({engine, port, onFailure});
  try {
    onListening({url: backend.url, engine: engine.name, speakers: engine.speakers().map(({id}) => id)});
    await new Promise<void>(resolve => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), {once: true});
    });
  } finally {
    await backend.close();
  }
}
