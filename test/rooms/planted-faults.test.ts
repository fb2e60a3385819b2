import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {findViolations} from './find-violations.js';

describe('the checker, on planted faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-rooms-'));
  afterAll(() => rmSync(folder, {recursive: true}));
  let trees = 0;

  /** What the checker says of a `src/` that holds these files. */
  const check = (files: Readonly<Record<string, string>>): readonly string[] => {
    const tree = join(folder, String(trees++));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(tree, dirname(path)), {recursive: true});
      writeFileSync(join(tree, path), text);
    }
    return findViolations(tree);
  };

  const pure = 'text may touch nothing';
  const ioTouches =
    'disk, processes, worker threads, late modules, timers, machine, chance, network out below download, signals below process-entry, terminal below process-entry, exit below process-entry';
  test.each<[string, string, string, string | undefined]>([
    [
      'a room the table forbids',
      'text/a.ts',
      "import {a} from '../audio/b.js';",
      'text/a.ts:1: imports audio/b.ts; text may import base',
    ],
    [
      'export from',
      'text/a.ts',
      "\nexport {a} from '../io/b.js';",
      'text/a.ts:2: imports io/b.ts; text may import base',
    ],
    ['export all', 'text/a.ts', "export * from '../io/b.js';", 'text/a.ts:1: imports io/b.ts; text may import base'],
    ['a bare import', 'text/a.ts', "import '../io/b.js';", 'text/a.ts:1: imports io/b.ts; text may import base'],
    [
      'a type-only import',
      'text/a.ts',
      "import type {A} from '../io/b.js';",
      'text/a.ts:1: imports io/b.ts; text may import base',
    ],
    [
      'a dynamic import',
      'text/a.ts',
      "const a = await import('../io/b.js');",
      'text/a.ts:1: imports io/b.ts; text may import base',
    ],
    [
      'an import type',
      'text/a.ts',
      "type A = import('../io/b.js').A;",
      'text/a.ts:1: imports io/b.ts; text may import base',
    ],
    [
      'a URL',
      'text/a.ts',
      "new URL('../io/b.js', import.meta.url);",
      'text/a.ts:1: imports io/b.ts; text may import base',
    ],
    [
      'the module of a worker',
      'engines/a.ts',
      "open({module: 'jobs/b.js'});",
      'engines/a.ts:1: imports jobs/b.ts; engines may import base, io, audio, text, quality (types), chatterbox',
    ],
    [
      'a file that the room itself has not',
      'backend/a.ts',
      "import {a} from '../chatterbox/client.js';",
      'backend/a.ts:1: imports chatterbox/client.ts; backend may import base, io, audio, text, chatterbox/wire, engines',
    ],
    [
      'a value where only types are allowed',
      'train/a.ts',
      "import {type A, b} from '../dataset/b.js';",
      'train/a.ts:1: imports dataset/b.ts; train may import base, io, dataset (types)',
    ],
    [
      'tests',
      'jobs/a.ts',
      "import {a} from '../../test/kit/a.js';",
      'jobs/a.ts:1: imports ../test/kit/a.ts; nothing in src/ may reach out of src/',
    ],
    [
      'measures that know limits',
      'quality/measures/a.ts',
      "import {a} from '../verdict/b.js';",
      'quality/measures/a.ts:1: imports quality/verdict/b.ts; quality/measures never imports quality/verdict: a change of a limit judges again and never measures again',
    ],
    ['a folder that is no room', 'utils/a.ts', '', 'utils/a.ts: there is no room "utils" in the table'],
    [
      'the disk',
      'text/a.ts',
      "import {readFile} from 'node:fs/promises';",
      `text/a.ts:1: imports node:fs/promises (disk); ${pure}`,
    ],
    [
      'a type of the disk',
      'text/a.ts',
      "import type {Stats} from 'node:fs';",
      `text/a.ts:1: imports node:fs (disk); ${pure}`,
    ],
    [
      'a module without its prefix',
      'io/a.ts',
      "import {readFile} from 'fs';",
      'io/a.ts:1: imports fs; test/rooms/table.ts does not say what it touches',
    ],
    [
      'an unlisted library',
      'io/a.ts',
      "import a from 'left-pad';",
      'io/a.ts:1: imports left-pad; test/rooms/table.ts does not say what it touches',
    ],
    [
      'a library of another room',
      'text/a.ts',
      "import {request} from 'undici';",
      `text/a.ts:1: imports undici (network out); ${pure}`,
    ],
    [
      'sockets',
      'audio/a.ts',
      "import net from 'node:net';",
      'audio/a.ts:1: imports node:net (network in or network out); audio may touch nothing',
    ],
    ['fetch', 'text/a.ts', "await fetch('http://a');", `text/a.ts:1: uses fetch (network out); ${pure}`],
    [
      'fetch by another name',
      'text/a.ts',
      'const get = globalThis.fetch;',
      `text/a.ts:1: uses globalThis (everything); ${pure}`,
    ],
    [
      'the network of io outside its downloads',
      'io/a.ts',
      "await fetch('http://a');",
      `io/a.ts:1: uses fetch (network out); io may touch ${ioTouches}`,
    ],
    ['a timer', 'text/a.ts', 'setTimeout(a, 1);', `text/a.ts:1: uses setTimeout (timers); ${pure}`],
    [
      'a timer in a signal',
      'text/a.ts',
      'AbortSignal.timeout(1);',
      `text/a.ts:1: uses AbortSignal.timeout (timers); ${pure}`,
    ],
    ['the clock', 'text/a.ts', 'Date.now();', `text/a.ts:1: uses Date.now (clock); ${pure}`],
    ['the clock in a new Date', 'text/a.ts', 'new Date();', `text/a.ts:1: uses Date.now (clock); ${pure}`],
    ['a stopwatch', 'text/a.ts', 'performance.now();', `text/a.ts:1: uses performance (timers); ${pure}`],
    ['chance', 'text/a.ts', 'const {random} = Math;', `text/a.ts:1: uses Math.random (chance); ${pure}`],
    [
      'the environment',
      'io/a.ts',
      'process.env.HOME;',
      `io/a.ts:1: uses process.env (environment); io may touch ${ioTouches}`,
    ],
    [
      'the environment in brackets',
      'text/a.ts',
      "process['env'];",
      `text/a.ts:1: uses process.env (environment); ${pure}`,
    ],
    [
      'the environment taken apart',
      'text/a.ts',
      'const {env} = process;',
      `text/a.ts:1: uses process (everything); ${pure}`,
    ],
    [
      'the environment by name',
      'text/a.ts',
      "import {env} from 'node:process';",
      `text/a.ts:1: imports node:process (everything); ${pure}`,
    ],
    [
      'the environment of an imported process',
      'text/a.ts',
      "import process from 'node:process';\nprocess.env;",
      `text/a.ts:2: uses process.env (environment); ${pure}`,
    ],
    [
      'process by another name',
      'text/a.ts',
      "import p from 'node:process';",
      `text/a.ts:1: imports node:process (everything); ${pure}`,
    ],
    ['the console', 'text/a.ts', "console.log('a');", `text/a.ts:1: uses console (terminal); ${pure}`],
    ['a name that hides a global', 'text/a.ts', 'const console = 1;', `text/a.ts:1: uses console (terminal); ${pure}`],
    ['an exit', 'io/a.ts', 'process.exit(1);', `io/a.ts:1: uses process.exit (exit); io may touch ${ioTouches}`],
    [
      'a module named at run time',
      'text/a.ts',
      'await import(name);',
      `text/a.ts:1: import() of a module that is named at run time (late modules); ${pure}`,
    ],
    ['require', 'text/a.ts', "require('fs');", `text/a.ts:1: uses require (late modules); ${pure}`],

    ['base, nothing wrong', 'text/a.ts', "import {a} from '../base/b.js';", undefined],
    ['types where types are allowed', 'train/a.ts', "import type {A} from '../dataset/b.js';", undefined],
    ['types one by one', 'train/a.ts', "import {type A, type B} from '../dataset/b.js';", undefined],
    [
      'the wire',
      'backend/a.ts',
      "import {a} from '../chatterbox/wire.js'; import {b} from '../chatterbox/wire/b.js';",
      undefined,
    ],
    [
      'the disk in io',
      'io/a.ts',
      "import {open} from 'node:fs/promises'; process.kill(1); setTimeout(a, 1);",
      undefined,
    ],
    ['a download in io', 'io/download/a.ts', "import {request} from 'undici';", undefined],
    ['the environment in jobs/config', 'jobs/config.ts', 'process.env;', undefined],
    ['the terminal in cli', 'cli/a.ts', "process.stdout.write('a'); process.once('SIGINT', a);", undefined],
    [
      'a clock that is handed in',
      'text/a.ts',
      'export const at = (clock: {now(): Date}) => new Date(clock.now());',
      undefined,
    ],
    [
      'a property of the name',
      'text/a.ts',
      'export const a = {fetch: 1, console: b.fetch}; type A = {performance: Date};',
      undefined,
    ],
    ['arithmetic', 'text/a.ts', 'Math.max(1, Date.UTC(2000)); x instanceof Date;', undefined],
    ['words in comments and texts', 'text/a.ts', "/** import('../io/b.js') */ const a = 'process.env';", undefined],
  ])('%s', (_what, file, source, fault) => {
    expect(check({[file]: source})).toEqual(fault === undefined ? [] : [fault]);
  });

  test('files that import each other, over three files', () => {
    const files = {
      'text/a.ts': "import {b} from './b.js';",
      'text/b.ts': "import type {C} from './c.js';",
      'text/c.ts': "import {b} from './b.js';",
    };
    expect(check(files)).toEqual(['text/b.ts: imports itself: text/b.ts → text/c.ts → text/b.ts']);
  });

  test('several faults of one file are all named', () => {
    expect(check({'audio/a.ts': "import {a} from '../text/a.js';\nconsole.log(a, Math.random());"})).toEqual([
      'audio/a.ts:1: imports text/a.ts; audio may import base',
      'audio/a.ts:2: uses console (terminal); audio may touch nothing',
      'audio/a.ts:2: uses Math.random (chance); audio may touch nothing',
    ]);
  });
});
