import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import type {QueueEvent} from '../../../src/chatterbox/queue/queue-events.js';
import type {SpeechQueueOptions} from '../../../src/chatterbox/queue/queue-options.js';
import {createSpeechQueue} from '../../../src/chatterbox/queue/speech-queue.js';
import {closeAfterwards} from '../../kit/close-afterwards.js';
import {
  type Action,
  type ScriptedBackend,
  type ScriptedBackendOptions,
  startScriptedBackend,
  wavOf,
} from '../../kit/scripted-backend.js';
import {failureOf, speechRequest} from '../requests.js';
import {fastClock} from './fast-clock.js';

const knownGood = () => speechRequest('Baik.', {seed: 0});

async function start(
  backendOptions: ScriptedBackendOptions,
  options: Partial<SpeechQueueOptions> & {speed?: number; bodyIdleTimeoutMs?: number} = {},
) {
  const backend = await startScriptedBackend(backendOptions);
  const {speed = 100, bodyIdleTimeoutMs, ...queueOptions} = options;
  const client = new ChatterboxClient({baseUrl: backend.url, timeoutMs: 5_000, bodyIdleTimeoutMs});
  const events: QueueEvent[] = [];
  const queue = createSpeechQueue({
    client,
    workers: 4,
    random: seededRandom('queue'),
    clock: fastClock(speed),
    knownGood,
    onEvent: event => events.push(event),
    ...queueOptions,
  });
  closeAfterwards(backend, client, queue);
  const types = () => events.map(({type}) => type);
  const eventOf = <Type extends QueueEvent['type']>(type: Type) =>
    events.find((event): event is Extract<QueueEvent, {type: Type}> => event.type === type);
  return {backend, queue, events, types, eventOf};
}

const texts = (count: number) => Array.from({length: count}, (_, index) => `Ayat nombor ${index + 1}.`);
const status = (code: number, detail = 'no', headers = {}): Action => ({
  kind: 'status',
  status: code,
  json: {detail},
  headers,
});
/** A gateway that asks so many backends in turn, of which one is gone; at first all are. */
function gatewayOf(backends: number, failsAtFirst = 0): () => Action | undefined {
  let count = 0;
  return () => {
    count += 1;
    return count <= failsAtFirst || count % backends === 0 ? status(502, 'upstream') : undefined;
  };
}
const asked = (backend: ScriptedBackend, input: string) =>
  backend.speechRequests.filter(({body}) => body?.['input'] === input);

/** The message of an outage of so many minutes. A clock that runs 2,000 times as fast has gone on a little on a busy machine. */
function afterMinutes(url: string, why: string, minutes = 15): unknown {
  const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return expect.stringMatching(
    new RegExp(
      `^${plain(`The backend at ${url} has spoken nothing for `)}(?:${minutes}|${minutes + 1}|${minutes + 2}|${minutes + 3}) min\\. ${plain(why)}$`,
    ),
  );
}

describe('a healthy backend', () => {
  test('gets at most so many requests at once, first come first served', async () => {
    const {backend, queue, events} = await start({latencyMs: 100}, {workers: 3});
    const inputs = texts(24);
    const answers = await Promise.all(inputs.map(input => queue.speak(speechRequest(input))));
    expect(answers.every(({bytes}) => bytes.length > 1_000)).toBe(true);
    expect(backend.highWater).toBe(3);
    // Which of the sockets that are ready together a server reads first is its own affair.
    const places = backend.speechRequests.map(({body}, place) => place - inputs.indexOf(String(body?.['input'])));
    expect(places.every(shift => Math.abs(shift) < 3)).toBe(true);
    expect(events.filter(({type}) => !type.startsWith('limit'))).toEqual([]);
  });

  test('gets them with the delay between their starts', async () => {
    const {backend, queue} = await start({}, {delayMs: 3_000});
    await Promise.all(texts(8).map(input => queue.speak(speechRequest(input))));
    const starts = backend.speechRequests.map(({atMs}) => atMs);
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(7 * 30 - 15);
  });
});

