import {mkdir, readdir, readFile, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {
  type ScriptedBackend,
  type ScriptedBackendOptions,
  startScriptedBackend,
  wavOf,
} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

async function backendWith(options: ScriptedBackendOptions = {}): Promise<ScriptedBackend> {
  const backend = await startScriptedBackend(options);
  onTestFinished(() => backend.close());
  return backend;
}

async function setUp(options: ScriptedBackendOptions = {}) {
  const folder = await temporaryFolder();
  const backend = await backendWith(options);
  const notices: string[] = [];
  const output = join(folder, 'ds');
  const generate = (extra: Partial<GenerateOptions> = {}) =>
    generateDataset({
      output,
      voice: 'anwar.wav',
      language: 'ms',
      count: 12,
      backend: backend.url,
      onEvent: event => {
        if (event.type === 'notice') notices.push(event.message);
      },
      ...extra,
    });
  return {folder, output, backend, generate, notices};
}

/** A few seconds of something like speech, another for each name. */
const recordingOf = (name: string): Buffer =>
  wavOf('pcm16', {input: `Ini suara ${name}, untuk dicuba sahaja.`, voice: name, seed: 1});

const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;

test('phrases and a speaker in, a dataset out', async () => {
  const {output, backend, generate} = await setUp();
  const summary = await generate();
  expect(summary).toMatchObject({
    asked: 12,
    kept: 12,
    rejected: 0,
    failed: 0,
    missing: 0,
    undecided: 0,
    isPilotStop: false,
    reasons: {},
  });
  expect(summary.keptMinutes).toBeGreaterThan(0.1);
  const {metadata, wavs} = await datasetBytes(output);
  expect(metadata.split('\n')).toHaveLength(13);
  expect(metadata).toMatch(/^voice_00001\.wav\|[^|]+\n/);
  expect(Object.keys(wavs)).toEqual(Array.from({length: 12}, (_, n) => `voice_${String(n + 1).padStart(5, '0')}.wav`));
  expect((await readdir(output)).sort()).toEqual([
    'clips.jsonl',
    'dataset.json',
    'measurements.jsonl',
    'metadata.csv',
    'phrases.jsonl',
    'rejected',
    'takes',
    'wavs',
  ]);
  expect(await readdir(join(output, 'takes'))).toHaveLength(12);
  expect(backend.speechRequests[0]?.body).toMatchObject({
    model: 'chatterbox-tts',
    voice: 'anwar.wav',
    response_format: 'wav',
    speed: 1,
    preset: 'neutral',
    temperature: 0.8,
    exaggeration: 0.5,
    cfg_weight: 0.5,
    language: 'ms',
    seed: expect.any(Number),
  });
});

test('the same answers give the same bytes, with one worker or eight', async () => {
  const one = await setUp();
  await one.generate({workers: 1});
  const eight = await setUp({latencyMs: request => (request.nth % 3) * 5});
  await eight.generate({workers: 8});
  expect(await datasetBytes(eight.output)).toEqual(await datasetBytes(one.output));
});

test('going on with what the card says asks for nothing that is there', async () => {
  const {output, backend, generate} = await setUp();
  await generate();
  const before = await datasetBytes(output);
  backend.forget();
  const summary = await generateDataset({output, backend: backend.url});
  expect(summary).toMatchObject({asked: 12, kept: 12});
  expect(backend.speechRequests).toHaveLength(0);
  expect(await datasetBytes(output)).toEqual(before);
});

test('a choice of 12 is the beginning of the choice of 20', async () => {
  const {output, backend, generate} = await setUp();
  await generate();
  const before = await datasetBytes(output);
  backend.forget();
  expect(await generate({count: 20})).toMatchObject({asked: 20, kept: 20});
  expect(backend.speechRequests).toHaveLength(8);
  expect((await datasetBytes(output)).metadata.startsWith(before.metadata)).toBe(true);
});

test('C8 a refused take is followed by another with a new seed; when all are refused the clip is rejected and its number stays', async () => {
  const {folder, output, backend, generate} = await setUp({
    script: [
      {textIncludes: 'diam', answer: {kind: 'speech', wav: 'silent'}},
      {textIncludes: 'sekali', times: 1, answer: {kind: 'speech', wav: 'nan'}},
    ],
  });
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Dia selalu diam sahaja.', 'Cuba sekali lagi, ya?', 'Yang ini baik-baik sahaja.']));
  expect(await generate({phrases: [list], count: 3})).toMatchObject({
    asked: 3,
    kept: 2,
    rejected: 1,
    reasons: {silent: 1},
  });
  const {metadata} = await datasetBytes(output);
  expect(metadata).toBe('voice_00002.wav|Cuba sekali lagi, ya?\nvoice_00003.wav|Yang ini baik-baik sahaja.\n');
  expect(await readdir(join(output, 'rejected'))).toEqual(['voice_00001.wav']);
  const seeds = backend.speechRequests
    .filter(({body}) => String(body?.['input']).includes('diam'))
    .map(({body}) => body?.['seed']);
  expect(new Set(seeds).size).toBe(3);

  backend.setScript([]);
  backend.forget();
  expect(await generate({phrases: [list], count: 3})).toMatchObject({kept: 2, rejected: 1});
  expect(backend.speechRequests).toHaveLength(0);
  expect(await generate({phrases: [list], count: 3, retryRejected: true})).toMatchObject({kept: 3, rejected: 0});
  expect(await readdir(join(output, 'rejected'))).toEqual([]);
  expect((await datasetBytes(output)).metadata).toMatch(/^voice_00001\.wav\|Dia selalu diam sahaja\.\n/);
});

test('B18 a text that the server refuses fails with the server’s words, and the others go on', async () => {
  const answer = {kind: 'status', status: 422, json: {detail: 'this text is cursed'}} as const;
  const {folder, output, generate} = await setUp({script: [{textIncludes: 'kena', answer}]});
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Ini tidak boleh, sudah kena.', 'Yang ini boleh.']));
  expect(await generate({phrases: [list], count: 2})).toMatchObject({
    kept: 1,
    failed: 1,
    reasons: {'backend-refused': 1},
  });
  const journal = await readFile(join(output, 'clips.jsonl'), 'utf8');
  expect(journal).toMatch(/"verdict":"failed","reasons":\["backend-refused"\],"said":"[^"]*this text is cursed/);
});

