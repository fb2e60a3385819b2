import {oneLine} from '../../base/one-line.js';
import {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import {htmlTitle} from './html-title.js';
import {parseJson} from './read-error-body.js';
import {statusFailure, wordsOf} from './status-failure.js';

/** The JSON of a successful answer. Throws a BackendError for any other status and any other body. */
export function readJsonAnswer(answer: Answer, secret: string | undefined): unknown {
  if (answer.status !== 200 && answer.status !== 201) throw statusFailure(answer, wordsOf(answer), secret);
  const text = Buffer.from(answer.body).toString('utf8');
  const json = parseJson(text);
  if (json === undefined) throw notThat(answer, `a body that is ${bodyKind(text, secret)}`);
  return json;
}

/** The error of an answer that has the right status and says something else than what was asked for. */
export function notThat(answer: Answer, what: string): BackendError {
  return new BackendError(
    'BACKEND_NOT_CHATTERBOX',
    `${answer.asked} was answered ${answer.status}, but with ${what}.`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      hint: 'Check that the address is that of a ChatterBox server.',
      details: {status: answer.status, contentType: answer.contentType},
    },
  );
}

function bodyKind(text: string, secret: string | undefined): string {
  const title = htmlTitle(text);
  if (title === undefined) return text.trim() === '' ? 'empty' : 'no JSON';
  return title === '' ? 'an HTML page' : `an HTML page titled "${oneLine(title, {most: 120, secret})}"`;
}
