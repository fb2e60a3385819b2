import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {isChatterpipeError} from '../../../src/base/error.js';
import {readDatasetStatus} from '../../../src/jobs/dataset-status.js';
import type {GenerationEvent} from '../../../src/jobs/generate/events.js';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {
  type ScriptedBackend,
  type ScriptedBackendOptions,
  type ScriptedRequest,
  startScriptedBackend,
  wavOf,
} from '../../kit/scripted-backend.js';
import {smallDataset} from '../../kit/small-dataset.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

async function setUp(...options: readonly ScriptedBackendOptions[]) {
  const folder = await temporaryFolder();
  const output = join(folder, 'ds');
  const backends: ScriptedBackend[] = [];
  for (const one of options) {
    const backend = await startScriptedBackend(one);
    onTestFinished(() => backend.close());
    backends.push(backend);
  }
  const events: GenerationEvent[] = [];
  const urls = backends.map(({url}) => url);
  const generate = (extra: Partial<GenerateOptions> = {}) =>
    generateDataset({
      output,
      voice: 'anwar.wav',
      language: 'ms',
      count: 12,
      workers: 2,
      pilot: false,
      backend: urls,
      onEvent: event => void events.push(event),
      ...extra,
    });
  const notices = () => events.flatMap(event => (event.type === 'notice' ? [event.message] : []));
  const card = async () => JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8'));
  const takes = async () =>
    (await readFile(join(output, 'clips.jsonl'), 'utf8'))
      .split('\n')
      .filter(line => line.includes('"type":"take"'))
      .map(line => JSON.parse(line));
  return {folder, output, backends, urls, events, generate, notices, card, takes};
}

const wordsOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isChatterpipeError(error) ? `${error.code}: ${error.message}` : String(error);
};

test('several backends make the same bytes as one, and the journal says who gave what', async () => {
  const one = await smallDataset();
  await one.generate();
  const many = await setUp({latencyMs: 20}, {latencyMs: 5}, {latencyMs: 10});
  const summary = await many.generate();
  expect(await datasetBytes(many.output)).toEqual(await datasetBytes(one.output));
  const takes = await many.takes();
  expect(takes).toHaveLength(12);
  const counts = many.backends.map(({url}) => takes.filter(({backend}) => backend === url).length);
  // At the end of the list the free ones help out: the answer that is not wanted any more is left.
  const answered = many.backends.map(({speechRequests}) => speechRequests.filter(({wasAbandoned}) => !wasAbandoned));
  expect(counts).toEqual(answered.map(({length}) => length));
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(summary.backends.map(({address, clips, failures, state}) => ({address, clips, failures, state}))).toEqual(
    many.urls.map((address, place) => ({address, clips: counts[place], failures: 0, state: 'working'})),
  );
  expect(summary.backends.every(({secondsPerSpeechSecond}) => (secondsPerSpeechSecond ?? 0) > 0)).toBe(true);
  const {backends} = await readDatasetStatus(many.output);
  expect(backends.map(({address, takes: given, isInUse, failures}) => ({address, given, isInUse, failures}))).toEqual(
    many.urls.map((address, place) => ({address, given: counts[place], isInUse: true, failures: 0})),
  );
  const key = await many.card();
  expect(JSON.stringify(key.fingerprint)).not.toContain('http');
});

test('one backend writes no list into the card and no address into the journal', async () => {
  const {generate, card, takes, urls} = await setUp({});
  expect(await generate()).toMatchObject({kept: 12});
  expect((await card()).backends).toEqual([]);
  expect((await takes()).some(take => 'backend' in take)).toBe(false);
  expect((await card()).backend.address).toBe(urls[0]);
});

test('B2 a backend that dies in the middle: its work goes to the other, nothing fails, the bytes are the same', async () => {
  const one = await smallDataset();
  await one.generate({count: 10});
  let die = (): void => {};
  const script = ({nth}: ScriptedRequest) => {
    if (nth === 3) die();
    return undefined;
  };
  const {output, backends, generate} = await setUp({latencyMs: 30, script}, {latencyMs: 30});
  die = () => void backends[0]?.goDown();
  const summary = await generate({count: 10});
  await backends[0]?.goUp();
  expect(summary).toMatchObject({kept: 10, failed: 0, rejected: 0});
  expect(summary.backends[0]?.failures).toBeGreaterThan(0);
  expect(await datasetBytes(output)).toEqual(await datasetBytes(one.output));
});