test('A15 a clip that was deleted or damaged between runs is made anew, and only it', async () => {
  const {output, backend, generate, notices} = await setUp();
  await generate();
  const before = await datasetBytes(output);
  await rm(join(output, 'wavs', 'voice_00003.wav'));
  await truncate(join(output, 'wavs', 'voice_00007.wav'), 1000);
  backend.forget();
  await generate();
  expect(await datasetBytes(output)).toEqual(before);
  expect(backend.speechRequests).toHaveLength(0);
  expect(notices).toContain('2 kept clips are gone or damaged: they are made again.');
});

test('A16 other settings are refused, showing the difference, before anything is asked', async () => {
  const {backend, generate} = await setUp();
  await generate();
  backend.forget();
  await expect(generate({seed: 7, quality: 'low', parameters: {temperature: 0.5}})).rejects.toMatchObject({
    code: 'SETTINGS_DIFFER',
    exitCode: 2,
    message:
      'The dataset was made with other settings: sampleRateHz was 22050, now 16000; baseSeed was 1, now 7; voice.temperature was 0.8, now 0.5.',
  });
  expect(backend.requests).toHaveLength(0);
  await expect(generate({voice: 'suraya.wav'})).rejects.toMatchObject({
    code: 'BACKEND_CHANGED',
    exitCode: 2,
    message: expect.stringContaining('the speaker was "anwar.wav", now "suraya.wav"'),
  });
  expect(await generate({voice: 'suraya.wav', allowMixedSettings: true})).toMatchObject({
    asked: 12,
    kept: 12,
    unlisted: 12,
  });
});

