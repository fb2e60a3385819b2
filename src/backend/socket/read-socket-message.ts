import {ChatterpipeError} from '../../base/error.js';
import {readSpeechCall, type SpeechCall, type SpeechCallContext} from '../speech/read-speech-call.js';
import {formFields, streamFieldNames, toSpeechBody} from '../speech/read-stream-fields.js';

/** How samples are sent over a socket. */
export type SocketDtype = 'float32' | 'int16';

/** A call that came over a socket. */
export type SocketCall = Pick<SpeechCall, 'order'> & {readonly dtype: SocketDtype};

/**
 * Reads the text of a message: a JSON object with the fields of `POST /v1/audio/speech` or `POST /api/generate_tts_stream` and
 * `dtype` (`float32`, `int16`); or the words themselves. What the address of the socket says (`?voice=anwar.wav&dtype=int16`) stands
 * for what is not in the message; without a voice it is the first speaker. Throws what `readSpeechCall` throws.
 */
export function readSocketMessage(
  message: string,
  query: Readonly<Record<string, unknown>>,
  context: Omit<SpeechCallContext, 'names'>,
): SocketCall {
  const [first] = context.engine.speakers();
  const fields = {...toSpeechBody(formFields(Object.entries(query))), ...messageFields(message)};
  const {dtype = 'float32', ...body} = {voice: first?.id, ...fields} as {readonly dtype?: unknown};
  if (dtype !== 'float32' && dtype !== 'int16') {
    throw new ChatterpipeError('INPUT_UNREADABLE', 'The field "dtype" is wrong: there are "float32" and "int16".', {
      details: {param: 'dtype', wireCode: 'invalid_parameter'},
    });
  }
  return {order: readSpeechCall(body, {...context, names: streamFieldNames}).order, dtype};
}

function messageFields(message: string): Readonly<Record<string, unknown>> {
  if (!message.trimStart().startsWith('{')) return {input: message};
  try {
    return toSpeechBody(JSON.parse(message));
  } catch {
    throw new ChatterpipeError('INPUT_UNREADABLE', 'The message begins as JSON and is none.', {
      hint: 'Send a JSON object, or the words alone.',
      details: {param: null, wireCode: 'invalid_json'},
    });
  }
}
