import {expect, onTestFinished, test} from 'vitest';
import type {SpeechEngine, SpeechOrder} from '../../../src/engines/speech-engine.js';
import {superviseEngine} from '../../../src/engines/supervise/supervise-engine.js';
import type {SupervisionEvent, SupervisionOptions} from '../../../src/engines/supervise/supervision-options.js';
import {until} from '../../backend/server.js';
import {type ChildEngine, openChildEngine} from './child-engine.js';

const order = (text: string, speakerId = 'own.wav'): SpeechOrder => ({
  text,
  speakerId,
  language: 'en',
  speed: 1,
  temperature: 0.8,
  exaggeration: 0.5,
  cfgWeight: 0.5,
  seed: 0,
});

type Watched = {
  readonly engine: SpeechEngine;
  readonly events: readonly SupervisionEvent[];
  readonly opened: readonly ChildEngine[];
  /** The process that speaks a text. */
  say(text: string, signal?: AbortSignal): Promise<number>;
  isReady(): boolean;
};

async function watch(
  options: Partial<SupervisionOptions> = {},
  open: (count: number) => ChildEngine = () => openChildEngine(),
): Promise<Watched> {
  const events: SupervisionEvent[] = [];
  const opened: ChildEngine[] = [];
  const engine = await superviseEngine({
    open() {
      const child = open(opened.length);
      opened.push(child);
      return child;
    },
    onEvent: event => events.push(event),
    firstBackoffMs: 20,
    mostBackoffMs: 100,
    probeMs: 5000,
    ...options,
  });
  onTestFinished(() => engine.close());
  return {
    engine,
    events,
    opened,
    say: async (text, signal) => (await engine.speak(order(text), signal)).samples[0] as number,
    isReady: () => engine.readiness?.().isReady === true,
  };
}

test('E12 a crash: the order fails, those that come meanwhile are refused with 503, another process speaks on', async () => {
  const {engine, say, events, isReady} = await watch({firstBackoffMs: 300});
  const first = await say('Good morning.');
  const lost = say('crash');
  const beside = expect(say('slow')).rejects.toMatchObject({code: 'BACKEND_FAILED'});
  await expect(lost).rejects.toMatchObject({
    code: 'BACKEND_FAILED',
    message: 'The engine child failed: it ended by itself (its process ended with 139).',
  });
  await beside;
  expect(engine.readiness?.()).toEqual({
    isReady: false,
    reason: 'The engine child is being restarted: it ended by itself (its process ended with 139).',
    retryAfterSeconds: 1,
  });
  await expect(say('Hello.')).rejects.toMatchObject({
    code: 'BACKEND_BUSY',
    details: {retryAfterSeconds: 1, wireCode: 'engine_down'},
  });
  expect(engine.speakers()).toEqual([{id: 'own.wav', name: 'Own'}]);
  await until(isReady);
  expect(await say('Good morning.')).not.toBe(first);
  expect(events).toEqual([
    {
      type: 'lost',
      message: 'The engine child was lost: it ended by itself (its process ended with 139). It is started again.',
    },
    {type: 'restarted', message: 'The engine child speaks again.'},
  ]);
});

test('E12 a crash of a process that nobody told of is seen with the next order', async () => {
  const {say, isReady, opened} = await watch({}, () => openChildEngine({tellsItsEnd: false}));
  const first = await say('Good morning.');
  opened[0]?.child.kill('SIGKILL');
  await expect(say('Hello.')).rejects.toMatchObject({code: 'BACKEND_FAILED'});
  await until(() => isReady() && opened.length === 2);
  expect(await say('Hello.')).not.toBe(first);
});

test('E12 a hang: the process is ended and replaced after its time', async () => {
  const {say, isReady, opened} = await watch({hangMs: 1500});
  await say('Good morning.');
  await expect(say('hang')).rejects.toMatchObject({
    code: 'BACKEND_FAILED',
    message: 'The engine child failed: it finished nothing within 1.5 s.',
  });
  await until(isReady);
  expect(await say('Hello.')).toBe(opened[1]?.child.pid);
  await until(() => opened[0]?.child.signalCode === 'SIGKILL');
});

test('E12 a hang is seen although every client leaves before its time is over', async () => {
  const {say, isReady, opened} = await watch({hangMs: 900});
  await say('Good morning.');
  await expect(say('hang', AbortSignal.timeout(400))).rejects.toMatchObject({code: 'STOPPED'});
  expect(opened).toHaveLength(1);
  await expect(say('Hello.', AbortSignal.timeout(800))).rejects.toThrow();
  await until(() => isReady() && opened.length === 2);
  expect(await say('Hello.')).toBe(opened[1]?.child.pid);
});

