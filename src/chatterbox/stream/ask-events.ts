import {isAudioHead} from '../answers/check-speech.js';
import type {ResolvedClientOptions} from '../client-options.js';
import type {Answer} from '../http/answer.js';
import type {Ask} from '../http/exchange.js';
import type {SpeechAsker} from '../speech-asker.js';
import {routes} from '../wire.js';
import {SpeechEvents} from './speech-events.js';
import {endlessStream, failedStream, refusedAnswer} from './stream-failure.js';
import {streamFields} from './stream-fields.js';
import {wavOfSamples} from './wav-of-samples.js';

/** Makes one exchange. */
export type Exchange = (ask: Ask, signal: AbortSignal | undefined) => Promise<Answer>;

/** Base64 takes four bytes for three, and every event has its JSON. */
const eventBytesPerByte = 2;
const refusals: ReadonlySet<number> = new Set([400, 415, 422]);
/** Statuses that are not about how the body is written: a server that says this of JSON has taken it. */
const reasons: ReadonlySet<number> = new Set([401, 403, 404, 408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks `POST /api/generate_tts_stream`: a form, as the original takes it; where a server refuses that before it has taken any, JSON is tried too.
 * The answer is that of `POST /v1/audio/speech`: a whole WAV, or the status and words of a failure.
 */
export function createEventAsker(options: ResolvedClientOptions, exchange: Exchange): SpeechAsker {
  let form: BodyForm | undefined;
  const ask: SpeechAsker['ask'] = async (body, signal) => {
    const fields = streamFields(body);
    const answer = await askOnce(bodyOf(fields, form ?? 'form'), options, exchange, signal);
    if (isSpeech(answer)) form ??= 'form';
    if (form !== undefined || !refusals.has(answer.status)) return answer;
    const second = await askOnce(bodyOf(fields, 'json'), options, exchange, signal);
    if (!isSpeech(second)) return reasons.has(second.status) ? second : answer;
    form = 'json';
    return second;
  };
  return {ask, close: () => undefined};
}

type BodyForm = 'form' | 'json';
type Body = Pick<Ask, 'body' | 'contentType'>;

function bodyOf(fields: Readonly<Record<string, unknown>>, form: BodyForm): Body {
  if (form === 'json') return {body: JSON.stringify(fields)};
  const texts = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return {body: new URLSearchParams(texts).toString(), contentType: 'application/x-www-form-urlencoded'};
}

function isSpeech({status}: Answer): boolean {
  return status === 200 || status === 201;
}

async function askOnce(
  body: Body,
  {baseUrl, secret, answerLimitBytes, streamIdleTimeoutMs: idleMs}: ResolvedClientOptions,
  exchange: Exchange,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const asked = {asked: `POST ${baseUrl}${routes.speechStream}`, secret};
  const events = new SpeechEvents(asked);
  let isReadAsItCame = false;
  const limitBytes = answerLimitBytes * eventBytesPerByte;
  const plan = {
    // A page or a JSON error is read only in part.
    isWanted: (head: Uint8Array) => !/^\s*[<{[]/.test(Buffer.from(head).toString('latin1')),
    limitBytes,
    isEnd(chunk: Uint8Array) {
      isReadAsItCame = true;
      return events.push(chunk);
    },
  };
  const ask = {method: 'POST', route: routes.speechStream, ...body, plan, idleMs, isRepeatable: true} as const;
  const answer = await exchange(ask, signal);
  if (!isSpeech(answer)) return answer;
  // What came under a content encoding could not be read before it was whole.
  if (!isReadAsItCame) events.push(answer.body);
  const isStream = events.count > 0 || answer.contentType === 'text/event-stream';
  // Sound as it is, or something else altogether: that is judged as any other answer.
  if (!isStream || isAudioHead(answer.body)) return answer;
  if (events.refusal !== undefined) {
    const refused = refusedAnswer(events.refusal, answer);
    if (refused === undefined) throw failedStream(asked, events.refusal);
    return refused;
  }
  if (answer.isCut) throw endlessStream(asked, limitBytes);
  return {...answer, status: 200, body: wavOfSamples(events.finish()), isFramed: true};
}
