import {createSpeechFleet} from '../../chatterbox/fleet/speech-fleet.js';
import type {SpeechQueueOptions, SpeechSource} from '../../chatterbox/queue/queue-options.js';
import {createSpeechQueue, type SpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import type {SpeakingBackend} from './find-speakers.js';

/** The queue that a sitting asks, whether one backend is behind it or several. */
export type SpeechSources = {
  readonly queue: SpeechQueue;
  /** A backend that answers only now. */
  join(backend: SpeakingBackend): void;
};

type Common = Omit<SpeechQueueOptions, 'client' | 'onEvent' | 'ties'> & {readonly onNotice: (message: string) => void};

/** Opens a queue to one backend, or a fleet; nothing is sent yet. `isSeveral`: more than one was named, whether it answers or not. */
export function openSpeechSources(
  speaking: readonly SpeakingBackend[],
  isSeveral: boolean,
  {onNotice, ...common}: Common,
): SpeechSources {
  const [only] = speaking;
  if (only !== undefined && !isSeveral) {
    const onEvent = ({message}: {readonly message: string}): void => onNotice(message);
    const queue = createSpeechQueue({...common, client: sourceOf(only), onEvent});
    return {queue, join: () => {}};
  }
  const fleet = createSpeechFleet({
    ...common,
    backends: speaking.map(sourceOf),
    onEvent: ({message}, address) => onNotice(`${address}: ${message}`),
  });
  return {queue: fleet, join: backend => fleet.add(sourceOf(backend))};
}

/** The backend under the address that a person gave it, asked by its own id of the speaker. */
function sourceOf({backend, wireId}: SpeakingBackend): SpeechSource {
  const {address, client} = backend;
  return {baseUrl: address, speech: (request, signal) => client.speech({...request, voice: wireId}, signal)};
}
