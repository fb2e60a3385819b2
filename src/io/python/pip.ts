import {fileURLToPath} from 'node:url';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {runChild} from '../run-child.js';
import {pythonOf} from './read-environment.js';

/** Where pip runs, and who hears of it. */
export type PipCall = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly onLine: (line: string) => void;
};

const watched = fileURLToPath(new URL('../../../python/run_watched.py', import.meta.url));
const fixed = ['--no-input', '--disable-pip-version-check'];
/** Of `install` alone. */
const quietly = ['--progress-bar', 'off'];

/**
 * Runs pip of an environment; it dies with us, and gets `PIP_INDEX_URL` and the like as the user has them. Gives what it printed on
 * standard output. Throws DOWNLOAD_FAILED with its last lines, STOPPED.
 */
export async function runPip(args: readonly string[], {folder, env, signal, onLine}: PipCall): Promise<string> {
  const whole = [watched, 'pip', ...args, ...fixed, ...(args[0] === 'install' ? quietly : [])];
  const {exitCode, tail, output} = await runChild({command: pythonOf(folder), args: whole, env, signal, onLine});
  if (signal?.aborted) throw new ChatterpipeError('STOPPED', 'The installation was stopped; the same command goes on.');
  if (exitCode === 0) return output;
  const errors = tail.filter(line => line.startsWith('ERROR:')).map(line => line.slice('ERROR:'.length).trim());
  const why = (errors.length > 0 ? errors : tail.slice(-1)).join(' ').replace(/\.$/, '');
  throw new ChatterpipeError('DOWNLOAD_FAILED', `pip could not install the packages: ${why || 'it said nothing'}.`, {
    hint: 'What was fetched is kept: the same command goes on. A mirror is named with PIP_INDEX_URL.',
    details: {exitCode, tail},
  });
}

/** Name → version of what pip would install now; nothing is installed. */
export async function planPackages(args: readonly string[], call: PipCall): Promise<Readonly<Record<string, string>>> {
  const quiet = {...call, onLine: () => {}};
  const output = await runPip(['install', '--dry-run', '--quiet', '--report', '-', ...args], quiet).catch(
    (error: unknown) => {
      // A pip before 22.2 cannot say beforehand.
      if (isChatterpipeError(error, 'DOWNLOAD_FAILED') && String(error.details['tail']).includes('no such option'))
        return '';
      throw error;
    },
  );
  if (output === '') return {};
  const report: Report = JSON.parse(output.slice(Math.max(0, output.indexOf('{'))));
  return Object.fromEntries(report.install.map(({metadata: {name, version}}) => [name, version]));
}

type Report = {readonly install: readonly {readonly metadata: {readonly name: string; readonly version: string}}[]};

/** Name → version of what is installed. */
export async function installedVersions(call: PipCall): Promise<Readonly<Record<string, string>>> {
  const output = await runPip(['list', '--format', 'json'], {...call, onLine: () => {}});
  const list: readonly {readonly name: string; readonly version: string}[] = JSON.parse(output);
  return Object.fromEntries(list.map(({name, version}) => [name, version]));
}
