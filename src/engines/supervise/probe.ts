import {startTimer} from '../../io/start-timer.js';
import type {SpeechEngine, SpeechOrder} from '../speech-engine.js';
import {beginLife, type EngineLife, runWithin} from './engine-life.js';
import {isEngineFailure} from './is-engine-failure.js';
import {knownGoodOrder} from './known-good-order.js';
import type {ResolvedSupervision} from './supervision-options.js';

/** Whether an engine still speaks a text that is known to be good; `unknown` where there is none to ask it with. */
export async function probe(
  life: EngineLife,
  lastGood: SpeechOrder | undefined,
  mostMs: number,
): Promise<'sound' | 'broken' | 'unknown'> {
  const order = knownGoodOrder(life.engine, lastGood);
  if (order === undefined) return 'unknown';
  const late = new AbortController();
  const bounds = {signal: late.signal, mostMs, onTimeUp: () => late.abort()};
  try {
    await runWithin(life, signal => life.engine.speak(order, signal), bounds);
    return 'sound';
  } catch (error) {
    // Another server that is away, or a language that went with its speaker: that is no word against this engine.
    return late.signal.aborted || isEngineFailure(error) ? 'broken' : 'sound';
  }
}

/** Opens an engine and has it speak. Throws what opening throws, or an error that says that it does not speak; it is closed then. */
export async function openProbed(
  {open, probeMs, closeMs}: ResolvedSupervision,
  lastGood: SpeechOrder | undefined,
): Promise<SpeechEngine> {
  const engine = await open();
  if ((await probe(beginLife(engine), lastGood, probeMs)) !== 'broken') return engine;
  await closeWithin(engine, closeMs);
  throw new Error('it was started and does not speak');
}

/** Closes an engine that may not be able to: after `mostMs` nobody waits for it. */
export async function closeWithin(engine: SpeechEngine, mostMs: number): Promise<void> {
  await new Promise<void>(resolve => {
    const cancel = startTimer(mostMs, resolve);
    const done = (): void => {
      cancel();
      resolve();
    };
    engine.close().then(done, done);
  });
}
