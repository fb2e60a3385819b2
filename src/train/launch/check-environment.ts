import {ChatterpipeError} from '../../base/error.js';
import type {EventOf} from './trainer-event.js';

type Versions = EventOf<'versions'>;

/** Versions that were published with stolen keys and stole others (lightning, GHSA-w37p-236h-pfx3). */
const badVersions: Readonly<Record<string, readonly string[]>> = {lightning: ['2.6.2', '2.6.3']};

/** The first version of each that has what is needed: torch before 2.10 runs code of files that it should only read. */
const leastVersions: Readonly<Record<string, string>> = {
  python: '3.10',
  'piper-tts': '1.8.0',
  torch: '2.10.0',
  lightning: '2.6.4',
};

/** Throws DEPENDENCY_MISSING for an environment in which training would fail or be unsafe, naming the package. */
export function requireEnvironment(versions: Versions, python: string): void {
  for (const [name, least] of Object.entries(leastVersions)) {
    const version = versions[name] ?? null;
    if (version === null) throw unusable(python, `${name} is not installed there`, name);
    if (badVersions[name]?.includes(version)) throw unusable(python, `${name} ${version} is malicious`, name);
    if (compareVersions(version, least) < 0) {
      throw unusable(python, `${name} ${version} is too old: ${least} or later is needed`, name);
    }
  }
}

/** Negative where `a` is the earlier one. Only the numbers count: `2.13.0+cpu` is 2.13.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => (version.split('+')[0] ?? '').split('.').map(Number.parseFloat));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] || 0) - (right?.[place] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function unusable(python: string, why: string, name: string): ChatterpipeError {
  return new ChatterpipeError('DEPENDENCY_MISSING', `Cannot train with ${python}: ${why}.`, {
    hint: 'Install the trainer in an environment of its own: chatterpipe install trainer',
    details: {python, package: name},
  });
}
