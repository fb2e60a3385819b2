import {canonicalJson, type Json} from '../base/content-id.js';
import {ChatterpipeError} from '../base/error.js';

/** What every clip of a dataset has in common. It holds no address, worker count, time limit, retry, limit or tool version. */
export type Fingerprint = {
  readonly sampleRateHz: number;
  readonly audioChain: number;
  /** What the audio chain was told: loudness, ceiling, pauses, notch. */
  readonly processing: {readonly [name: string]: Json};
  readonly baseSeed: number;
  readonly voice: {readonly [name: string]: Json};
};

/** Refuses settings that differ from those the dataset was made with: SETTINGS_DIFFER, showing each difference. */
export function requireSameFingerprint(made: {readonly [name: string]: Json}, asked: Fingerprint): void {
  const was = new Map(flatten(made, ''));
  const now = new Map(flatten(asked, ''));
  const differences = [...new Set([...was.keys(), ...now.keys()])]
    .filter(name => was.get(name) !== now.get(name))
    .map(name => `${name} was ${was.get(name) ?? 'not set'}, now ${now.get(name) ?? 'not set'}`);
  if (differences.length === 0) return;
  throw new ChatterpipeError(
    'SETTINGS_DIFFER',
    `The dataset was made with other settings: ${differences.join('; ')}.`,
    {
      hint: differences.every(difference => /^(audioChain|processing)/.test(difference))
        ? 'Bring the clips that are there to the new settings, without asking the backend: chatterpipe reprocess DIR.'
        : 'Leave those options out to go on as before, choose another folder, or add --allow-mixed-settings (it deletes nothing).',
      details: {differences},
    },
  );
}

function flatten(value: Json, path: string): [string, string][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[path, canonicalJson(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`));
}
