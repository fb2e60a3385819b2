import {stoppedError} from '../backend-error.js';
import type {SpeechSource} from '../queue/queue-options.js';
import type {SpeechQueue} from '../queue/speech-queue.js';
import {Fleet} from './fleet.js';
import type {SpeechFleetOptions} from './fleet-options.js';

/** Several backends behind the interface of one. */
export interface SpeechFleet extends SpeechQueue {
  /** One backend more, which is given work at once. */
  add(backend: SpeechSource): void;
}

/**
 * Makes a fleet: each backend has its own queue, and so its own health, breaker, pace and limit of requests at once; a text goes to
 * whoever is free, and to another when one has failed at it. While one backend speaks, those that are down are asked whether they are back, without end.
 */
export function createSpeechFleet(options: SpeechFleetOptions): SpeechFleet {
  const fleet = new Fleet(options);
  for (const backend of options.backends) fleet.add(backend);
  return {
    speak: (request, signal, wish) => fleet.speak(request, signal, wish),
    add: backend => fleet.add(backend),
    get limit() {
      return fleet.limit;
    },
    figures: () => fleet.figures,
    close: () => fleet.close(stoppedError()),
  };
}
