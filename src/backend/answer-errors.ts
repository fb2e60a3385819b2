import type {FastifyError, FastifyInstance} from 'fastify';
import {isChatterpipeError} from '../base/error.js';
import {type ErrorAnswer, errorAnswer, plainAnswer} from './error-answer.js';

/** Gives every failure of the server the one shape of body, those of fastify itself included. */
export function answerErrors(app: FastifyInstance, onFailure: (error: unknown) => void): void {
  app.setErrorHandler(async (error: FastifyError, _request, reply) => {
    const {status, headers, body} = isChatterpipeError(error) ? errorAnswer(error) : frameworkAnswer(error);
    if (status === 500) onFailure(error);
    return reply.code(status).headers(headers).send(body);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const [path] = request.url.split('?');
    const message = `There is no ${request.method} ${path?.slice(0, 100)} here; GET / says what this server is.`;
    const {status, body} = plainAnswer(404, message, {code: 'route_not_found'});
    return reply.code(status).send(body);
  });
}

/** What fastify and its multipart plugin refuse: their status below 500, in our words where theirs are for programmers. */
function frameworkAnswer(error: FastifyError): ErrorAnswer {
  const status = error.statusCode ?? 500;
  if (status >= 500) return errorAnswer(error);
  const known = knownFailures[error.code];
  if (known !== undefined) return plainAnswer(status, known.message, {code: known.code});
  return plainAnswer(status, 'The request is malformed.', {code: 'bad_request'});
}

const tooLarge = {code: 'request_too_large', message: 'The request is larger than this server takes.'};
/** Files are recordings. Whoever sees the limit first, the plugin or the reader of the file, it is told in the same words. */
const recordingTooLarge = {code: tooLarge.code, message: 'The recording is larger than this server takes.'};
const badJson = {code: 'invalid_json', message: 'The body is not JSON that this server can read.'};
const badForm = {code: 'invalid_form', message: 'The form has more parts than this server takes.'};

const knownFailures: Readonly<Record<string, {readonly code: string; readonly message: string}>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: recordingTooLarge,
  FST_ERR_CTP_INVALID_JSON_BODY: badJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: badJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    message: 'The body must be application/json, or multipart/form-data for a recording.',
  },
  FST_PARTS_LIMIT: badForm,
  FST_FILES_LIMIT: badForm,
  FST_FIELDS_LIMIT: badForm,
};
