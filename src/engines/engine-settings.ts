/** What an engine may be told beside its name; each reads what concerns it. */
export type EngineSettings = {
  /** A folder of models: for `piper`, the voices that are its speakers. */
  readonly modelsDir?: string;
  /** The address of another speech server. */
  readonly upstream?: string;
  /** A Python that has what the engine runs. */
  readonly python?: string;
};
