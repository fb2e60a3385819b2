import type {SpeechQueueOptions, SpeechSource} from '../queue/queue-options.js';
import type {FleetEvent} from './fleet-events.js';

/** What a fleet is made of; `workers`, `delayMs` and `retries` hold for each backend by itself. */
export type SpeechFleetOptions = Omit<SpeechQueueOptions, 'client' | 'onEvent' | 'ties'> & {
  readonly backends: readonly SpeechSource[];
  readonly onEvent?: ((event: FleetEvent, address: string) => void) | undefined;
};