test('A17 an edited list reuses what is there, gives new phrases the next numbers, and renumbers nothing', async () => {
  const {folder, output, backend, generate, notices} = await setUp();
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Pertama sekali.', 'Kedua pula.', 'Ketiga akhirnya.']));
  await generate({phrases: [list], count: 10});
  backend.forget();
  await writeFile(list, lines(['Yang baru ini.', 'Ketiga akhirnya.', 'Pertama sekali.']));
  expect(await generate({phrases: [list], count: 10})).toMatchObject({asked: 3, kept: 3, unlisted: 1});
  expect(backend.speechRequests.map(({body}) => body?.['input'])).toEqual(['Yang baru ini.']);
  expect((await datasetBytes(output)).metadata).toBe(
    'voice_00001.wav|Pertama sekali.\nvoice_00002.wav|Kedua pula.\nvoice_00003.wav|Ketiga akhirnya.\nvoice_00004.wav|Yang baru ini.\n',
  );
  expect(notices).toContain('1 phrases of the dataset are no longer in the list: they stay (--prune removes them).');
  await generate({phrases: [list], count: 10, prune: true});
  expect(Object.keys((await datasetBytes(output)).wavs)).toEqual([
    'voice_00001.wav',
    'voice_00003.wav',
    'voice_00004.wav',
  ]);
});

test('D5 a phrase that stands twice, in NFC and NFD, is made once; what cannot be spoken is named', async () => {
  const {folder, generate, notices} = await setUp();
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Kafé ini sedap.', 'Kafe\u0301 ini sedap.', '!!!', 'Selamat jalan.']));
  expect(await generate({phrases: [list], count: 10})).toMatchObject({
    asked: 2,
    kept: 2,
    duplicates: 1,
    refusedTexts: 1,
  });
  expect(notices.some(notice => notice.startsWith(`${list}:3 is left out (no-letter)`))).toBe(true);
});

test('the pilot stops a generation that is going wrong, and going on is possible', async () => {
  const {generate} = await setUp({script: [{answer: {kind: 'speech', wav: 'silent'}}]});
  const summary = await generate({count: 60, retries: 0});
  expect(summary).toMatchObject({isPilotStop: true, kept: 0});
  expect(summary.undecided).toBeGreaterThan(20);
  expect(await generate({count: 60, retries: 0, pilot: false})).toMatchObject({
    isPilotStop: false,
    rejected: 60,
    undecided: 0,
  });
});

test('A13 an abort stops the requests, keeps the journal whole, and the same call goes on', async () => {
  const quick = await setUp();
  await quick.generate({count: 30});
  const {output, backend, generate} = await setUp({latencyMs: 30});
  const controller = new AbortController();
  let decided = 0;
  const onEvent: GenerateOptions['onEvent'] = event => {
    if (event.type === 'decided' && ++decided === 9) controller.abort();
  };
  await expect(generate({count: 30, signal: controller.signal, onEvent})).rejects.toMatchObject({
    code: 'STOPPED',
    hint: 'Nothing is lost: the same command goes on.',
  });
  backend.forget();
  await generate({count: 30});
  expect(backend.speechRequests.length).toBeLessThanOrEqual(30 - 9);
  expect(await datasetBytes(output)).toEqual(await datasetBytes(quick.output));
});

test('an upload wants consent, which the card keeps; the speaker is found again by its recording', async () => {
  const {folder, output, backend, generate} = await setUp();
  const recording = join(folder, 'me.wav');
  await writeFile(recording, recordingOf('me'));
  await expect(generate({voice: recording})).rejects.toMatchObject({code: 'CONSENT_MISSING', exitCode: 16});
  await generate({voice: recording, consent: 'self'});
  const card = JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8'));
  expect(card.consent.statement).toBe('self');
  expect(card.speaker).toMatchObject({id: 'me.wav', recording: '../me.wav'});
  backend.forget();
  expect(await generateDataset({output, backend: backend.url})).toMatchObject({kept: 12});
  expect(backend.requests.filter(({path}) => path === '/api/create_speaker')).toHaveLength(0);
});

test('a folder that another tool made is left alone', async () => {
  const {folder, generate} = await setUp();
  const other = join(folder, 'other');
  await mkdir(other);
  await writeFile(join(other, 'metadata.csv'), 'a|b\n');
  await expect(generate({output: other})).rejects.toMatchObject({
    code: 'NOT_A_DATASET',
    message: `${other} holds clips or a list that chatterpipe did not make: there is no journal.`,
  });
  expect(await readdir(other)).toEqual(['metadata.csv']);
  await rm(join(other, 'metadata.csv'));
  await mkdir(join(other, 'wavs'));
  await writeFile(join(other, 'wavs', 'voice_00001.wav'), 'MINE');
  await expect(generate({output: other})).rejects.toMatchObject({code: 'NOT_A_DATASET', exitCode: 2});
  expect(await readFile(join(other, 'wavs', 'voice_00001.wav'), 'utf8')).toBe('MINE');
});

