import type {SpeechQueue} from '../../chatterbox/queue/speech-queue.js';
import type {GenerationEvent} from './events.js';

const everyMs = 30_000;

/**
 * What is called at each decision, and tells how several backends do, at most every 30 s; of one, the progress says it all. `now` gives
 * milliseconds of a clock that never jumps.
 */
export function figuresTeller(
  queue: Pick<SpeechQueue, 'figures'>,
  now: () => number,
  onEvent: (event: GenerationEvent) => void,
): () => void {
  let nextAt = now() + everyMs;
  return () => {
    if (now() < nextAt) return;
    nextAt = now() + everyMs;
    const backends = queue.figures();
    if (backends.length > 1) onEvent({type: 'backends', backends});
  };
}
