import {ChatterpipeError} from '../../base/error.js';
import type {EnvironmentSpec} from './python-environment.js';

type Versions = Readonly<Record<string, string>>;

/** Throws DEPENDENCY_MISSING for a version that must not be installed; also asked before anything is downloaded. */
export function refuseBadVersions({name, refuses}: EnvironmentSpec, versions: Versions): void {
  for (const [packageName, {versions: bad, why}] of Object.entries(refuses)) {
    const version = versions[packageName];
    if (version === undefined || !bad.includes(version)) continue;
    throw new ChatterpipeError('DEPENDENCY_MISSING', `${packageName} ${version} is not used for "${name}": ${why}.`, {
      hint: `Use another index of packages, or delete that version from yours.`,
      details: {package: packageName, version},
    });
  }
}

/** Throws DEPENDENCY_MISSING where a package is missing, too old, or bad. */
export function requireVersions(spec: EnvironmentSpec, versions: Versions): void {
  refuseBadVersions(spec, versions);
  for (const [packageName, least] of Object.entries(spec.needs)) {
    const version = versions[packageName];
    const why =
      version === undefined
        ? `${packageName} is not in it`
        : compareVersions(version, least) < 0
          ? `${packageName} ${version} is too old, ${least} or later is needed`
          : undefined;
    if (why === undefined) continue;
    throw new ChatterpipeError('DEPENDENCY_MISSING', `The Python environment "${spec.name}" cannot be used: ${why}.`, {
      hint: `Make it anew: chatterpipe install ${spec.name} --again`,
      details: {package: packageName},
    });
  }
}

/** Negative where `a` is the earlier one. Only the numbers count: `2.13.0+cpu` is 2.13.0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => (version.split('+')[0] ?? '').split('.').map(Number.parseFloat));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] || 0) - (right?.[place] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
