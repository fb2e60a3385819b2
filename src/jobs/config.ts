import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/** What the environment says. Flags win over it, the card and the defaults follow it. */
export type Environment = {
  /** `CHATTERBOX_URL`: the backend's address. */
  readonly backend: string | undefined;
  /** `CHATTERBOX_TOKEN`: sent to that backend as a bearer token, never shown. */
  readonly token: string | undefined;
  /** `CHATTERPIPE_ASR_TOKEN`: sent to a server of transcripts as a bearer token, never shown. */
  readonly transcriptionToken: string | undefined;
  readonly models: ModelEnvironment;
  readonly bases: BaseEnvironment;
  readonly server: ServerEnvironment;
  readonly python: PythonVariables;
  readonly trainer: TrainerEnvironment;
};

/** What the environment says of Python. */
export type PythonVariables = {
  /** `CHATTERPIPE_PYTHON`: the folder of the private environments; else `chatterpipe/python` in `XDG_STATE_HOME`, else in `~/.local/state`. */
  readonly root: string;
  /** `CHATTERPIPE_TORCH_INDEX`: an index of packages that has torch for this hardware. */
  readonly torchIndex: string | undefined;
  /** Whether the user names an index of packages: `PIP_INDEX_URL`, `PIP_CONFIG_FILE`. */
  readonly hasOwnIndex: boolean;
  /** What Python, pip, the hub and CUDA want of our environment; nothing of ours that is secret. */
  readonly ofProcess: Readonly<Record<string, string>>;
};

/** What the environment says of our own server. */
export type ServerEnvironment = {
  /** `CHATTERPIPE_TOKEN`: what its clients must send as a bearer token, never shown. */
  readonly token: string | undefined;
  /** `CHATTERPIPE_DATA`: the folder of its speakers; else `chatterpipe/server` in `XDG_STATE_HOME`, else in `~/.local/state`. */
  readonly data: string;
  /** `CHATTERPIPE_DATA` alone: the embedded backend has the speakers of that folder too. */
  readonly namedData: string | undefined;
};

/** What the environment says of Piper's trainer. */
export type TrainerEnvironment = {
  /** `CHATTERPIPE_TRAINER_PYTHON`: the Python of an environment that has the trainer. */
  readonly python: string | undefined;
  /** What the trainer's process gets of our environment: what Python and CUDA want, and no secrets. */
  readonly ofProcess: Readonly<Record<string, string>>;
};

/** What the environment says of models. */
export type ModelEnvironment = {
  /** `CHATTERPIPE_MODELS`: the folder of the models; else `chatterpipe/models` in `XDG_CACHE_HOME`, else in `~/.cache`. */
  readonly store: string;
  /** `CHATTERPIPE_HUB`: where models come from, Hugging Face or a mirror of it. */
  readonly hubUrl: string;
  /** `CHATTERPIPE_HUB_TOKEN`: sent to that hub as a bearer token, never shown. */
  readonly hubToken: string | undefined;
  /** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, also in lower case: for downloads. */
  readonly httpsProxy: string | undefined;
  readonly httpProxy: string | undefined;
  readonly noProxy: string | undefined;
};

/** What the environment says of checkpoints that voices begin from. */
export type BaseEnvironment = {
  /** `CHATTERPIPE_BASES`: the folder of those that were downloaded; else `chatterpipe/bases` in `XDG_CACHE_HOME`, else in `~/.cache`. */
  readonly store: string;
  /** `CHATTERPIPE_KNOWN_BASES`: the user's own list; else `chatterpipe/known-bases.json` in `XDG_CONFIG_HOME`, else in `~/.config`. */
  readonly known: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment: the only place of the product that does. Empty values count as absent. */
export function readEnvironment(env: Variables = process.env): Environment {
  return {
    backend: env['CHATTERBOX_URL'] || undefined,
    token: env['CHATTERBOX_TOKEN'] || undefined,
    transcriptionToken: env['CHATTERPIPE_ASR_TOKEN'] || undefined,
    models: readModelEnvironment(env),
    bases: readBaseEnvironment(env),
    server: readServerEnvironment(env),
    python: readPythonVariables(env),
    trainer: {python: env['CHATTERPIPE_TRAINER_PYTHON'] || undefined, ofProcess: harmless(env)},
  };
}

function readServerEnvironment(env: Variables): ServerEnvironment {
  return {
    token: env['CHATTERPIPE_TOKEN'] || undefined,
    data: env['CHATTERPIPE_DATA'] || join(statesOf(env), 'chatterpipe', 'server'),
    namedData: env['CHATTERPIPE_DATA'] || undefined,
  };
}

function readBaseEnvironment(env: Variables): BaseEnvironment {
  const configs = folderOf(env, 'XDG_CONFIG_HOME', '.config');
  return {
    store: env['CHATTERPIPE_BASES'] || join(cachesOf(env), 'chatterpipe', 'bases'),
    known: env['CHATTERPIPE_KNOWN_BASES'] || join(configs, 'chatterpipe', 'known-bases.json'),
  };
}

function statesOf(env: Variables): string {
  return folderOf(env, 'XDG_STATE_HOME', join('.local', 'state'));
}

function cachesOf(env: Variables): string {
  return folderOf(env, 'XDG_CACHE_HOME', '.cache');
}

/** The specification of XDG: a relative path is to be ignored. */
function folderOf(env: Variables, name: string, usual: string): string {
  const folder = env[name];
  return folder !== undefined && isAbsolute(folder) ? folder : join(env['HOME'] || homedir(), usual);
}

const forPython =
  /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|SYSTEMROOT|XDG_\w+|PIP_\w+|HF_\w+|CUDA_\w+|NVIDIA_\w+|OMP_\w+|MKL_\w+|(HTTPS?|NO|ALL)_PROXY|SSL_CERT_\w+|REQUESTS_CA_BUNDLE)$/i;

function readPythonVariables(env: Variables): PythonVariables {
  const named = Object.entries(env).filter(([name, value]) => forPython.test(name) && value !== undefined);
  return {
    root: env['CHATTERPIPE_PYTHON'] || join(statesOf(env), 'chatterpipe', 'python'),
    torchIndex: env['CHATTERPIPE_TORCH_INDEX'] || undefined,
    hasOwnIndex: Boolean(env['PIP_INDEX_URL'] || env['PIP_CONFIG_FILE']),
    ofProcess: Object.fromEntries(named) as Record<string, string>,
  };
}

const harmlessNames =
  /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|LD_LIBRARY_PATH|CUDA_\w+|NVIDIA_\w+|OMP_\w+|MKL_\w+|SYSTEMROOT)$/;

function harmless(env: Variables): Readonly<Record<string, string>> {
  const entries = Object.entries(env).filter(([name, value]) => harmlessNames.test(name) && value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function readModelEnvironment(env: Variables): ModelEnvironment {
  const either = (name: string): string | undefined => env[name] || env[name.toLowerCase()] || undefined;
  return {
    store: env['CHATTERPIPE_MODELS'] || join(cachesOf(env), 'chatterpipe', 'models'),
    hubUrl: env['CHATTERPIPE_HUB'] || 'https://huggingface.co',
    hubToken: env['CHATTERPIPE_HUB_TOKEN'] || undefined,
    httpsProxy: either('HTTPS_PROXY'),
    httpProxy: either('HTTP_PROXY'),
    noProxy: either('NO_PROXY'),
  };
}

/** The address that is asked when nobody names one. */
export const defaultBackend = 'http://localhost:9090';