describe('one text', () => {
  test('B5 that the server cannot speak is tried three times, the last time alone, and fails by itself', async () => {
    const {backend, queue} = await start({
      latencyMs: 10,
      script: [{text: 'Bad.', answer: {...status(500, 'index out of range'), latencyMs: 10}}],
    });
    const others = texts(40);
    const all = [...others.slice(0, 5), 'Bad.', ...others.slice(5)].map(input => queue.speak(speechRequest(input)));
    const error = await failureOf(all[5] as Promise<unknown>);
    await Promise.all(all.filter((_, index) => index !== 5));
    expect(error).toMatchObject({
      code: 'BACKEND_FAILED',
      retry: 'never',
      scope: 'phrase',
      message: `The backend fails on this text, while it speaks others: 3 tries. POST ${backend.url}/v1/audio/speech was answered 500: "index out of range".`,
      hint: 'Leave out this text, or write it otherwise.',
      said: 'index out of range',
    });
    const tries = asked(backend, 'Bad.');
    expect(tries).toHaveLength(3);
    const last = tries[2];
    const beside = backend.speechRequests.filter(
      other =>
        other !== last && other.atMs < (last?.endedAtMs ?? 0) && (other.endedAtMs ?? Infinity) > (last?.atMs ?? 0),
    );
    expect(beside).toEqual([]);
    expect(asked(backend, 'Baik.').length).toBeGreaterThanOrEqual(1);
    for (const input of others) expect(asked(backend, input)).toHaveLength(1);
  });

  test('B18 that the server refuses is asked once', async () => {
    const {backend, queue, types} = await start({script: [{text: 'Bad.', answer: status(422, 'only emoji')}]});
    const [bad, good] = [queue.speak(speechRequest('Bad.')), queue.speak(speechRequest('Good.'))];
    expect(await failureOf(bad)).toMatchObject({code: 'TEXT_REFUSED', scope: 'phrase', said: 'only emoji'});
    await good;
    expect(backend.speechRequests).toHaveLength(2);
    expect(types()).toEqual([]);
  });

  test.each<[string, Action]>([
    ['B13 a cut body', {kind: 'close', when: 'mid-body'}],
    ['B13 a short WAV', {kind: 'speech', wav: 'truncated'}],
    ['B10 a reset in the body', {kind: 'reset', when: 'mid-body'}],
    ['B12 silence after the headers', {kind: 'drip', bytes: 50, everyMs: 60_000}],
    ['B15 an error as JSON with 200', {kind: 'body', json: {error: 'engine failed'}}],
  ])('%s is tried again', async (_name, answer) => {
    const {backend, queue} = await start({script: [{text: 'Once.', times: 2, answer}]}, {bodyIdleTimeoutMs: 150});
    const [once, other] = [queue.speak(speechRequest('Once.')), queue.speak(speechRequest('Other.'))];
    expect((await once).bytes.length).toBeGreaterThan(1_000);
    await other;
    expect(asked(backend, 'Once.')).toHaveLength(3);
  });

  test('at which the connection always breaks is not asked for ever', async () => {
    const {backend, queue} = await start({
      latencyMs: 5,
      script: [{text: 'Bad.', answer: {kind: 'reset', when: 'before-headers'}}],
    });
    const supply = setInterval(() => void queue.speak(speechRequest('Lain.')).catch(() => undefined), 10);
    const error = await failureOf(queue.speak(speechRequest('Bad.'))).finally(() => clearInterval(supply));
    expect(error.scope).toBe('phrase');
    expect(error.message).toMatch(
      /^The backend fails on this text, while it speaks others: 3 tries\. POST .* failed: the connection was closed before an answer began/,
    );
    expect(asked(backend, 'Bad.').length).toBeLessThan(16);
  });

  test.each([502, 504])('for which a gateway always answers %i is not asked for ever', async code => {
    const {backend, queue, types} = await start({
      latencyMs: 5,
      script: [{text: 'Bad.', answer: {...status(code, 'no answer in time'), latencyMs: 5}}],
    });
    const others = texts(40);
    const all = [...others.slice(0, 5), 'Bad.', ...others.slice(5)].map(input => queue.speak(speechRequest(input)));
    const error = await failureOf(all[5] as Promise<unknown>);
    await Promise.all(all.filter((_, index) => index !== 5));
    expect(error).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'never',
      scope: 'phrase',
      message: `The backend fails on this text, while it speaks others: 3 tries. POST ${backend.url}/v1/audio/speech was answered ${code}: "no answer in time".`,
      hint: 'Leave out this text, or write it otherwise.',
    });
    expect(asked(backend, 'Bad.').length).toBeLessThan(10);
    expect(types()).not.toContain('breaker-open');
    for (const input of others) expect(asked(backend, input)).toHaveLength(1);
  });

  test('that a gateway fails while it is tried alone waits as long as the gateway says', async () => {
    const timesMs: number[] = [];
    const {queue} = await start({
      latencyMs: 5,
      script: ({body}) => {
        timesMs.push(performance.now());
        return body?.['input'] === 'Bad.' ? status(502, 'no answer', {'retry-after': '30'}) : undefined;
      },
    });
    expect(await failureOf(queue.speak(speechRequest('Bad.')))).toMatchObject({scope: 'phrase'});
    // Seven times the gateway asked for 300 ms of this clock.
    expect((timesMs.at(-1) ?? 0) - (timesMs[0] ?? 0)).toBeGreaterThan(6.5 * 300);
  });

  test.each([1, 4])(
    'is not failed for a gateway with one dead backend of two, asked in turn, with %i workers',
    async workers => {
      const {queue} = await start({latencyMs: 3, script: gatewayOf(2)}, {workers});
      for (const together of [texts(40), ['Satu.'], ['Dua.', 'Tiga.']]) {
        await Promise.all(together.map(input => queue.speak(speechRequest(input))));
      }
    },
  );

  // Asked alone it comes to the dead one first, and again where the known text takes up all turns of the others.
  test.each([2, 3])('is not failed for the turns of a gateway with one dead backend of %i', async backends => {
    const {backend, queue, types} = await start({latencyMs: 3, script: gatewayOf(backends, 4)});
    await queue.speak(speechRequest('Satu.'));
    expect(types()).toContain('suspect');
    expect(asked(backend, 'Satu.').length).toBeGreaterThan(5);
  });
});

