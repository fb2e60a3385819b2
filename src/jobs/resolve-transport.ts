import {ChatterpipeError} from '../base/error.js';
import {type SpeechTransport, speechTransports} from '../chatterbox/speech-asker.js';
import {requireOneOf} from './generate/require-option.js';

/** The transport that was chosen, `http` where none was. Throws USAGE for another word, and for MP3 over one that carries samples. */
export function resolveTransport(asked: string | undefined, responseFormat: 'wav' | 'mp3'): SpeechTransport {
  const transport = requireOneOf('transport', asked ?? 'http', speechTransports) as SpeechTransport;
  if (transport === 'http' || responseFormat === 'wav') return transport;
  throw new ChatterpipeError('USAGE', `Samples come over --transport ${transport}, and no MP3.`, {
    hint: 'Leave out --response-format mp3, or use --transport http.',
  });
}
