import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {GenerationEvent, GenerationSummary} from '../../src/jobs/generate/events.js';
import {generateDataset} from '../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../src/jobs/generate/options.js';
import {type ScriptedBackend, type ScriptedBackendOptions, startScriptedBackend} from './scripted-backend.js';
import {temporaryFolder} from './temporary-folder.js';

/** A dataset that is made as often as a test wants, with a backend that answers as scripted. */
export type SmallDataset = {
  readonly output: string;
  readonly backend: ScriptedBackend;
  readonly events: GenerationEvent[];
  readonly notices: () => readonly string[];
  generate(extra?: Partial<GenerateOptions>): Promise<GenerationSummary>;
};

/** Sets one up; nothing is made before `generate`. */
export async function smallDataset(options: ScriptedBackendOptions = {}): Promise<SmallDataset> {
  const output = join(await temporaryFolder(), 'ds');
  const backend = await startScriptedBackend(options);
  onTestFinished(() => backend.close());
  const events: GenerationEvent[] = [];
  return {
    output,
    backend,
    events,
    notices: () => events.flatMap(event => (event.type === 'notice' ? [event.message] : [])),
    generate: (extra = {}) =>
      generateDataset({
        output,
        voice: 'anwar.wav',
        language: 'ms',
        count: 12,
        pilot: false,
        backend: backend.url,
        onEvent: event => void events.push(event),
        ...extra,
      }),
  };
}