test('what one backend says badly, the next is asked to say', async () => {
  const silent = [{answer: {kind: 'speech', wav: 'silent'} as const}];
  const {generate, takes, urls} = await setUp({script: silent}, {}, {script: silent});
  expect(await generate({count: 8})).toMatchObject({kept: 8});
  const byPhrase = new Map<string, {take: number; backend: string}[]>();
  for (const {key, take, backend} of await takes()) byPhrase.set(key, [...(byPhrase.get(key) ?? []), {take, backend}]);
  for (const given of byPhrase.values()) {
    const order = given.sort((a, b) => a.take - b.take).map(({backend}) => urls.indexOf(backend));
    // Every later take is of the backend that follows in the list, and the second of the three alone is good.
    for (const [place, now] of order.entries()) {
      if (place > 0) expect(now).toBe(((order[place - 1] as number) + 1) % 3);
    }
    expect(order.at(-1)).toBe(1);
  }
  expect([...byPhrase.values()].some(given => given.length > 1)).toBe(true);
});

test('a recording is uploaded to each backend that lacks it, under what each of them calls it', async () => {
  const {folder, backends, generate} = await setUp({latencyMs: 10}, {latencyMs: 10});
  const recording = join(folder, 'me.wav');
  await writeFile(recording, wavOf('pcm16', {input: 'Ini suara saya, untuk dicuba sahaja.', voice: 'me', seed: 1}));
  expect(await generate({voice: recording, consent: 'self'})).toMatchObject({kept: 12});
  for (const backend of backends) {
    const uploads = backend.requests.filter(({path}) => path === '/api/create_speaker');
    expect(uploads).toHaveLength(1);
    const voices = new Set(backend.speechRequests.map(({body}) => body?.['voice']));
    expect([...voices].every(voice => backend.speakers.some(({id}) => id === voice))).toBe(true);
  }
});

test('a backend that lacks the speaker is left out with a word; where all lack it, that is an error', async () => {
  const {generate, notices, backends, urls} = await setUp({}, {speakers: [{id: 'suraya.wav', name: 'Suraya'}]});
  expect(await generate({count: 6})).toMatchObject({kept: 6});
  expect(notices()).toContain(
    `${urls[1]}: It has no speaker "anwar.wav", and there is no recording to upload: it is left out.`,
  );
  expect(backends[1]?.speechRequests).toHaveLength(0);
  const other = await setUp({}, {});
  expect(await wordsOf(other.generate({voice: 'nobody.wav'}))).toBe(
    'SPEAKER_NOT_FOUND: The backend has no speaker "nobody.wav", and there is no such file.',
  );
});

test('backends that are not the same are told; the card knows each, and a stranger stops the next sitting', async () => {
  const {generate, notices, card, urls} = await setUp(
    {health: {model: 'multilingual-v2'}, latencyMs: 10},
    {health: {model: 'multilingual-v3'}, latencyMs: 10},
  );
  await generate({count: 6});
  expect(notices()).toContainEqual(expect.stringContaining(`${urls[1]} is not what ${urls[0]} is: {`));
  expect(notices().join('\n')).toContain('The voice may sound otherwise: listen to clips of both.');
  const known = (await card()).backends;
  expect(known.map(({address, isInUse}: {address: string; isInUse: boolean}) => ({address, isInUse}))).toEqual(
    urls.map(address => ({address, isInUse: true})),
  );
  expect(known[1].identity.model).toBe('multilingual-v3');

  // The second alone is one of those that it began with; the card's addresses are asked where none is named.
  expect(await generate({count: 7, backend: urls[1] as string})).toMatchObject({kept: 7});
  expect((await card()).backends.map(({isInUse}: {isInUse: boolean}) => isInUse)).toEqual([true, false]);

  const stranger = await startScriptedBackend({health: {model: 'turbo'}});
  onTestFinished(() => stranger.close());
  expect(await wordsOf(generate({count: 8, backend: [urls[0] as string, stranger.url]}))).toMatch(
    /^BACKEND_CHANGED: This is not what the dataset began with: the backend http:\S+ was \{.*"multilingual-v[23]".*\}, now \{.*"turbo".*\}\.$/,
  );
  expect(await generate({count: 8, backend: urls})).toMatchObject({kept: 8});
});

