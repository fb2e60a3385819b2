import {ChatterpipeError} from '../../base/error.js';
import {runChild} from '../run-child.js';

const question = `
import json, sys
from importlib import metadata
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = metadata.version(name)
    except metadata.PackageNotFoundError:
        pass
print(json.dumps(found))
`;

/** Name → version of those of the packages that a Python has; imports none. Throws DEPENDENCY_MISSING where it does not run. */
export async function packageVersions(
  python: string,
  names: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const args = ['-I', '-c', question, ...names];
  const {exitCode, output} = await runChild({command: python, args, env, timeoutMs: 30_000});
  if (exitCode === 0) return JSON.parse(output);
  throw new ChatterpipeError('DEPENDENCY_MISSING', `${python} does not run as a Python.`, {details: {exitCode}});
}
