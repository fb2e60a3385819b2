import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import type {FleetEvent} from '../../../src/chatterbox/fleet/fleet-events.js';
import type {SpeechFleetOptions} from '../../../src/chatterbox/fleet/fleet-options.js';
import {createSpeechFleet, type SpeechFleet} from '../../../src/chatterbox/fleet/speech-fleet.js';
import {closeAfterwards} from '../../kit/close-afterwards.js';
import {
  type Action,
  type ScriptedBackend,
  type ScriptedBackendOptions,
  startScriptedBackend,
} from '../../kit/scripted-backend.js';
import {fastClock} from '../queue/fast-clock.js';
import {failureOf, speechRequest} from '../requests.js';

type Options = Partial<SpeechFleetOptions> & {readonly speed?: number; readonly timeoutMs?: number};

async function start(backendOptions: readonly ScriptedBackendOptions[], options: Options = {}) {
  const {speed = 100, timeoutMs = 5_000, ...fleetOptions} = options;
  const backends: ScriptedBackend[] = [];
  const clients: ChatterboxClient[] = [];
  for (const one of backendOptions) {
    const backend = await startScriptedBackend(one);
    const client = new ChatterboxClient({baseUrl: backend.url, timeoutMs});
    closeAfterwards(backend, client);
    backends.push(backend);
    clients.push(client);
  }
  const events: {readonly address: string; readonly event: FleetEvent}[] = [];
  const fleet = createSpeechFleet({
    backends: clients,
    workers: 2,
    random: seededRandom('fleet'),
    clock: fastClock(speed),
    knownGood: () => speechRequest('Baik.', {seed: 0}),
    onEvent: (event, address) => events.push({event, address}),
    ...fleetOptions,
  });
  closeAfterwards(fleet);
  const typesOf = (backend: ScriptedBackend | undefined) =>
    events.filter(({address}) => address === backend?.url).map(({event}) => event.type);
  const messagesOf = (type: FleetEvent['type']) =>
    events.flatMap(({event}) => (event.type === type ? [event.message] : []));
  return {backends, clients, fleet, events, typesOf, messagesOf};
}

const texts = (count: number) => Array.from({length: count}, (_, index) => `Ayat nombor ${index + 1}.`);
const status = (code: number, detail = 'no', headers = {}): Action => ({
  kind: 'status',
  status: code,
  json: {detail},
  headers,
});
const asked = (backend: ScriptedBackend | undefined, input: string) =>
  (backend?.speechRequests ?? []).filter(({body}) => body?.['input'] === input);
const spoken = (backend: ScriptedBackend | undefined) => backend?.speechRequests.length ?? 0;
/** The failure of the text "Bad.", asked for in the middle of 20 others, which are all spoken. */
async function failureAmongOthers(fleet: SpeechFleet): Promise<unknown> {
  const others = texts(20);
  const all = [...others.slice(0, 5), 'Bad.', ...others.slice(5)].map(input => fleet.speak(speechRequest(input)));
  const error = await failureOf(all[5] as Promise<unknown>);
  await Promise.all(all.filter((_, index) => index !== 5));
  return error;
}
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('healthy backends', () => {
  test('each is kept busy with as many requests as it may have, and gets as much as it can do', async () => {
    const {backends, fleet} = await start([{latencyMs: 20}, {latencyMs: 60}, {latencyMs: 60}], {workers: 3, speed: 1});
    const answers = await Promise.all(texts(90).map(input => fleet.speak(speechRequest(input))));
    expect(backends.map(({highWater}) => highWater)).toEqual([3, 3, 3]);
    expect(backends.map(spoken).reduce((sum, count) => sum + count)).toBe(90);
    // Three to one by speed; the machine may be busy.
    expect(spoken(backends[0])).toBeGreaterThan(spoken(backends[1]));
    expect(spoken(backends[0])).toBeGreaterThan(spoken(backends[2]));
    const figures = fleet.figures();
    expect(figures.map(({address, state, clips, failures}) => ({address, state, clips, failures}))).toEqual(
      backends.map(backend => ({address: backend.url, state: 'working', clips: spoken(backend), failures: 0})),
    );
    for (const backend of backends) {
      expect(answers.filter(answer => answer.backend === backend.url)).toHaveLength(spoken(backend));
    }
  });

  test('a take that comes after one of a backend goes to the next in the list, round and round', async () => {
    const {backends, fleet} = await start([{}, {}, {}]);
    const [a, b, c] = backends.map(({url}) => url);
    for (const [after, wanted] of [
      [a, b],
      [b, c],
      [c, a],
    ]) {
      const answers = await Promise.all(texts(6).map(input => fleet.speak(speechRequest(input), undefined, {after})));
      expect(answers.map(({backend}) => backend)).toEqual(Array.from({length: 6}, () => wanted));
    }
    // Of a backend that is not among them, whoever is free answers.
    await fleet.speak(speechRequest(), undefined, {after: 'http://elsewhere:9090'});
  });

  test('the delay between two requests holds for each backend by itself', async () => {
    const {backends, fleet} = await start([{}, {}], {delayMs: 4_000});
    await Promise.all(texts(10).map(input => fleet.speak(speechRequest(input))));
    for (const backend of backends) {
      const starts = backend.speechRequests.map(({atMs}) => atMs);
      expect(starts.length).toBeGreaterThan(2);
      expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan((starts.length - 1) * 40 - 15);
    }
  });
});