test('going on without naming any asks those of the card', async () => {
  const {output, backends, generate} = await setUp({latencyMs: 10}, {latencyMs: 10});
  await generate({count: 6});
  for (const backend of backends) backend.forget();
  expect(await generateDataset({output, count: 16, workers: 2, pilot: false})).toMatchObject({kept: 16});
  for (const backend of backends) expect(backend.speechRequests.length).toBeGreaterThan(0);
});

test('a backend that does not answer at the start is told, and joins when it does', {timeout: 60_000}, async () => {
  const {backends, generate, notices, events, urls} = await setUp({latencyMs: 200}, {latencyMs: 20});
  await backends[1]?.goDown();
  let isUp = false;
  const summary = await generate({
    count: 40,
    workers: 1,
    onEvent: event => {
      events.push(event);
      if (event.type !== 'decided' || isUp) return;
      isUp = true;
      void backends[1]?.goUp();
    },
  });
  expect(summary).toMatchObject({kept: 40});
  expect(notices()).toContain(`${urls[1]}: It does not answer; it joins the others when it does.`);
  expect(notices()).toContain(`${urls[1]}: It answers now, and joins the others.`);
  expect(backends[1]?.speechRequests.length).toBeGreaterThan(2);
  expect(summary.backends.map(({address}) => address)).toEqual(urls);
});

test('B1 where none answers, that is the error; a token that one refuses is the error at once', async () => {
  const {backends, generate, urls} = await setUp({}, {});
  for (const backend of backends) await backend.goDown();
  expect(await wordsOf(generate())).toBe(
    `BACKEND_UNREACHABLE: GET ${urls[0]}/ failed: nothing listens on ${new URL(urls[0] as string).host} (connection refused).`,
  );
  for (const backend of backends) await backend.goUp();
  backends[1]?.setScript([{path: '/', answer: {kind: 'status', status: 401, json: {detail: 'token?'}}}]);
  expect(await wordsOf(generate())).toBe(`NOT_AUTHORISED: GET ${urls[1]}/ was answered 401: "token?".`);
});

test('a backend cannot be named twice', async () => {
  const {generate, urls} = await setUp({});
  expect(await wordsOf(generate({backend: [urls[0] as string, `${urls[0]}/`]}))).toBe(
    `USAGE: The backend ${urls[0]} is named twice.`,
  );
});

test('a token file gives each backend its own token, and no other', async () => {
  const {folder, backends, generate, urls, notices, output} = await setUp(
    {latencyMs: 10},
    {latencyMs: 10},
    {latencyMs: 10},
  );
  const tokenFile = join(folder, 'tokens');
  await writeFile(tokenFile, `# our machines\n${urls[0]}/ first-secret\n${urls[1]} second-secret\n`);
  expect(await generate({tokenFile})).toMatchObject({kept: 12});
  const seen = backends.map(({requests}) => new Set(requests.map(({headers}) => headers['authorization'])));
  expect(seen.map(tokens => [...tokens])).toEqual([['Bearer first-secret'], ['Bearer second-secret'], [undefined]]);
  const journal = await readFile(join(output, 'clips.jsonl'), 'utf8');
  expect(`${journal}${JSON.stringify(notices())}`).not.toContain('secret');

  await writeFile(tokenFile, 'only-secret\n');
  for (const backend of backends) backend.forget();
  await generate({tokenFile, count: 14});
  for (const {requests} of backends) expect(requests[0]?.headers['authorization']).toBe('Bearer only-secret');

  await writeFile(tokenFile, 'two words and more\n');
  expect(await wordsOf(generate({tokenFile}))).toBe(
    `INPUT_UNREADABLE: Line 1 of the token file ${tokenFile} is no token.`,
  );
});
