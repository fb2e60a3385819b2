import {setTimeout as sleep} from 'node:timers/promises';
import {isGone} from '../first-answer.js';
import {findSpeakerAt, type SpeakingBackend} from './find-speakers.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import type {Sitting} from './sitting.js';

const askEveryMs = 3_000;

/** Backends that are looked for. */
export type LateBackends = {
  /** Stops looking; resolves when nothing is under way. */
  stop(): Promise<void>;
};

/** Looks for the backends that did not answer at the start, and tells of each that does and has the speaker. */
export function joinLater(
  sitting: Sitting,
  speaker: ResolvedSpeaker,
  onJoined: (backend: SpeakingBackend) => void,
): LateBackends {
  const ended = new AbortController();
  const signal = AbortSignal.any([sitting.signal, ended.signal]);
  const tell = (address: string, message: string): void =>
    sitting.onEvent({type: 'notice', message: `${address}: ${message}`});
  const lookFor = async (address: string): Promise<void> => {
    tell(address, 'It does not answer; it joins the others when it does.');
    while (!signal.aborted) {
      await sleep(askEveryMs, undefined, {signal}).catch(() => {});
      if (signal.aborted) return;
      try {
        const backend = await sitting.opened.open(address, signal);
        onJoined(await findSpeakerAt(backend, speaker, {...sitting, signal}));
        tell(address, 'It answers now, and joins the others.');
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (isGone(error)) continue;
        tell(address, `It is left out. ${error instanceof Error ? error.message : String(error)}`);
        return;
      }
    }
  };
  const looking = Promise.all(sitting.opened.missing.map(lookFor));
  return {
    async stop(): Promise<void> {
      ended.abort();
      await looking;
    },
  };
}
