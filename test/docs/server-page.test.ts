import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Backend, createBackend} from '../../src/backend/create-backend.js';
import {createEspeakEngine} from '../../src/engines/espeak/espeak-engine.js';
import {hasProgram} from '../kit/programs.js';
import {wavOf} from '../kit/scripted-backend.js';
import {readExamples} from './read-examples.js';

const lines = readExamples('docs/server.md')
  .filter(({language}) => language === 'sh')
  .flatMap(({text}) => text.split('\n'))
  .filter(line => line.startsWith('curl '));

/** What an answer begins with, by a part of its line; whatever has none is JSON. */
const beginnings: readonly (readonly [RegExp, RegExp])[] = [
  [/apa\.wav$/, /^RIFF/],
  [/morning\.mp3$/, /^\xff/],
  [/streamed\.pcm$/, /^[\s\S]{1000}/],
  [/"sse"/, /^data: \{"type":"speech\.audio\.delta"/],
  [/generate_tts_stream/, /^data: \{"chunk_index":0/],
  [/\/metrics$/, /^# HELP chatterpipe_requests_total/],
];

describe.skipIf(!hasProgram('curl'))('docs/server.md', () => {
  let backend: Backend;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chatterpipe-curl-'));
    writeFileSync(
      join(folder, 'anwar.wav'),
      wavOf('pcm16', {input: 'Selamat pagi, apa khabar?', voice: 'anwar.wav', seed: 1}),
    );
    backend = await createBackend({engine: createEspeakEngine({threads: 1})});
  });
  afterAll(async () => {
    await backend.close();
    rmSync(folder, {recursive: true});
  });

  test('has lines of curl', () => expect(lines.length).toBeGreaterThanOrEqual(12));

  test.each(lines)('%s', async line => {
    const command = line.replace('http://localhost:9090', backend.url).replace(/^curl /, 'curl --fail-with-body ');
    const {stdout} = await promisify(execFile)('sh', ['-c', command], {
      cwd: folder,
      encoding: 'latin1',
      maxBuffer: 1e8,
    });
    const file = / -o (\S+)$/.exec(line)?.[1];
    const answer = file === undefined ? stdout : readFileSync(join(folder, file), 'latin1');
    const beginning = beginnings.find(([part]) => part.test(line))?.[1];
    if (beginning === undefined) expect(JSON.parse(answer)).toBeTypeOf('object');
    else expect(answer).toMatch(beginning);
  });
});
