import type {ChatterboxModel} from './chatterbox-python/chatterbox-model.js';
import type {UpstreamSettings} from './openai/upstream-settings.js';

/** What an engine may be told beside its name; each reads what concerns it. */
export type EngineSettings = {
  /** A folder of models: for `piper`, the voices that are its speakers; for `chatterbox-python`, the weights of its model. */
  readonly modelsDir?: string;
  /** For `openai`: the server that speaks. */
  readonly upstream?: UpstreamSettings;
  /** A Python that has what the engine runs. */
  readonly python?: string;
  /** The whole environment of that Python's process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** For `chatterbox-python`: its model, turbo. */
  readonly chatterbox?: ChatterboxModel;
  /** For `chatterbox-python`: the GPU where there is one. */
  readonly device?: 'auto' | 'cpu' | 'cuda' | 'mps';
  /** Ends a loading. */
  readonly signal?: AbortSignal;
  /** Told how the loading goes, and of an upstream when it is away and when it is back. */
  readonly onNotice?: (message: string) => void;
};
