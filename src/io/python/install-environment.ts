import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {gigabytes} from '../../base/gigabytes.js';
import {takeDirectoryLock} from '../directory-lock.js';
import {freeDiskBytes} from '../disk-space.js';
import {writeFileDurably} from '../durable-file.js';
import {listFolder} from '../list-folder.js';
import {makeFolder} from '../make-folder.js';
import {runChild} from '../run-child.js';
import {statPath} from '../stat-path.js';
import {refuseBadVersions, requireVersions} from './check-versions.js';
import {type FoundPython, findPython} from './find-python.js';
import {fingerprintOf} from './fingerprint.js';
import {installedVersions, type PipCall, planPackages, runPip} from './pip.js';
import type {EnvironmentManifest, EnvironmentSpec, Hardware, PythonEnvironment} from './python-environment.js';
import {manifestName, pythonOf, readManifest} from './read-environment.js';

/** What to install, and where. */
export type InstallOptions = {
  readonly spec: EnvironmentSpec;
  /** The folder of all environments. */
  readonly root: string;
  readonly hardware: Hardware;
  /** The Python to make it with; else the newest one that will do. */
  readonly python: string | undefined;
  /** An index beside the user's own that has torch for this hardware. */
  readonly torchIndex: string | undefined;
  /** The whole environment of Python and pip. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes it anew although it is there (false). */
  readonly again: boolean;
  readonly since: Date;
  readonly signal: AbortSignal | undefined;
  /** Told before anything is downloaded. */
  readonly onPlan: (plan: InstallPlan) => void;
  /** Told each line of pip. */
  readonly onLine: (line: string) => void;
};

/** What is about to be done. */
export type InstallPlan = {
  readonly folder: string;
  readonly python: string;
  /** Name → version of what pip will install. */
  readonly packages: Readonly<Record<string, string>>;
  /** About. */
  readonly sizeBytes: number;
  readonly freeBytes: number;
};

/**
 * Makes a private environment of Python, or goes on with one that was broken off; one that is ready for the same requirements is left
 * alone. Throws DEPENDENCY_MISSING, DOWNLOAD_FAILED, DATASET_LOCKED, DISK_FULL, STOPPED.
 */
export async function installEnvironment(options: InstallOptions): Promise<PythonEnvironment> {
  const {root, spec, since} = options;
  await makeFolder(root);
  const lock = await takeDirectoryLock(join(root, `.${spec.name}.lock`), since).catch((error: unknown) => {
    throw isChatterpipeError(error, 'DATASET_LOCKED') ? atWork(spec.name, error) : error;
  });
  try {
    return await install(options);
  } finally {
    await lock.release();
  }
}

async function install(options: InstallOptions): Promise<PythonEnvironment> {
  const {root, spec, hardware, env, signal, onLine} = options;
  const folder = join(root, spec.name);
  const found = await findPython({...spec, named: options.python, env});
  const fingerprint = await fingerprintOf(spec, hardware, found.version);
  const before = await readManifest(folder);
  const isSame = before?.fingerprint === fingerprint && !options.again;
  const call: PipCall = {folder, env, signal, onLine};
  if (isSame && before.state === 'ready')
    return checked(spec, {folder, python: pythonOf(folder), manifest: before}, call);
  const draft: EnvironmentManifest = {
    v: 1,
    state: 'installing',
    name: spec.name,
    fingerprint,
    hardware,
    python: found.version,
    versions: {},
  };
  if (!isSame || !(await hasPip(folder, env))) await begin(folder, found, draft, env);
  const args = pipArguments(options);
  const packages = await planPackages(args, call);
  refuseBadVersions(spec, packages);
  await tellPlan(options, folder, found, packages);
  await runPip(['install', ...args], call);
  const versions = await installedVersions(call);
  requireVersions(spec, versions);
  const manifest: EnvironmentManifest = {...draft, state: 'ready', versions};
  await writeManifest(folder, manifest);
  return {folder, python: pythonOf(folder), manifest};
}

/** What is there is looked at again: a person may have changed it. */
async function checked(
  spec: EnvironmentSpec,
  environment: PythonEnvironment,
  call: PipCall,
): Promise<PythonEnvironment> {
  requireVersions(spec, await installedVersions(call));
  return environment;
}

/** An empty environment in the folder. What is there of ours is deleted; what is not ours is refused. */
async function begin(
  folder: string,
  {path, version}: FoundPython,
  draft: EnvironmentManifest,
  env: InstallOptions['env'],
): Promise<void> {
  const isThere = (await statPath(folder)) !== undefined;
  if (isThere && (await readManifest(folder)) === undefined && (await listFolder(folder)).length > 0) {
    throw new ChatterpipeError('USAGE', `${folder} is not an environment that chatterpipe made.`, {
      hint: 'Move it away, then install again.',
      details: {folder},
    });
  }
  await rm(folder, {recursive: true, force: true});
  await makeFolder(folder);
  await writeManifest(folder, draft);
  const {exitCode, tail, output} = await runChild({command: path, args: ['-I', '-m', 'venv', folder], env});
  if (exitCode === 0) return;
  throw new ChatterpipeError('DEPENDENCY_MISSING', `Python ${version} could not make an environment in ${folder}.`, {
    hint: `Install what it lacks: sudo apt install python${version.split('.').slice(0, 2).join('.')}-venv`,
    details: {tail, output: output.slice(-2000)},
  });
}

/** Whether the making of the environment itself was not broken off. */
async function hasPip(folder: string, env: InstallOptions['env']): Promise<boolean> {
  if ((await statPath(pythonOf(folder))) === undefined) return false;
  return (await runChild({command: pythonOf(folder), args: ['-I', '-m', 'pip', '--version'], env})).exitCode === 0;
}

function pipArguments({spec, torchIndex}: InstallOptions): readonly string[] {
  const {requirementsPath, constraintsPath} = spec;
  const constraints = constraintsPath === undefined ? [] : ['-c', constraintsPath];
  return [
    '-r',
    requirementsPath,
    ...constraints,
    ...(torchIndex === undefined ? [] : ['--extra-index-url', torchIndex]),
  ];
}

async function tellPlan(
  {spec, hardware, onPlan}: InstallOptions,
  folder: string,
  {path}: FoundPython,
  packages: InstallPlan['packages'],
): Promise<void> {
  const plan = {
    folder,
    python: path,
    packages,
    sizeBytes: spec.sizeBytes[hardware],
    freeBytes: await freeDiskBytes(folder),
  };
  onPlan(plan);
  if (plan.freeBytes >= plan.sizeBytes) return;
  throw new ChatterpipeError(
    'DISK_FULL',
    `Installing "${spec.name}" takes about ${gigabytes(plan.sizeBytes)}; ${folder} has ${gigabytes(plan.freeBytes)} left.`,
    {hint: 'Make room, or name another folder with CHATTERPIPE_PYTHON.', details: {folder}},
  );
}

async function writeManifest(folder: string, manifest: EnvironmentManifest): Promise<void> {
  await writeFileDurably(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
}

function atWork(name: string, cause: ChatterpipeError): ChatterpipeError {
  const {pid, host, path} = cause.details;
  return new ChatterpipeError('DATASET_LOCKED', `Process ${pid} on ${host} is installing "${name}" already.`, {
    hint: `Wait for it or stop it. If that machine is gone for good, delete ${path}.`,
    details: cause.details,
    cause,
  });
}