describe('one text', () => {
  test('B5 that every backend fails on is tried at each, then judged by one, and fails by itself', async () => {
    const script = [{text: 'Bad.', answer: status(500, 'index out of range')}];
    const {backends, fleet} = await start([
      {latencyMs: 5, script},
      {latencyMs: 5, script},
    ]);
    const error = await failureAmongOthers(fleet);
    const tries = backends.map(backend => asked(backend, 'Bad.').length).sort();
    expect(tries).toEqual([1, 3]);
    const judge = backends.find(backend => asked(backend, 'Bad.').length === 3);
    expect(error).toMatchObject({
      code: 'BACKEND_FAILED',
      retry: 'never',
      scope: 'phrase',
      message: `The backend fails on this text, while it speaks others: 3 tries. POST ${judge?.url}/v1/audio/speech was answered 500: "index out of range".`,
    });
  });

  test.each([502, 504])('for which every gateway answers %i is tried at each, and fails by itself', async code => {
    const script = [{text: 'Bad.', answer: status(code, 'no answer in time')}];
    const {backends, fleet, typesOf} = await start([
      {latencyMs: 5, script},
      {latencyMs: 5, script},
    ]);
    const error = await failureAmongOthers(fleet);
    const tries = backends.map(backend => asked(backend, 'Bad.').length);
    expect(Math.min(...tries)).toBe(1);
    expect(Math.max(...tries)).toBeLessThan(10);
    expect(backends.flatMap(typesOf)).not.toContain('breaker-open');
    const judge = backends[tries[0] === 1 ? 1 : 0];
    expect(error).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'never',
      scope: 'phrase',
      message: `The backend fails on this text, while it speaks others: 3 tries. POST ${judge?.url}/v1/audio/speech was answered ${code}: "no answer in time".`,
    });
  });

  test('for which one gateway answers 504 is spoken by another', async () => {
    const {backends, fleet} = await start([{script: [{text: 'Bad.', answer: status(504)}]}, {latencyMs: 30}]);
    const answer = await fleet.speak(speechRequest('Bad.'));
    expect(answer.backend).toBe(backends[1]?.url);
    expect(asked(backends[0], 'Bad.').length).toBeLessThanOrEqual(1);
  });

  test('B5 that one backend answers with 500 is spoken by another', async () => {
    const {backends, fleet} = await start([{script: [{text: 'Bad.', answer: status(500)}]}, {latencyMs: 30}]);
    const answer = await fleet.speak(speechRequest('Bad.'));
    expect(answer.backend).toBe(backends[1]?.url);
    expect(asked(backends[0], 'Bad.')).toHaveLength(1);
    expect(asked(backends[1], 'Bad.')).toHaveLength(1);
  });

  test('B18 that one backend refuses is offered to the others, and fails with the words of the first when all refuse', async () => {
    const {backends, fleet} = await start([
      {
        script: [
          {text: 'Bad.', answer: status(422, 'only emoji')},
          {text: 'Long.', answer: status(413, 'too long')},
        ],
      },
      {script: [{text: 'Bad.', answer: status(400, 'no letters')}]},
    ]);
    expect(await failureOf(fleet.speak(speechRequest('Bad.')))).toMatchObject({
      code: 'TEXT_REFUSED',
      said: 'only emoji',
    });
    expect(backends.map(backend => asked(backend, 'Bad.').length)).toEqual([1, 1]);
    expect((await fleet.speak(speechRequest('Long.'))).backend).toBe(backends[1]?.url);
  });

  test('a signal ends its own text, wherever it is, and no other', async () => {
    const script = [{textIncludes: 'Slow', answer: {kind: 'black-hole'} as const}];
    const {backends, fleet} = await start([{script}, {script}], {workers: 1, speed: 1});
    const stop = new AbortController();
    const slow = ['Slow 1.', 'Slow 2.', 'Waits.'].map(input =>
      fleet.speak(speechRequest(input), stop.signal).catch((error: unknown) => error),
    );
    const other = fleet.speak(speechRequest('Other.'));
    while (backends.some(backend => spoken(backend) === 0)) await pause(5);
    stop.abort(new Error('enough'));
    for (const error of await Promise.all(slow))
      expect(error).toMatchObject({code: 'STOPPED', cause: new Error('enough')});
    await other;
  });
});