test('B1 a backend that does not answer is exit 10, and says how to go on', async () => {
  const {backend, generate} = await setUp();
  await backend.close();
  await expect(generate()).rejects.toMatchObject({
    code: 'BACKEND_UNREACHABLE',
    exitCode: 10,
    hint: expect.stringContaining('--backend embedded'),
  });
});

test('consent for one recording is none for another, and a changed speaker is seen before anything is uploaded', async () => {
  const {folder, backend, generate} = await setUp();
  const [mine, other] = [join(folder, 'me.wav'), join(folder, 'other.wav')];
  await writeFile(mine, recordingOf('me'));
  await writeFile(other, recordingOf('other'));
  await generate({voice: mine, consent: 'self'});
  backend.forget();
  await expect(generate({voice: other})).rejects.toMatchObject({code: 'CONSENT_MISSING'});
  await expect(generate({voice: other, consent: 'self'})).rejects.toMatchObject({code: 'BACKEND_CHANGED'});
  await expect(generate({voice: other, allowMixedSettings: true})).rejects.toMatchObject({code: 'CONSENT_MISSING'});
  expect(backend.requests.filter(({path}) => path === '/api/create_speaker')).toHaveLength(0);
});

test('a server that does not speak the language is told at the first phrase, and no phrase is blamed', async () => {
  const {output, generate} = await setUp({
    script: [{answer: {kind: 'status', status: 422, json: {detail: "language 'ms' is not supported"}}}],
  });
  await expect(generate()).rejects.toMatchObject({
    code: 'LANGUAGE_UNKNOWN',
    exitCode: 2,
    message: expect.stringContaining("language 'ms' is not supported"),
  });
  expect(await readFile(join(output, 'clips.jsonl'), 'utf8')).not.toContain('"verdict"');
});

test('the settings of a dataset whose card is gone are those of its journal', async () => {
  const {output, generate} = await setUp();
  await generate();
  await rm(join(output, 'dataset.json'));
  await expect(generate({quality: 'low'})).rejects.toMatchObject({code: 'SETTINGS_DIFFER'});
  expect(await generate()).toMatchObject({kept: 12, missing: 0});
});

test('a card that was edited into nonsense is exit 14, naming the field', async () => {
  const {output, generate} = await setUp();
  await generate();
  const path = join(output, 'dataset.json');
  const card = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({...card, quality: 5}));
  await expect(generate()).rejects.toMatchObject({
    code: 'DATASET_CORRUPT',
    exitCode: 14,
    message: expect.stringContaining(`Cannot read the card ${path}: quality: `),
  });
});

test('A21 a file of another that bears the name of a clip to come is refused, not overwritten', async () => {
  const {output, generate} = await setUp();
  await generate();
  const path = join(output, 'wavs', 'voice_00013.wav');
  await writeFile(path, 'MINE');
  await expect(generate({count: 20})).rejects.toMatchObject({
    code: 'DATASET_CORRUPT',
    message: `${path} is no clip of this dataset, and bears the name of one.`,
  });
  expect(await readFile(path, 'utf8')).toBe('MINE');
});

test('A21 a wavs/ that leads elsewhere is refused', async () => {
  const {folder, output, generate} = await setUp();
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await mkdir(output);
  await symlink(elsewhere, join(output, 'wavs'));
  await expect(generate()).rejects.toMatchObject({
    code: 'NOT_A_DATASET',
    message: `${join(output, 'wavs')} is a symbolic link, and has to be a folder.`,
  });
  expect(await readdir(elsewhere)).toEqual([]);
});

test('a journal that another program wrote anew, with spaces, still gives every row', async () => {
  const {output, generate} = await setUp();
  await generate();
  const before = await datasetBytes(output);
  const path = join(output, 'clips.jsonl');
  const spaced = (await readFile(path, 'utf8')).replaceAll('":', '": ').replaceAll(',"', ', "');
  await writeFile(path, spaced);
  await generate();
  expect(await datasetBytes(output)).toEqual(before);
});

test('A10 what cannot be a folder is exit 2, before the backend is asked', async () => {
  const {folder, backend, generate} = await setUp();
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const cases = [file, join(file, 'below'), join(folder, 'x'.repeat(300)), '', '/proc/no-folder-can-be-made-here'];
  for (const output of cases) await expect.soft(generate({output})).rejects.toMatchObject({code: 'USAGE', exitCode: 2});
  expect(backend.requests).toHaveLength(0);
});

