import type {ErrorCode} from '../../base/error-codes.js';
import {oneLine} from '../../base/one-line.js';
import {BackendError, type FailureScope, type Retry} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import {htmlTitle} from './html-title.js';
import {parseJson, readErrorBody} from './read-error-body.js';

/** Says what an answer of status 200 is, whose bytes are no audio. */
export function notSpeech(answer: Answer, secret: string | undefined): BackendError {
  const text = Buffer.from(answer.body.subarray(0, 64 * 1024)).toString('utf8');
  const finding =
    emptyBody(answer) ?? page(text, secret) ?? jsonWithAudio(text) ?? jsonError(text, secret) ?? otherBytes(answer);
  return new BackendError(finding.code, `${answer.asked} was answered ${answer.status}, but with ${finding.what}.`, {
    retry: finding.retry,
    scope: finding.scope,
    hint: finding.hint,
    phase: 'answer',
    status: answer.status,
    said: finding.said,
    details: {status: answer.status, contentType: answer.contentType, sizeBytes: answer.body.length},
  });
}

type Finding = {
  readonly code: ErrorCode;
  /** Follows "was answered 200, but with ". */
  readonly what: string;
  readonly said?: string;
  readonly hint: string;
  readonly retry: Retry;
  readonly scope: FailureScope;
};

const counted = {retry: 'counted', scope: 'phrase'} as const;
const never = {retry: 'never', scope: 'run'} as const;
const brokenHint = 'If this happens again, look into the log of the server.';

function emptyBody({body}: Answer): Finding | undefined {
  if (body.length > 0) return undefined;
  const hint = 'The normalisation of the server may have left nothing of this text; see its log.';
  return {code: 'BACKEND_BAD_AUDIO', what: 'an empty body', hint, ...counted};
}

function page(text: string, secret: string | undefined): Finding | undefined {
  const title = htmlTitle(text);
  if (title === undefined) return undefined;
  const named = title === '' ? 'an HTML page' : `an HTML page titled "${oneLine(title, {most: 120, secret})}"`;
  const hint = 'This is the port of another program, or a login page: check the address.';
  return {code: 'BACKEND_NOT_CHATTERBOX', what: named, hint, ...never};
}

/** `"audio": "UklGR…"`: found in the text, since a long one was read only in part. */
function jsonWithAudio(text: string): Finding | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const field = /"(\w+)"\s*:\s*"(?:data:audio\/[\w.+-]+;base64,)?(?:UklGR|SUQz|\/\/[uvsMNOP]|[A-Za-z0-9+/]{200})/.exec(
    text,
  )?.[1];
  if (field === undefined) return undefined;
  return {
    code: 'BACKEND_NOT_CHATTERBOX',
    what: `JSON that holds the audio as text in its field "${field}"`,
    hint: 'The protocol wants the bytes of a WAV file: set the server so, or use another.',
    ...never,
  };
}

function jsonError(text: string, secret: string | undefined): Finding | undefined {
  if (parseJson(text) === undefined) return undefined;
  const message = readErrorBody(text).message ?? text;
  const said = oneLine(message, {secret});
  return {code: 'BACKEND_FAILED', what: `JSON in place of audio: "${said}"`, said, hint: brokenHint, ...counted};
}

function otherBytes({body, contentType}: Answer): Finding {
  const head = Buffer.from(body.subarray(0, 12));
  const shown = /^[\x20-\x7e\s]+$/.test(head.toString('latin1'))
    ? `"${oneLine(head.toString('latin1'))}"`
    : head.toString('hex');
  const type = contentType === '' ? 'without a content type' : `as ${contentType}`;
  const what = `${body.length} bytes ${type} that are no audio (they begin with ${shown})`;
  return {code: 'BACKEND_BAD_AUDIO', what, hint: brokenHint, ...counted};
}