describe('a backend that is gone', () => {
  test('B2 its work goes to the others, nothing fails, and it is used again when it comes back', async () => {
    const {backends, fleet, typesOf, messagesOf} = await start([{latencyMs: 5}, {latencyMs: 5}]);
    const first = texts(40).map(input => fleet.speak(speechRequest(input)));
    await first[4];
    await backends[0]?.goDown();
    await Promise.all(first);
    while (fleet.figures()[0]?.state !== 'down')
      await Promise.all(texts(8).map(text => fleet.speak(speechRequest(text))));
    expect(typesOf(backends[1])).not.toContain('breaker-open');
    while (messagesOf('waiting-for-backend').length === 0) await pause(5);
    expect(messagesOf('waiting-for-backend')[0]).toMatch(
      /^Waiting for the backend, \S+ (s|min) so far; the others go on\. POST http:\S+ failed: nothing listens on \S+ \(connection refused\)\.$/,
    );
    await backends[0]?.goUp();
    while (fleet.figures()[0]?.state === 'down') await pause(5);
    backends[0]?.forget();
    await Promise.all(texts(20).map(text => fleet.speak(speechRequest(text))));
    expect(spoken(backends[0])).toBeGreaterThan(0);
  });

  test('B4 one that answers 500 to everything burns no list: the other speaks it all', async () => {
    const {backends, fleet, typesOf} = await start([
      {latencyMs: 3, script: [{answer: status(500, 'CUDA error: device-side assert triggered')}]},
      {latencyMs: 6},
    ]);
    const answers = await Promise.all(texts(60).map(input => fleet.speak(speechRequest(input))));
    expect(new Set(answers.map(({backend}) => backend))).toEqual(new Set([backends[1]?.url]));
    expect(typesOf(backends[0])).toContain('breaker-open');
    expect(typesOf(backends[1])).not.toContain('breaker-open');
    // Ten failures opened the breaker; after that it was asked for the known text alone.
    expect((backends[0]?.speechRequests ?? []).filter(({body}) => body?.['input'] !== 'Baik.').length).toBeLessThan(14);
  });

  test('B10 what was under way at one that answers nothing any more comes back when its breaker opens', async () => {
    let isStuck = false;
    const {backends, fleet, typesOf} = await start(
      [{latencyMs: 5, script: () => (isStuck ? {kind: 'black-hole'} : undefined)}, {latencyMs: 5}],
      {timeoutMs: 150, speed: 20},
    );
    await Promise.all(texts(8).map(input => fleet.speak(speechRequest(input))));
    isStuck = true;
    // More texts at a time than the two take: a list that has not come to its end, where nobody helps out.
    const supply = async (): Promise<void> => {
      while (!typesOf(backends[0]).includes('breaker-open')) await fleet.speak(speechRequest('Satu.'));
    };
    await Promise.all(Array.from({length: 12}, supply));
    expect(typesOf(backends[0])).toContain('limit-lowered');
    expect(fleet.figures()[0]?.state).toBe('down');
  });

  test('B3 when none comes back, the outage rule ends everything, and says what each said', async () => {
    const {backends, fleet, messagesOf} = await start([{}, {}], {speed: 2_000, outageMs: 15 * 60_000});
    await Promise.all(texts(8).map(input => fleet.speak(speechRequest(input))));
    for (const backend of backends) await backend.goDown();
    const errors = await Promise.all(texts(20).map(input => failureOf(fleet.speak(speechRequest(input)))));
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]).toMatchObject({code: 'BACKEND_UNREACHABLE', retry: 'never', scope: 'run', exitCode: 10});
    expect(errors[0]?.message).toMatch(
      /^None of the 2 backends is left\. The backend at http:\S+ has spoken nothing for 1[5-8] min\. .* The backend at http:\S+ has spoken nothing for 1[5-8] min\. The backend does not answer: see whether it runs\. POST \S+ failed: nothing listens on \S+ \(connection refused\)\.$/,
    );
    expect(errors[0]?.hint).toBe(
      'All phrases that are not done stay pending. When the backend works again, the same command goes on.',
    );
    await expect(fleet.speak(speechRequest('Dua.'))).rejects.toBe(errors[0]);
    expect(messagesOf('left-out')).toHaveLength(1);
    for (const backend of backends) await backend.goUp();
  });

  test('the outage of one has no end while another speaks', async () => {
    const {backends, fleet} = await start([{}, {latencyMs: 2}], {speed: 2_000, outageMs: 60_000});
    await Promise.all(texts(8).map(input => fleet.speak(speechRequest(input))));
    await backends[0]?.goDown();
    const begin = performance.now();
    // Far more than a minute of the fast clock.
    while (performance.now() - begin < 400) await fleet.speak(speechRequest('Satu.'));
    expect(fleet.figures()[0]?.state).toBe('down');
    await backends[0]?.goUp();
    while (fleet.figures()[0]?.state === 'down') await pause(5);
  });
});