describe('a backend that is gone', () => {
  test('B2 for a minute is waited for, and nothing fails', async () => {
    const {backend, queue, types, eventOf} = await start({latencyMs: 5});
    const all = texts(120).map(input => queue.speak(speechRequest(input)));
    await all[10];
    await backend.goDown();
    await new Promise(resolve => setTimeout(resolve, 600));
    await backend.goUp();
    await Promise.all(all);
    expect(types()).toContain('breaker-open');
    expect(types()).toContain('waiting-for-backend');
    expect(eventOf('breaker-open')?.message).toMatch(
      /^The backend does not answer: see whether it runs\. Nothing is marked failed meanwhile\. POST http:\S+ failed: nothing listens on /,
    );
    expect(eventOf('breaker-closed')?.message).toMatch(
      /^The backend speaks again after \d+(\.\d)? (s|min); going on\.$/,
    );
  });

  test('B3 for good ends the run with everything pending', async () => {
    const {backend, queue} = await start({}, {outageMs: 15 * 60_000, speed: 2_000});
    await queue.speak(speechRequest('Satu.'));
    await backend.goDown();
    const host = new URL(backend.url).host;
    const errors = await Promise.all(texts(20).map(input => failureOf(queue.speak(speechRequest(input)))));
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'never',
      scope: 'run',
      exitCode: 10,
      message: afterMinutes(
        backend.url,
        `The backend does not answer: see whether it runs. POST ${backend.url}/v1/audio/speech failed: nothing listens on ${host} (connection refused).`,
      ),
      hint: 'All phrases that are not done stay pending. When the backend works again, the same command goes on.',
    });
    await expect(queue.speak(speechRequest('Dua.'))).rejects.toBe(errors[0]);
    await backend.goUp();
  });

  test('an idle quarter of an hour is no outage', async () => {
    const {backend, queue} = await start({}, {outageMs: 60_000, speed: 1_000});
    await queue.speak(speechRequest('Satu.'));
    await new Promise(resolve => setTimeout(resolve, 100));
    backend.setScript([{times: 3, answer: status(503)}]);
    await queue.speak(speechRequest('Dua.'));
    expect(backend.speechRequests).toHaveLength(5);
  });
});

