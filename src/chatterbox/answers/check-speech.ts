import {type SniffedKind, sniffAudio, sniffedNames} from '../../audio/sniff-audio.js';
import {readWavHeader} from '../../audio/wav/read-wav-header.js';
import {type ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {BackendError, type FailureScope, type Retry} from '../backend-error.js';
import type {ResolvedClientOptions} from '../client-options.js';
import type {Answer} from '../http/answer.js';
import type {SpeechAnswer} from '../speech-request.js';
import {isWholeMp3} from './is-whole-mp3.js';
import {notSpeech} from './not-speech.js';

const soundKinds: ReadonlySet<SniffedKind> = new Set(['wav', 'rf64', 'rifx', 'mp3', 'ogg', 'flac', 'mp4']);

/** Whether a body that begins like this is sound of any kind, so that the rest of it is worth reading. */
export function isAudioHead(head: Uint8Array): boolean {
  return soundKinds.has(sniffAudio(head));
}

/**
 * Believes an answer of status 200 only after its bytes: what they are (whatever its content type says), and whether the WAV
 * is whole, chunk by chunk. How it sounds is the judge's to say: silence, and even no sample at all, are answers.
 */
export function checkSpeech(answer: Answer, {answerLimitBytes, secret}: ResolvedClientOptions): SpeechAnswer {
  const kind = sniffAudio(answer.body);
  if (!soundKinds.has(kind) && !isStumpOfWav(answer.body)) throw notSpeech(answer, secret);
  if (answer.isCut) throw badAudio(answer, `more than ${answerLimitBytes} bytes of sound for one text`, endlessTrouble);
  const {body: bytes, tookMs} = answer;
  if (kind === 'mp3') {
    if (!isWholeMp3(bytes))
      throw badAudio(answer, `an MP3 of ${bytes.length} bytes that ends within a frame`, cutTrouble);
    return {bytes, format: 'mp3', tookMs, isLengthProven: answer.isFramed};
  }
  const {isLengthCertain} = wavHeader(answer);
  return {bytes, format: 'wav', tookMs, isLengthProven: isLengthCertain || answer.isFramed};
}

function wavHeader(answer: Answer) {
  try {
    return readWavHeader(answer.body);
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    throw describeBadWav(answer, error);
  }
}

function describeBadWav(answer: Answer, error: ChatterpipeError): BackendError {
  const why = error.message.replace(/^Cannot read the WAV: /, '').replace(/\.$/, '');
  const found = error.details['found'];
  if (error.details['kind'] === 'unsupported') {
    const what = typeof found === 'string' ? sniffedNames[found as SniffedKind] : `a WAV that cannot be used (${why})`;
    return badAudio(answer, `${what}, ${answer.body.length} bytes`, formatTrouble, error);
  }
  return badAudio(answer, `a broken WAV of ${answer.body.length} bytes: ${why}`, cutTrouble, error);
}

/** Eleven bytes of a WAV are no WAV yet, but they say what was being sent. */
function isStumpOfWav(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes.length < 12 && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF';
}

type Trouble = {readonly retry: Retry; readonly scope: FailureScope; readonly hint: string};

const cutTrouble: Trouble = {
  retry: 'counted',
  scope: 'phrase',
  hint: 'If this happens again, look into the log of the server, and at proxies between here and there.',
};

const endlessTrouble: Trouble = {
  retry: 'counted',
  scope: 'phrase',
  hint: 'The server does not find the end of this text; restart it if this happens with every text.',
};

const formatTrouble: Trouble = {
  retry: 'never',
  scope: 'run',
  hint: 'Set the server to send WAV files of 16-bit PCM; chatterpipe asks for response_format "wav".',
};

function badAudio(answer: Answer, what: string, trouble: Trouble, cause?: unknown): BackendError {
  return new BackendError('BACKEND_BAD_AUDIO', `${answer.asked} was answered ${answer.status}, but with ${what}.`, {
    ...trouble,
    phase: 'answer',
    status: answer.status,
    cause,
    details: {status: answer.status, contentType: answer.contentType, sizeBytes: answer.body.length},
  });
}