describe('a busy backend', () => {
  test('B6 asks for a pause: only it has one, and its text is spoken elsewhere', async () => {
    const {backends, fleet, typesOf, messagesOf} = await start(
      [{script: ({nth}) => (nth === 1 ? status(503, 'busy', {'retry-after': '20'}) : undefined)}, {latencyMs: 5}],
      {speed: 10},
    );
    await Promise.all(texts(30).map(input => fleet.speak(speechRequest(input))));
    expect(typesOf(backends[1])).toEqual([]);
    expect(messagesOf('backoff')).toEqual(['The backend asks for a pause of 20 s (status 503).']);
    // Two had begun before the pause was asked for.
    expect(spoken(backends[0])).toBeLessThanOrEqual(2);
    expect(fleet.limit).toBe(3);
  });

  test('B7 30 % random 503 at each: all is spoken, with at most 1.6 requests each', async () => {
    const busy = (seed: number) => ({script: [{chance: 0.3, seed, answer: status(503)}]});
    const {backends, fleet} = await start([busy(1), busy(2), busy(3)], {speed: 1_000, workers: 4});
    const inputs = Array.from({length: 400}, (_, index) => `N${index}.`);
    await Promise.all(inputs.map(input => fleet.speak(speechRequest(input))));
    expect(backends.map(spoken).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(640);
  });
});

describe('a backend that refuses everything', () => {
  test('B17 is left out with a word, and the others go on', async () => {
    const {backends, fleet, messagesOf} = await start([{script: [{answer: status(401, 'token?')}]}, {latencyMs: 5}]);
    const answers = await Promise.all(texts(12).map(input => fleet.speak(speechRequest(input))));
    expect(new Set(answers.map(({backend}) => backend))).toEqual(new Set([backends[1]?.url]));
    expect(messagesOf('left-out')).toEqual([
      `Left out from now on; its work goes to the others. POST ${backends[0]?.url}/v1/audio/speech was answered 401: "token?".`,
    ]);
    expect(fleet.figures().map(({state}) => state)).toEqual(['left-out', 'working']);
    expect(spoken(backends[0])).toBeLessThanOrEqual(2);
  });

  test('B17 when it was the last one, everything ends with its error', async () => {
    const {fleet} = await start([{script: [{answer: status(403, 'no')}]}, {script: [{answer: status(401, 'token?')}]}]);
    const errors = await Promise.all(texts(6).map(input => failureOf(fleet.speak(speechRequest(input)))));
    expect(errors.map(({code, scope}) => `${code} ${scope}`)).toEqual(
      Array.from({length: 6}, () => 'NOT_AUTHORISED run'),
    );
  });
});

test('a backend that joins later gets work at once', async () => {
  const {fleet} = await start([{latencyMs: 20}], {speed: 1});
  const late = await startScriptedBackend({latencyMs: 20});
  const client = new ChatterboxClient({baseUrl: late.url});
  closeAfterwards(late, client);
  const all = texts(24).map(input => fleet.speak(speechRequest(input)));
  await all[1];
  fleet.add(client);
  await Promise.all(all);
  expect(spoken(late)).toBeGreaterThan(2);
});

test('close ends everything: requests, pauses, probes', async () => {
  const {backends, fleet, events} = await start([{script: [{answer: status(500)}]}, {latencyMs: 300}], {speed: 1});
  const all = texts(40).map(input => fleet.speak(speechRequest(input)).catch((error: unknown) => error));
  while (events.length === 0) await pause(5);
  await fleet.close();
  expect((await Promise.all(all)).filter(result => result instanceof Error).length).toBeGreaterThan(20);
  await pause(100);
  const counts = backends.map(spoken);
  await pause(200);
  expect(backends.map(spoken)).toEqual(counts);
  await expect(fleet.speak(speechRequest())).rejects.toMatchObject({code: 'STOPPED'});
});

test('a backend that is always slow is left to finish what it has', async () => {
  const {backends, fleet} = await start([{latencyMs: 10}, {latencyMs: 150}], {speed: 1});
  await Promise.all(texts(30).map(input => fleet.speak(speechRequest(input))));
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(texts(8).map(input => fleet.speak(speechRequest(input))));
  }
  const asked = backends.map(spoken).reduce((sum, count) => sum + count);
  // On a busy machine an answer may be late all the same.
  expect(asked - 54).toBeLessThanOrEqual(3);
});

test('a free backend tries too what one has had for much longer than it used to, and the first answer counts', async () => {
  let isSlow = false;
  const {backends, fleet} = await start([{latencyMs: 20}, {latencyMs: () => (isSlow ? 30_000 : 20)}], {
    speed: 1,
    timeoutMs: 60_000,
  });
  await Promise.all(texts(12).map(input => fleet.speak(speechRequest(input))));
  isSlow = true;
  const answers = await Promise.all(texts(12).map(input => fleet.speak(speechRequest(input))));
  expect(new Set(answers.map(({backend}) => backend))).toEqual(new Set([backends[0]?.url]));
  // What the slow one had is given up there.
  await expect
    .poll(() => backends[1]?.speechRequests.filter(({wasAbandoned}) => wasAbandoned).length)
    .toBeGreaterThan(0);
  expect(fleet.figures()[1]).toMatchObject({state: 'working', failures: 0});
});
