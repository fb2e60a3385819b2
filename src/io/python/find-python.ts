import {ChatterpipeError} from '../../base/error.js';
import {runChild} from '../run-child.js';

/** A Python that can make environments. */
export type FoundPython = {readonly path: string; readonly version: string};

type Wanted = {
  /** One that is named is the only one that is tried. */
  readonly named?: string | undefined;
  readonly leastMinor: number;
  readonly mostMinor: number;
  readonly env: Readonly<Record<string, string>>;
};

const question =
  'import sys, importlib.util as u; print(sys.executable, "%d.%d.%d" % sys.version_info[:3], ' +
  'all(map(u.find_spec, ("venv", "ensurepip"))), sep="|")';

/** The newest Python that will do. Throws DEPENDENCY_MISSING with the line that mends it. */
export async function findPython({named, leastMinor, mostMinor, env}: Wanted): Promise<FoundPython> {
  const range = `3.${leastMinor} to 3.${mostMinor}`;
  const minors = Array.from({length: mostMinor - leastMinor + 1}, (_, at) => mostMinor - at);
  const candidates = named === undefined ? [...minors.map(minor => `python3.${minor}`), 'python3', 'python'] : [named];
  let withoutVenv: FoundPython | undefined;
  const others: string[] = [];
  for (const command of candidates) {
    const found = await ask(command, env);
    if (found === undefined) continue;
    const minor = Number(/^3\.(\d+)\./.exec(found.version)?.[1]);
    if (!(minor >= leastMinor && minor <= mostMinor)) others.push(found.version);
    else if (found.hasVenv) return found;
    else withoutVenv ??= found;
  }
  if (withoutVenv !== undefined) throw lacksVenv(withoutVenv);
  throw none(named, range, others);
}

async function ask(
  command: string,
  env: Wanted['env'],
): Promise<(FoundPython & {readonly hasVenv: boolean}) | undefined> {
  try {
    const {output} = await runChild({command, args: ['-I', '-c', question], env, timeoutMs: 30_000});
    const [path = '', version, hasVenv] = output.trim().split('|');
    return version === undefined ? undefined : {path, version, hasVenv: hasVenv === 'True'};
  } catch {
    return undefined;
  }
}

function lacksVenv({path, version}: FoundPython): ChatterpipeError {
  const [major, minor] = version.split('.');
  return new ChatterpipeError(
    'DEPENDENCY_MISSING',
    `${path} (Python ${version}) cannot make environments: venv is missing.`,
    {
      hint: `Install it: sudo apt install python${major}.${minor}-venv`,
      details: {python: path},
    },
  );
}

function none(named: string | undefined, range: string, others: readonly string[]): ChatterpipeError {
  const seen = others.length === 0 ? '' : `; there is ${[...new Set(others)].join(', ')}`;
  const message =
    named === undefined
      ? `There is no Python ${range} here${seen}.`
      : `${named} is no Python ${range}${others[0] === undefined ? '' : `: it is ${others[0]}`}.`;
  return new ChatterpipeError('DEPENDENCY_MISSING', message, {
    hint: 'Install one (sudo apt install python3 python3-venv), or name it: --python PATH',
    details: {found: others},
  });
}
