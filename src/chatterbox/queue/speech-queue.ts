import type {SpeechAnswer, SpeechRequest} from '../speech-request.js';
import type {BackendFigures} from './backend-figures.js';
import {resolveQueueOptions, type SpeechQueueOptions} from './queue-options.js';
import {Scheduler} from './scheduler.js';

/** Which of several backends is to answer. */
export type BackendWish = {
  /** The address of the one that has given the take before: the next in the list is asked, as long as it works. */
  readonly after: string | undefined;
};

/**
 * Requests for speech, sent so that the backend is kept busy and not overrun, and tried again as long as that makes sense.
 */
export interface SpeechQueue {
  /**
   * A whole checked answer. Throws a BackendError of scope `phrase` (this text failed, or was refused) or of scope `run` (stop
   * everything: all that wait get the same error), and STOPPED when `signal` fires or the queue is closed.
   */
  speak(request: SpeechRequest, signal?: AbortSignal, wish?: BackendWish): Promise<SpeechAnswer>;
  /** How many requests may be under way now. */
  readonly limit: number;
  /** How each backend has done so far; one of them unless it is a fleet. */
  figures(): readonly BackendFigures[];
  /** Stops everything; resolves when no request and no timer is left. */
  close(): Promise<void>;
}

/** Makes a queue; nothing is sent before the first `speak`. */
export function createSpeechQueue(options: SpeechQueueOptions): SpeechQueue {
  const scheduler = new Scheduler(resolveQueueOptions(options));
  return {
    speak: (request, signal) => scheduler.speak(request, signal),
    get limit() {
      return scheduler.limit;
    },
    figures: () => [scheduler.figures],
    close: () => scheduler.close(),
  };
}
