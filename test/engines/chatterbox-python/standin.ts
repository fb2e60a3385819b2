import {fileURLToPath} from 'node:url';
import {
  type ChatterboxOptions,
  openChatterboxEngine,
} from '../../../src/engines/chatterbox-python/chatterbox-engine.js';
import type {SpeechEngine, SpeechOrder} from '../../../src/engines/speech-engine.js';

/** The folder with the package that stands in for the official one. */
export const standIn = fileURLToPath(new URL('standin', import.meta.url));

/** Opens the engine on the stand-in. */
export function openOnStandIn({
  variables = {},
  ...options
}: Partial<ChatterboxOptions> & {readonly variables?: Readonly<Record<string, string>>} = {}): Promise<SpeechEngine> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    PYTHONPATH: standIn,
    PYTHONDONTWRITEBYTECODE: '1',
    ...variables,
  };
  return openChatterboxEngine({python: 'python3', chatterbox: 'multilingual', environment, ...options});
}

/** An order for it. */
export function orderOf(text: string, change: Partial<SpeechOrder> = {}): SpeechOrder {
  const how = {speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 7};
  return {text, speakerId: 'chatterbox.wav', language: 'en', ...how, ...change};
}