describe('B4 a server that answers 500 to everything', () => {
  test('is asked only for a known text until it is back, and the list is not burnt', async () => {
    let isPoisoned = false;
    const {backend, queue, eventOf} = await start({
      latencyMs: 3,
      script: () => (isPoisoned ? status(500, 'CUDA error: device-side assert triggered') : undefined),
    });
    const all = texts(60).map(input => queue.speak(speechRequest(input)));
    await all[5];
    isPoisoned = true;
    await new Promise(resolve => setTimeout(resolve, 500));
    const open = eventOf('breaker-open');
    expect(open?.message).toBe(
      `The server answers but every request fails: restart it. Nothing is marked failed meanwhile. POST ${backend.url}/v1/audio/speech was answered 500: "CUDA error: device-side assert triggered".`,
    );
    const burnt = backend.speechRequests.length;
    const probes = asked(backend, 'Baik.').length;
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(backend.speechRequests.length - burnt).toBe(asked(backend, 'Baik.').length - probes);
    isPoisoned = false;
    await Promise.all(all);
  });

  test.each([502, 504])('is waited for as well where a gateway answers %i to everything', async code => {
    let isGone = false;
    const {backend, queue, eventOf, types} = await start({
      latencyMs: 3,
      script: () => (isGone ? status(code, 'upstream') : undefined),
    });
    const inputs = texts(60);
    const all = inputs.map(input => queue.speak(speechRequest(input)));
    await all[5];
    isGone = true;
    await expect.poll(() => types().filter(type => type === 'waiting-for-backend').length).toBeGreaterThan(3);
    expect(eventOf('breaker-open')?.message).toBe(
      `The server answers but every request fails: restart it. Nothing is marked failed meanwhile. POST ${backend.url}/v1/audio/speech was answered ${code}: "upstream".`,
    );
    isGone = false;
    await Promise.all(all);
    expect(types()).toContain('breaker-closed');
  });

  test('for good ends the run', async () => {
    const {backend, queue} = await start({script: [{answer: status(500, 'CUDA error')}]}, {speed: 2_000});
    const errors = await Promise.all(texts(12).map(input => failureOf(queue.speak(speechRequest(input)))));
    expect(errors[11]).toMatchObject({
      code: 'BACKEND_FAILED',
      scope: 'run',
      exitCode: 10,
      message: afterMinutes(
        backend.url,
        `The server answers but every request fails: restart it. POST ${backend.url}/v1/audio/speech was answered 500: "CUDA error".`,
      ),
    });
  });

  test.each([
    [500, 'BACKEND_FAILED'],
    [502, 'BACKEND_UNREACHABLE'],
    [504, 'BACKEND_UNREACHABLE'],
  ])('a text that takes it down each time fails alone with %i, and the rest is spoken', async (statusCode, code) => {
    let isPoisoned = false;
    let restarts = 0;
    const {backend, queue} = await start({
      latencyMs: 3,
      script: ({body}) => {
        if (body?.['input'] === 'Killer.') isPoisoned = true;
        return isPoisoned ? status(statusCode, 'device-side assert') : undefined;
      },
    });
    // As a supervisor does, some time after each poisoning.
    const supervisor = setInterval(() => {
      if (isPoisoned) restarts += 1;
      isPoisoned = false;
    }, 250);
    const others = texts(30);
    const all = [...others.slice(0, 9), 'Killer.', ...others.slice(9)].map(input => queue.speak(speechRequest(input)));
    const error = await failureOf(all[9] as Promise<unknown>);
    await Promise.all(all.filter((_, index) => index !== 9));
    clearInterval(supervisor);
    expect(error).toMatchObject({
      code,
      scope: 'phrase',
      message: `The backend stopped working 2 times when it was asked for this text alone. POST ${backend.url}/v1/audio/speech was answered ${statusCode}: "device-side assert".`,
      hint: 'Leave out this text, or write it otherwise; short and odd texts can crash the engine.',
    });
    expect(restarts).toBeLessThanOrEqual(5);
  });
});