test('a client that leaves a sound engine costs nothing, and is answered at once', async () => {
  const {say, opened} = await watch();
  const begin = performance.now();
  await expect(say('slow', AbortSignal.timeout(10))).rejects.toMatchObject({
    code: 'STOPPED',
    message: 'Speaking with the engine child was stopped.',
  });
  expect(performance.now() - begin).toBeLessThan(290);
  expect(await say('Hello.')).toBe(opened[0]?.child.pid);
  expect(opened).toHaveLength(1);
});

test('one text that fails is that text; the process stays', async () => {
  const {say, opened} = await watch();
  await say('Good morning.');
  for (let times = 0; times < 5; times += 1) {
    await expect(say('unspeakable')).rejects.toMatchObject({
      code: 'BACKEND_FAILED',
      message: 'The engine child failed: this text is too odd.',
    });
  }
  expect(await say('Hello.')).toBe(opened[0]?.child.pid);
});

test('E12 a poisoned process (one assert, then every text fails) is recognised by a text that it could speak, and replaced', async () => {
  const {say, isReady, opened, events} = await watch();
  await say('Good morning.');
  await expect(say('assert')).rejects.toMatchObject({code: 'BACKEND_FAILED'});
  await until(() => isReady() && opened.length === 2);
  expect(await say('Good morning.')).toBe(opened[1]?.child.pid);
  expect(events[0]?.message).toBe(
    'The engine child was lost: it fails at texts that it could speak before (CUDA error: device-side assert triggered). It is started again.',
  );
});

test('E12 a crash loop stops after so many restarts, and says so; it is not left half open', async () => {
  const {engine, say, events, opened} = await watch({mostRestarts: 3}, count => openChildEngine({isBroken: count > 0}));
  await say('Good morning.');
  await expect(say('crash')).rejects.toThrow();
  await until(() => events.at(-1)?.type === 'gave-up');
  expect(opened).toHaveLength(4);
  expect(events.map(({type}) => type)).toEqual(['lost', 'lost', 'lost', 'gave-up']);
  const message = 'The engine child was lost 4 times in a row and is left down: it was started and does not speak.';
  expect(events.at(-1)?.message).toBe(`${message} Mend it and start the server again.`);
  expect(engine.readiness?.()).toEqual({
    isReady: false,
    reason: `${message} Whoever runs the server must mend it and start the server again.`,
    retryAfterSeconds: 60,
  });
  await expect(say('Hello.')).rejects.toMatchObject({code: 'BACKEND_BUSY'});
  await until(() => opened.every(({child}) => child.signalCode !== null || child.exitCode !== null));
});

test('E12 an engine that stays up for a while begins a new row of restarts', async () => {
  const {say, isReady, opened} = await watch({mostRestarts: 1, steadyMs: 0});
  for (let times = 1; times <= 3; times += 1) {
    await say('Good morning.');
    await expect(say('crash')).rejects.toThrow();
    await until(() => isReady() && opened.length === times + 1);
  }
  expect(opened).toHaveLength(4);
});

test('what is the fault of an order says nothing of the engine', async () => {
  const {engine, opened} = await watch();
  await expect(engine.speak(order('Hello.', 'nobody.wav'))).rejects.toMatchObject({code: 'SPEAKER_NOT_FOUND'});
  await expect(engine.speak({...order('Hello.'), language: 'ms'})).rejects.toMatchObject({code: 'LANGUAGE_UNKNOWN'});
  expect(opened).toHaveLength(1);
  expect(engine.readiness?.()).toEqual({isReady: true});
});

test('what cannot be opened the first time is told to whoever opens; closing ends a restart that waits', async () => {
  const failing = superviseEngine({
    open() {
      throw new Error('no Python here');
    },
  });
  await expect(failing).rejects.toThrow('no Python here');
  const {engine, say, opened, events} = await watch({firstBackoffMs: 60_000, mostBackoffMs: 60_000});
  await expect(say('crash')).rejects.toThrow();
  await until(() => events.length === 1);
  await engine.close();
  await expect(say('Hello.')).rejects.toMatchObject({code: 'STOPPED', message: 'The engine child is closed.'});
  expect(opened).toHaveLength(1);
});
