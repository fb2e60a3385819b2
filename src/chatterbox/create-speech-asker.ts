import {isAudioHead} from './answers/check-speech.js';
import type {ResolvedClientOptions} from './client-options.js';
import {createSocketAsker} from './socket/ask-socket.js';
import type {SpeechAsker} from './speech-asker.js';
import {createEventAsker, type Exchange} from './stream/ask-events.js';
import {routes} from './wire.js';

/** What asks for speech over the transport that was chosen. */
export function createSpeechAsker(options: ResolvedClientOptions, exchange: Exchange): SpeechAsker {
  if (options.transport === 'ws') return createSocketAsker(options);
  if (options.transport === 'sse') return createEventAsker(options, exchange);
  const plan = {isWanted: isAudioHead, limitBytes: options.answerLimitBytes};
  const ask = {method: 'POST', route: routes.speech, plan, isRepeatable: true} as const;
  return {
    ask: (body, signal) => exchange({...ask, body: JSON.stringify(body)}, signal),
    close: () => undefined,
  };
}
