import type {ServerWords} from '../answers/read-error-body.js';
import {speakerNotFound} from '../answers/speaker-not-found.js';
import {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import type {OpenAiSurvey} from './openai-survey.js';

/** What was asked for, of what there is. */
type Asked = Pick<OpenAiSurvey, 'models' | 'voices'> & {readonly voice: string; readonly model: string};

/**
 * The error of an answer that refuses the voice or the model, which OpenAI does with 400 as it refuses a text: every text would be refused
 * so. Undefined for any other.
 */
export function openAiFailure(answer: Answer, words: ServerWords, asked: Asked): BackendError | undefined {
  if (answer.status !== 400 && answer.status !== 404 && answer.status !== 422) return undefined;
  if (isAbout('model', words) || words.code === 'model_not_found') return modelNotFound(answer, asked);
  return isAbout('voice', words) ? speakerNotFound(answer, asked.voice, asked.voices) : undefined;
}

/** By name, or as pydantic writes it where OpenAI hands it on: `'loc': ('body', 'voice')`. */
function isAbout(field: string, {param, message = ''}: ServerWords): boolean {
  return param === field || new RegExp(`['"]loc['"]: [([]['"]body['"], ['"]${field}['"]`).test(message);
}

const mostShown = 10;

function modelNotFound(answer: Answer, {model, models}: Asked): BackendError {
  const listed = models === undefined ? '' : ` It lists: ${models.slice(0, mostShown).join(', ')}.`;
  return new BackendError(
    'USAGE',
    `The backend does not speak with the model "${model}" (${answer.asked} was answered ${answer.status}).`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      hint: `Name another with --model.${listed}`,
    },
  );
}
