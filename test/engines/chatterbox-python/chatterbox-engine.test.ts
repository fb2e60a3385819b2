import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import type {ChatterboxOptions} from '../../../src/engines/chatterbox-python/chatterbox-engine.js';
import type {SpeechEngine} from '../../../src/engines/speech-engine.js';
import {superviseEngine} from '../../../src/engines/supervise/supervise-engine.js';
import {hasProgram} from '../../kit/programs.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {openOnStandIn, orderOf} from './standin.js';

const program = fileURLToPath(new URL('../../../python/chatterbox_engine.py', import.meta.url));

describe.skipIf(!hasProgram('python3'))('the engine chatterbox-python on a stand-in package (needs python3)', () => {
  test('turbo and original speak English only, and name the model that speaks Malay', async () => {
    for (const chatterbox of ['turbo', 'original'] as const) {
      const engine = await open({chatterbox});
      expect(engine.languages).toEqual(['en']);
      expect((await engine.speak(orderOf('Good morning.'))).samples.length).toBeGreaterThan(2400);
      await expect(engine.speak(orderOf('Selamat pagi.', {language: 'ms'}))).rejects.toMatchObject({
        code: 'LANGUAGE_UNKNOWN',
        message: 'The engine chatterbox-python does not speak "ms"; it speaks en.',
        hint: `ChatterBox (${chatterbox}) speaks English only. Serve the model that speaks 23 languages, Malay among them: --chatterbox multilingual`,
      });
    }
  });

  test('a mixture is said in its first language, and English comes where nobody names one', async () => {
    const engine = await open();
    expect(engine.languages[0]).toBe('en');
    expect(engine.languages).toEqual(expect.arrayContaining(['ms', 'zh', 'ja', 'ms-en']));
    expect(engine.languages).not.toContain('id');
    expect((await engine.speak(orderOf('Jom makan lunch.', {language: 'ms-en'}))).samples.length).toBeGreaterThan(2400);
  });

  test('the hooks that multilingual leaves behind are taken away after each call, and only those', async () => {
    const withMend = await hooksOverCalls({});
    expect(withMend).toEqual(Array(5).fill([1, 1, 1]));
    const source = await readFile(program, 'utf8');
    const withoutMend = source.replace('remove_leaked_hooks(self.model.t3)', 'pass');
    expect(withoutMend).not.toBe(source);
    const stock = join(await temporaryFolder(), 'without_mend.py');
    await writeFile(stock, withoutMend);
    expect(await hooksOverCalls({program: stock})).toEqual([1, 2, 3, 4, 5].map(count => [count, count, count]));
  });

  test('a recording is prepared once for its content, whatever it is called', async () => {
    const log = join(await temporaryFolder(), 'log');
    const engine = await open({variables: {STANDIN_LOG: log}});
    const recording = {samples: hum(6), sampleRateHz: 24_000};
    await engine.addSpeaker({id: 'a.wav', name: 'A', recording});
    await engine.addSpeaker({id: 'b.wav', name: 'B', recording});
    for (const speakerId of ['a.wav', 'b.wav', 'chatterbox.wav', 'a.wav'])
      await engine.speak(orderOf('Hi.', {speakerId}));
    expect((await linesOf(log)).filter(line => 'prepared' in line)).toHaveLength(1);
  });

  test('turbo wants more than five seconds of a speaker', async () => {
    const engine = await open({chatterbox: 'turbo'});
    const recording = {samples: hum(3), sampleRateHz: 24_000};
    await expect(engine.addSpeaker({id: 'a.wav', name: 'Anwar', recording})).rejects.toMatchObject({
      code: 'AUDIO_UNREADABLE',
      message: 'The recording of "Anwar" has 3.0 s; ChatterBox (turbo) wants more than 5 s.',
    });
    expect(engine.speakers()).toEqual([{id: 'chatterbox.wav', name: "ChatterBox's own voice"}]);
  });

  test('what goes wrong in an order leaves the process alone', async () => {
    const engine = await open({chatterbox: 'original'});
    await expect(engine.speak(orderOf('[[oom]] hi'))).rejects.toMatchObject({
      code: 'BACKEND_FAILED',
      message: 'ChatterBox ran out of memory (OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB).',
      hint: 'End what else uses the GPU (chatterpipe doctor names it), or serve with --device cpu.',
    });
    await expect(engine.speak(orderOf('[[none]] hi'))).rejects.toMatchObject({
      message: 'ChatterBox made no sound of the text (the model made no sound).',
    });
    await expect(engine.speak(orderOf('[[tokens 1000]] hi'))).rejects.toMatchObject({
      code: 'TEXT_REFUSED',
      message: 'ChatterBox cut the speech: the text is too long for one take.',
    });
    // Prints of the package, and a guidance of 0 that would crash it.
    expect((await engine.speak(orderOf('[[noise]] hi', {cfgWeight: 0}))).samples.length).toBeGreaterThan(2400);
  });

  test('an order that is stopped ends at the next token, and the next one is spoken by the same process', async () => {
    const engine = await open();
    const controller = new AbortController();
    const slow = engine.speak(orderOf('[[slow 3000]] x'), controller.signal);
    const after = engine.speak(orderOf('after'));
    setTimeout(() => controller.abort(), 200);
    await expect(slow).rejects.toMatchObject({code: 'STOPPED', message: 'ChatterBox was stopped.'});
    expect((await after).samples.length).toBeGreaterThan(2400);
  });

  test('without the package it says which one is missing, and how to get it', async () => {
    await expect(open({variables: {PYTHONPATH: ''}})).rejects.toMatchObject({
      code: 'DEPENDENCY_MISSING',
      message:
        "ChatterBox cannot be started: a package is missing in its Python (ModuleNotFoundError: No module named 'chatterbox').",
      hint: 'Install it: chatterpipe install chatterbox',
    });
    await expect(open({python: '/no/such/python'})).rejects.toMatchObject({
      message: 'Cannot start /no/such/python: there is no such program.',
    });
  });

  test('weights come from a folder; what it lacks is named', async () => {
    const folder = await temporaryFolder();
    await expect(open({modelsDir: folder})).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: `${folder} lacks weights of ChatterBox (multilingual): ve.pt, t3_mtl23ls_v2.safetensors, s3gen.pt, grapheme_mtl_merged_expanded_v1.json.`,
    });
    for (const name of ['ve.pt', 't3_mtl23ls_v2.safetensors', 's3gen.pt', 'grapheme_mtl_merged_expanded_v1.json'])
      await writeFile(join(folder, name), '');
    // The folder has no conds.pt: such a model has no voice of its own.
    expect((await open({modelsDir: folder})).speakers()).toEqual([]);
    await expect(open({variables: {STANDIN_LOAD_FAILS: '1'}})).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'ChatterBox could not load its weights (FileNotFoundError: no such file: t3_turbo_v1.safetensors).',
    });
  });

  test('it tells that it loads, and a loading can be stopped', async () => {
    const notices: string[] = [];
    await open({onNotice: message => notices.push(message)});
    expect(notices).toEqual([
      'Loading ChatterBox (multilingual) from the hub or its cache.',
      'ChatterBox (multilingual) is loaded on cpu.',
    ]);
    const controller = new AbortController();
    const opening = open({variables: {STANDIN_LOAD_S: '600'}, signal: controller.signal});
    setTimeout(() => controller.abort(), 200);
    await expect(opening).rejects.toMatchObject({code: 'STOPPED'});
  });

  test('E12 a crash and a poisoned GPU are told as what they are, and the process is replaced', async () => {
    const losses: string[] = [];
    const engine = await superviseEngine({
      open: () => openOnStandIn(),
      hangMs: 60_000,
      firstBackoffMs: 10,
      onEvent: ({message}) => losses.push(message),
    });
    onTestFinished(() => engine.close());
    for (const marker of ['crash', 'assert']) {
      await engine.speak(orderOf('before'));
      await expect(engine.speak(orderOf(`[[${marker}]] x`))).rejects.toMatchObject({code: 'BACKEND_FAILED'});
      await vi.waitFor(async () => expect(engine.readiness?.()).toEqual({isReady: true}), {
        timeout: 30_000,
        interval: 100,
      });
      expect((await engine.speak(orderOf('after'))).samples.length).toBeGreaterThan(2400);
    }
    expect(losses.join('\n')).toContain('The process of ChatterBox ended (SIGSEGV)');
    expect(losses.join('\n')).toContain('ChatterBox lost its GPU and must be started again');
  });
});

type OpenOptions = Partial<ChatterboxOptions> & {readonly variables?: Readonly<Record<string, string>>};

async function open(options: OpenOptions = {}): Promise<SpeechEngine> {
  const engine = await openOnStandIn(options);
  onTestFinished(() => engine.close());
  return engine;
}

/** How many hooks each of the three layers has when a call begins, over five calls. */
async function hooksOverCalls(options: OpenOptions): Promise<unknown[]> {
  const log = join(await temporaryFolder(), 'log');
  const engine = await open({...options, variables: {STANDIN_LOG: log}});
  for (let call = 0; call < 5; call += 1) await engine.speak(orderOf('Hai.', {language: 'ms'}));
  return (await linesOf(log)).flatMap(line => ('hooks' in line ? [line['hooks']] : []));
}

async function linesOf(path: string): Promise<Record<string, unknown>[]> {
  return (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

function hum(seconds: number): Float32Array {
  return Float32Array.from({length: seconds * 24_000}, (_, at) => 0.3 * Math.sin(at / 30));
}