describe('a busy backend', () => {
  test.each([
    ['seconds', '20', 20_000],
    ['an HTTP date', () => new Date(Date.now() + 20_000).toUTCString(), 18_000],
    ['1e9', '1e9', 300_000],
  ])('B6 Retry-After as %s pauses everything', async (_name, header, pauseMs) => {
    let saidAtMs = 0;
    const {backend, queue, eventOf} = await start(
      {
        script: ({nth}) => {
          if (nth !== 1) return undefined;
          saidAtMs = performance.now();
          return status(503, 'busy', {'retry-after': typeof header === 'string' ? header : header()});
        },
      },
      {workers: 1, speed: 200},
    );
    await Promise.all(texts(3).map(input => queue.speak(speechRequest(input))));
    const resumedMs = (backend.speechRequests[1]?.atMs ?? 0) - (backend.speechRequests[0]?.atMs ?? 0);
    expect(saidAtMs).toBeGreaterThan(0);
    expect(resumedMs * 200).toBeGreaterThan(pauseMs - 1_000);
    expect(eventOf('backoff')?.message).toMatch(/^The backend asks for a pause of (1\d|20) s|5 min \(status 503\)\.$/);
  });

  test.each(['-5', 'soon', '0'])('B6 Retry-After %j is no pause', async header => {
    const {queue, types} = await start({script: [{times: 1, answer: status(429, 'busy', {'retry-after': header})}]});
    await queue.speak(speechRequest());
    expect(types()).not.toContain('backoff');
  });

  test('B7 that refuses 30 % at random: all is spoken, with at most 1.6 requests each', async () => {
    const {backend, queue} = await start(
      {script: [{chance: 0.3, seed: 7, answer: status(503)}]},
      {workers: 8, speed: 400},
    );
    const inputs = Array.from({length: 1_000}, (_, index) => `N${index}.`);
    const answers = await Promise.all(inputs.map(input => queue.speak(speechRequest(input))));
    expect(answers).toHaveLength(1_000);
    expect(backend.speechRequests.length).toBeGreaterThan(1_300);
    expect(backend.speechRequests.length).toBeLessThanOrEqual(1_600);
  });

  test('B7 those that are turned away together do not come back together', async () => {
    const refusedOnce = new Set<unknown>();
    const script = ({body}: {body: Readonly<Record<string, unknown>> | undefined}) => {
      const isNew = !refusedOnce.has(body?.['input']);
      refusedOnce.add(body?.['input']);
      return isNew ? status(429) : undefined;
    };
    const {backend, queue} = await start({script}, {workers: 40, speed: 1});
    await Promise.all(Array.from({length: 40}, (_, index) => queue.speak(speechRequest(`N${index}.`))));
    const starts = backend.speechRequests.slice(40).map(({atMs}) => atMs - (backend.speechRequests[39]?.atMs ?? 0));
    const perTenth = Array.from({length: 10}, (_, tenth) => starts.filter(at => Math.floor(at / 50) === tenth).length);
    expect(starts).toHaveLength(40);
    expect(Math.max(...perTenth)).toBeLessThanOrEqual(16);
  });

  test('B8 that refuses everything is asked ever less, whatever the workers', async () => {
    const {backend, queue, types} = await start(
      {script: [{answer: status(503)}]},
      {workers: 32, speed: 500, outageMs: 600_000},
    );
    const outcomes = await Promise.all(texts(64).map(input => failureOf(queue.speak(speechRequest(input)))));
    expect(outcomes[0]).toMatchObject({
      code: 'BACKEND_BUSY',
      scope: 'run',
      message: afterMinutes(
        backend.url,
        `The backend turns every request away: it is overloaded, or others use it. POST ${backend.url}/v1/audio/speech was answered 503: "no".`,
        10,
      ),
    });
    // 32 at the start, then one probe at a time: at most one a second at first, one in 15 s later.
    const afterFirst = backend.speechRequests.filter(({body}) => body?.['input'] !== 'Baik.').length;
    expect(afterFirst).toBeLessThanOrEqual(64);
    expect(asked(backend, 'Baik.').length).toBeLessThan(60);
    expect(types()).toContain('limit-lowered');
  });

  test('is asked for less at once, and for more again when it answers', async () => {
    let busy = 3;
    const {queue, events} = await start(
      {latencyMs: 4, script: ({nth}) => (nth > 8 && busy-- > 0 ? status(503) : undefined)},
      {workers: 4, speed: 5},
    );
    await Promise.all(texts(120).map(input => queue.speak(speechRequest(input))));
    const limits = events.flatMap(event => ('from' in event ? [[event.type, event.to]] : []));
    expect(limits[0]).toEqual(['limit-lowered', 2]);
    expect(limits.at(-1)).toEqual(['limit-raised', 4]);
    expect(queue.limit).toBe(4);
  });
});

