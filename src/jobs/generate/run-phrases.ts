import {setMaxListeners} from 'node:events';
import {decidePhrase} from './decide-phrase.js';
import type {Decision, Workshop} from './workshop.js';

/** Phrases in the workshop beside those that wait for an answer: their clips are made while the backend speaks on. */
const extraPhrases = 4;

/**
 * Decides phrases, several at a time. The queue bounds the requests; a few more phrases are open than that, so that the backend
 * never waits for our processing. `onDecided` is told of each decision and says false when no new phrase shall begin. The first error that concerns all phrases stops the others and is thrown when they have ended.
 */
export async function runPhrases(
  shop: Workshop,
  entries: Iterator<number>,
  onDecided: (decision: Decision) => Promise<boolean>,
  decide: (shop: Workshop, entry: number) => Promise<Decision> = decidePhrase,
): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([shop.signal, stop.signal]);
  // Every request and every task in a thread listens while it lasts: that is no leak.
  setMaxListeners(0, signal);
  let isOpen = true;
  let failure: {readonly error: unknown} | undefined;

  const work = async (): Promise<void> => {
    while (isOpen && !signal.aborted) {
      const next = entries.next();
      if (next.done === true) return;
      try {
        const decision = await decide({...shop, signal}, next.value);
        isOpen = (await onDecided(decision)) && isOpen;
      } catch (error) {
        failure ??= {error};
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({length: 2 * shop.requestsAtMost + extraPhrases}, work));
  if (failure !== undefined) throw failure.error;
  shop.signal.throwIfAborted();
}
