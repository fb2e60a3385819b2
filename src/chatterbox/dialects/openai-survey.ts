import {oneLine} from '../../base/one-line.js';
import {parseJson} from '../answers/read-error-body.js';
import {readSpeakers, type Speaker} from '../answers/read-speakers.js';
import {statusFailure, wordsOf} from '../answers/status-failure.js';
import type {Answer} from '../http/answer.js';
import {modelsAnswerSchema, routes} from '../wire.js';
import {acceptedFields} from './accepted-fields.js';
import type {AskServer} from './dialect.js';

/** What a server of OpenAI's kind was found to have. */
export type OpenAiSurvey = {
  /** Undefined where it does not list them. */
  readonly models: readonly string[] | undefined;
  readonly voices: readonly Speaker[] | undefined;
  /** The fields of a request for speech that it says it takes; empty where it says nothing. */
  readonly fields: ReadonlySet<string>;
};

/** Asks for models, voices and the description of the server. Throws a BackendError where one of them may be answered otherwise later, and for 401. */
export async function surveyOpenAi(ask: AskServer, secret: string | undefined): Promise<OpenAiSurvey> {
  // Names get into messages: one that would garble a line, or holds the token, names nothing.
  const isShowable = (id: string): boolean => oneLine(id, {most: 200, secret}) === id;
  const models = modelsAnswerSchema.safeParse(jsonOf(await ask(routes.models), secret));
  return {
    models: models.success ? models.data.data.map(({id}) => id).filter(isShowable) : undefined,
    voices: readSpeakers(jsonOf(await ask(routes.voices), secret))?.filter(({id}) => isShowable(id)),
    fields: acceptedFields(jsonOf(await ask(routes.openApi), secret)),
  };
}

/** Statuses that do not say whether there is such a route. */
const undecided: ReadonlySet<number> = new Set([401, 408, 425, 429, 502, 503, 504]);

function jsonOf(answer: Answer, secret: string | undefined): unknown {
  if (undecided.has(answer.status)) throw statusFailure(answer, wordsOf(answer), secret);
  return answer.status === 200 ? parseJson(Buffer.from(answer.body).toString('utf8')) : undefined;
}