test('a backend that leaks is told with the advice to restart it, once, and its figures say what it costs', async () => {
  // Each answer has a second of speech, and takes 2.5 ms longer than the one before, on a clock of its own.
  let [now, asked] = [0, 0];
  const bytes = wavOf('pcm16', {input: 'Empat belas hu', voice: 'anwar.wav', seed: 1});
  const events: QueueEvent[] = [];
  const queue = createSpeechQueue({
    client: {
      baseUrl: 'http://leaks:9090',
      speech: async () => {
        now += 500 + 2.5 * asked++;
        return {bytes, format: 'wav', tookMs: 1, isLengthProven: true};
      },
    },
    workers: 1,
    random: seededRandom('leak'),
    clock: {now: () => now, sleep: () => Promise.resolve()},
    knownGood,
    onEvent: event => events.push(event),
  });
  for (const input of texts(260)) await queue.speak(speechRequest(input));
  expect(events.map(({message}) => message)).toEqual([
    'The backend becomes slower with every clip: 0.53 s for a second of speech, then 0.97 s, within 200 answers. Restart it: something in it grows with each request (the multilingual ChatterBox model does that). What is under way then is asked for again.',
  ]);
  const [figures] = queue.figures();
  expect(figures).toMatchObject({address: 'http://leaks:9090', state: 'working', clips: 260, failures: 0});
  expect(figures?.clipsPerSecond).toBeCloseTo(260_000 / now, 6);
  expect(figures?.secondsPerSpeechSecond).toBeCloseTo(now / 260_000, 6);
});

describe('the end', () => {
  test('B17 no authorisation stops the run after one request', async () => {
    const {backend, queue} = await start({script: [{answer: status(401, 'token?')}]}, {workers: 1});
    const errors = await Promise.all(texts(9).map(input => failureOf(queue.speak(speechRequest(input)))));
    expect(errors.map(({code, scope}) => `${code} ${scope}`)).toEqual(
      Array.from({length: 9}, () => 'NOT_AUTHORISED run'),
    );
    expect(backend.speechRequests).toHaveLength(1);
  });

  test('B14 a page in place of sound stops the run', async () => {
    const {queue} = await start({script: [{answer: {kind: 'body', text: '<html><title>Login</title></html>'}}]});
    expect(await failureOf(queue.speak(speechRequest()))).toMatchObject({
      code: 'BACKEND_NOT_CHATTERBOX',
      scope: 'run',
      exitCode: 10,
    });
  });

  test('a signal ends its own text at once, wherever it is, and no other', async () => {
    const {backend, queue} = await start(
      {script: [{text: 'Slow.', answer: {kind: 'black-hole'}}]},
      {workers: 1, speed: 1},
    );
    const stop = new AbortController();
    const slow = queue.speak(speechRequest('Slow.'), stop.signal).catch((error: unknown) => error);
    const waiting = queue.speak(speechRequest('Waiting.'), stop.signal).catch((error: unknown) => error);
    const other = queue.speak(speechRequest('Other.'));
    while (backend.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    const stoppedAt = performance.now();
    stop.abort(new Error('enough'));
    expect(await slow).toMatchObject({code: 'STOPPED', cause: new Error('enough')});
    expect(await waiting).toMatchObject({code: 'STOPPED'});
    expect(performance.now() - stoppedAt).toBeLessThan(300);
    await other;
    await expect(queue.speak(speechRequest(), stop.signal)).rejects.toMatchObject({code: 'STOPPED'});
  });

  test('close ends everything: requests, pauses, probes', async () => {
    const {backend, queue, types} = await start({script: [{answer: status(500)}]}, {speed: 1});
    const all = texts(40).map(input => queue.speak(speechRequest(input)).catch((error: unknown) => error));
    while (!types().includes('breaker-open')) await new Promise(resolve => setTimeout(resolve, 5));
    const closedAt = performance.now();
    await queue.close();
    expect(performance.now() - closedAt).toBeLessThan(300);
    for (const error of await Promise.all(all)) expect(error).toMatchObject({code: 'STOPPED'});
    await new Promise(resolve => setTimeout(resolve, 100));
    const count = backend.requests.length;
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(backend.requests).toHaveLength(count);
  });

  test('when nobody waits any more, a lost backend is not asked; when somebody comes, it is', async () => {
    const {backend, queue, types} = await start({script: [{answer: status(500)}]});
    const stop = new AbortController();
    const all = texts(12).map(input => queue.speak(speechRequest(input), stop.signal).catch((error: unknown) => error));
    while (!types().includes('breaker-open')) await new Promise(resolve => setTimeout(resolve, 5));
    stop.abort();
    await Promise.all(all);
    // What was on the wire already still arrives.
    await new Promise(resolve => setTimeout(resolve, 100));
    const count = backend.requests.length;
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(backend.requests).toHaveLength(count);
    backend.setScript(undefined);
    await queue.speak(speechRequest('Satu.'));
  });
});
