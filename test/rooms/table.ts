/** What code can reach outside its own values. A room touches what the table gives it and nothing else. */
export type Power =
  | 'disk'
  | 'processes'
  | 'worker threads'
  | 'network in'
  | 'network out'
  | 'timers'
  | 'clock'
  | 'chance'
  | 'environment'
  | 'terminal'
  | 'machine'
  | 'signals'
  | 'exit'
  | 'late modules'
  | 'everything';

/** What a room may import, and what it may touch. */
export type RoomRule = {
  /** Rooms. `ROOM (types)` allows type-only imports, `ROOM/FOLDER` only what lies below that path. */
  readonly imports: readonly string[];
  /** Powers. `POWER below PATH` gives it to that file or folder of the room alone. */
  readonly touches: readonly string[];
};

const everyPureRoom = ['base', 'text', 'audio', 'quality'] as const;
const everyRoomBelowJobs = [
  ...everyPureRoom,
  'io',
  'chatterbox',
  'engines',
  'dataset',
  'train',
  'report',
  'backend',
] as const;

/** The rooms of `src/`. There is no list of exceptions; docs/decisions/0003 says why the table is as it is. */
export const rooms: Readonly<Record<string, RoomRule>> = {
  base: {imports: [], touches: []},
  io: {
    imports: ['base'],
    touches: [
      'disk',
      'processes',
      'worker threads',
      'late modules',
      'timers',
      'machine',
      'chance',
      'network out below download',
      'signals below process-entry',
      'terminal below process-entry',
      'exit below process-entry',
    ],
  },
  text: {imports: ['base'], touches: []},
  audio: {imports: ['base'], touches: []},
  quality: {imports: ['base', 'text', 'audio'], touches: []},
  chatterbox: {imports: ['base', 'audio'], touches: ['network out', 'timers']},
  engines: {imports: ['base', 'io', 'audio', 'text', 'quality (types)', 'chatterbox'], touches: ['network out']},
  dataset: {imports: ['base', 'io', 'text', 'audio', 'quality'], touches: []},
  train: {imports: ['base', 'io', 'dataset (types)'], touches: ['timers']},
  report: {imports: ['base', 'text', 'quality', 'dataset (types)', 'train (types)'], touches: []},
  backend: {
    imports: ['base', 'io', 'audio', 'text', 'chatterbox/wire', 'engines'],
    touches: ['network in', 'timers'],
  },
  jobs: {
    imports: everyRoomBelowJobs,
    touches: ['clock', 'timers', 'chance', 'machine', 'environment below config'],
  },
  review: {imports: ['base', 'dataset', 'quality', 'report', 'jobs'], touches: ['network in']},
  cluster: {imports: ['base', 'io', 'dataset', 'jobs'], touches: ['network in', 'network out']},
  cli: {
    imports: ['base', 'jobs', 'backend', 'review', 'cluster'],
    touches: ['terminal', 'signals', 'machine', 'timers'],
  },
  index: {imports: ['base', 'chatterbox', 'jobs', ...everyRoomBelowJobs.map(room => `${room} (types)`)], touches: []},
};

/** Inside one room: files below `from` import nothing below `never`. Paths are relative to `src/`. */
export const innerRules: readonly {readonly from: string; readonly never: string; readonly because: string}[] = [
  {
    from: 'quality/measures',
    never: 'quality/verdict',
    because: 'a change of a limit judges again and never measures again',
  },
];

const network: readonly Power[] = ['network in', 'network out'];

/**
 * Node's modules and the libraries, each with the powers of which a room needs one to import it. What is not listed is
 * refused until it is.
 */
export const modules: Readonly<Record<string, readonly Power[]>> = {
  'node:assert': [],
  'node:buffer': [],
  'node:crypto': [],
  'node:events': [],
  'node:path': [],
  'node:stream': [],
  'node:string_decoder': [],
  'node:url': [],
  'node:util': [],
  'node:zlib': [],
  'node:child_process': ['processes'],
  'node:dgram': network,
  'node:dns': network,
  'node:fs': ['disk'],
  'node:http': network,
  'node:http2': network,
  'node:https': network,
  'node:module': ['late modules'],
  'node:net': network,
  'node:os': ['machine'],
  'node:perf_hooks': ['timers'],
  'node:process': ['everything'],
  'node:readline': ['terminal'],
  'node:timers': ['timers'],
  'node:tls': network,
  'node:tty': ['terminal'],
  'node:v8': ['machine'],
  'node:vm': ['late modules'],
  'node:worker_threads': ['worker threads'],
  '@fastify/multipart': ['network in'],
  '@fastify/websocket': ['network in'],
  'cli-progress': ['terminal'],
  commander: ['terminal'],
  'csv-parse': [],
  'fastest-levenshtein': [],
  fastify: ['network in'],
  'mpg123-decoder': [],
  undici: ['network out'],
  'wasm-media-encoders': [],
  ws: network,
  zod: [],
  '@echogarden/espeak-ng-emscripten': [],
  '@eslint-community/regexpp': [],
  '@huggingface/tokenizers': [],
  '@patdx/kuromoji': [],
  '@patdx/kuromoji/node': [],
  flatqueue: [],
  'onnxruntime-node': [],
  'pinyin-pro': [],
};

/** Names and members of objects that are there without an import, each with its power. `Date()` and `new Date()` are `Date.now`. */
export const globals: Readonly<Record<string, Power>> = {
  fetch: 'network out',
  WebSocket: 'network out',
  EventSource: 'network out',
  XMLHttpRequest: 'network out',
  setTimeout: 'timers',
  setInterval: 'timers',
  setImmediate: 'timers',
  'AbortSignal.timeout': 'timers',
  'Date.now': 'clock',
  performance: 'timers',
  'process.hrtime': 'timers',
  'process.uptime': 'timers',
  'Math.random': 'chance',
  'process.env': 'environment',
  'process.loadEnvFile': 'environment',
  console: 'terminal',
  'process.argv': 'terminal',
  'process.stdin': 'terminal',
  'process.stdout': 'terminal',
  'process.stderr': 'terminal',
  'process.emitWarning': 'terminal',
  'process.platform': 'machine',
  'process.arch': 'machine',
  'process.pid': 'machine',
  'process.ppid': 'machine',
  'process.version': 'machine',
  'process.versions': 'machine',
  'process.cwd': 'machine',
  'process.cpuUsage': 'machine',
  'process.memoryUsage': 'machine',
  'process.availableMemory': 'machine',
  'process.on': 'signals',
  'process.once': 'signals',
  'process.off': 'signals',
  'process.removeListener': 'signals',
  'process.kill': 'processes',
  'process.send': 'processes',
  'process.exit': 'exit',
  'process.exitCode': 'exit',
  'process.abort': 'exit',
  require: 'late modules',
  eval: 'late modules',
  Function: 'late modules',
  process: 'everything',
  globalThis: 'everything',
  global: 'everything',
};