test('a list of phrases that was named and is not there is exit 4; one that the card names may be gone', async () => {
  const {folder, output, backend, generate} = await setUp();
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Pertama sekali.', 'Kedua pula.']));
  await generate({phrases: [list], count: 10});
  await rm(list);
  await expect(generate({phrases: [list], count: 10})).rejects.toMatchObject({code: 'INPUT_UNREADABLE', exitCode: 4});
  expect(await generateDataset({output, backend: backend.url})).toMatchObject({asked: 2, kept: 2});
});

test('the card keeps no password of the address', async () => {
  const {output, backend, generate} = await setUp();
  const shown: string[] = [];
  await generate({
    backend: backend.url.replace('http://', 'http://bob:SECRET@'),
    onEvent: event => void shown.push(JSON.stringify(event)),
  });
  expect(`${shown}${await readFile(join(output, 'dataset.json'), 'utf8')}`).not.toContain('SECRET');
});

test('what is no recording is never sent to be cloned', async () => {
  const {folder, backend, generate} = await setUp();
  const [letter, silence] = [join(folder, 'letter.txt'), join(folder, 'silence.wav')];
  await writeFile(letter, 'Dear diary, this is private.');
  await writeFile(silence, wavOf('silent', {input: 'Sunyi sepi sahaja di sini.', voice: 'x', seed: 1}));
  await expect(generate({voice: letter, consent: 'self'})).rejects.toMatchObject({
    code: 'AUDIO_UNREADABLE',
    exitCode: 4,
    message: expect.stringContaining(`${letter} is no recording: `),
  });
  await expect(generate({voice: silence, consent: 'self'})).rejects.toMatchObject({
    code: 'AUDIO_UNREADABLE',
    message: `${silence} holds nothing but silence.`,
  });
  expect(backend.requests.filter(({path}) => path === '/api/create_speaker')).toHaveLength(0);
});

test('takes that stand in another order in the journal are all begun with, and none is asked for again', async () => {
  const {folder, output, backend, generate} = await setUp({script: [{answer: {kind: 'speech', wav: 'silent'}}]});
  const list = join(folder, 'p.txt');
  await writeFile(list, lines(['Dia diam sahaja.']));
  await generate({phrases: [list], count: 1, pilot: false});
  const path = join(output, 'clips.jsonl');
  const records = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const takes = records.filter(line => line.includes('"take","key"'));
  expect(takes).toHaveLength(3);
  const others = records.filter(line => !line.includes('"take","key"') && !line.includes('"verdict","key"'));
  await writeFile(path, lines([...others, ...takes.toReversed()]));
  backend.forget();
  expect(await generate({phrases: [list], count: 1})).toMatchObject({rejected: 1, undecided: 0});
  expect(backend.speechRequests).toHaveLength(0);
});

test('D6 ids of the author name no file: traversal, dashes, case, length and script do no harm, and stay with the phrase', async () => {
  const {folder, output, generate} = await setUp();
  const ids = [
    '../../etc/passwd',
    '/abs/olute',
    '-rf',
    '--help',
    'A',
    'a',
    'x'.repeat(400),
    'suara/ä\u0301',
    'con.wav',
    '..',
  ];
  const rows = ids.map((id, nth) => JSON.stringify({text: `Ini ayat yang ke sekian, ${'ya '.repeat(nth + 1)}ya.`, id}));
  await writeFile(join(folder, 'ids.jsonl'), lines(rows));
  const summary = await generate({phrases: [join(folder, 'ids.jsonl')], count: 10});
  expect(summary).toMatchObject({asked: ids.length, kept: ids.length});
  const expected = ids.map((_id, nth) => `voice_${String(nth + 1).padStart(5, '0')}.wav`);
  expect((await readdir(join(output, 'wavs'))).sort()).toEqual(expected);
  expect((await readdir(folder)).sort()).toEqual(['ds', 'ids.jsonl']);
  const journal = (await readFile(join(output, 'clips.jsonl'), 'utf8')).trim().split('\n');
  expect(journal.map(line => JSON.parse(line)).flatMap(({type, id}) => (type === 'number' ? [id] : []))).toEqual(ids);
});
