import {isChatterpipeError} from '../../base/error.js';
import type {ServerWords} from '../answers/read-error-body.js';
import type {Speaker} from '../answers/read-speakers.js';
import type {BackendError} from '../backend-error.js';
import type {ClientNotice} from '../client-options.js';
import {dropMessages} from '../dropped-field.js';
import type {Answer} from '../http/answer.js';
import {speechBody} from '../speech-body.js';
import {defaultVoiceParameters, type SpeechRequest} from '../speech-request.js';
import {extensionFields, openAiVoices, routes} from '../wire.js';
import {chooseModel} from './choose-model.js';
import type {AskServer, Dialect} from './dialect.js';
import {openAiFailure} from './openai-failure.js';
import {type OpenAiSurvey, surveyOpenAi} from './openai-survey.js';

type Means = {readonly secret: string | undefined; readonly onNotice: (notice: ClientNotice) => void};

/** What OpenAI's own server takes of what we have to say. */
const ownFields: ReadonlySet<string> = new Set(['model', 'input', 'voice', 'response_format', 'speed']);

/**
 * OpenAI's own server, and those that take after it: `POST /v1/audio/speech` by voices that the server has, with the fields that OpenAI knows
 * and those that the server says it takes.
 */
export class OpenAiDialect implements Dialect {
  readonly name = 'openai';
  readonly takesRecordings = false;
  readonly healthRoute = routes.models;
  readonly #means: Means;
  #asking: Promise<void> | undefined;
  #survey: OpenAiSurvey = {models: undefined, voices: undefined, fields: new Set()};
  #isTold = false;

  constructor(means: Means) {
    this.#means = means;
  }

  get listsEverySpeaker(): boolean {
    return this.#survey.voices !== undefined;
  }

  get unsentFields(): readonly string[] {
    return extensionFields.filter(field => !this.#survey.fields.has(field));
  }

  /** A token may be good for speech and not for the list of models (403). */
  isAlive(status: number): boolean {
    return status < 500 && status !== 401 && status !== 429;
  }

  /** Whether the server shows that it speaks this: it lists models or voices below `/v1`. */
  async isSpokenBy(ask: AskServer): Promise<boolean> {
    await this.#learn(ask);
    return this.#survey.models !== undefined || this.#survey.voices !== undefined;
  }

  async prepare(ask: AskServer): Promise<void> {
    await this.#learn(ask);
    if (this.#isTold) return;
    this.#isTold = true;
    const {onNotice} = this.#means;
    const model = chooseModel(this.#survey.models);
    const message = `This server speaks OpenAI's protocol; unless --model names another, its model "${model}" speaks.`;
    onNotice({type: 'model-chosen', model, message});
    for (const field of extensionFields.filter(name => this.unsentFields.includes(name))) {
      onNotice({type: 'field-dropped', field, message: dropMessages[field]});
    }
  }

  /** Where the server lists none, the names that OpenAI's has. */
  async speakers(ask: AskServer): Promise<readonly Speaker[]> {
    await this.prepare(ask);
    return this.#survey.voices ?? openAiVoices.map(id => ({id, name: id}));
  }

  /** The protocol's own default stands for the one that the server speaks with. */
  modelFor(model: string): string {
    return model === defaultVoiceParameters.model ? chooseModel(this.#survey.models) : model;
  }

  speechBody(request: SpeechRequest, refused: ReadonlySet<string>): Readonly<Record<string, unknown>> {
    const {model, fields} = request.parameters;
    const whole = {...speechBody(request, refused), ...('model' in fields ? {} : {model: this.modelFor(model)})};
    return Object.fromEntries(
      Object.entries(whole).filter(([field, value]) => field in fields || this.#isSent(field, value)),
    );
  }

  speechFailure(answer: Answer, words: ServerWords, {voice, parameters}: SpeechRequest): BackendError | undefined {
    const {models, voices} = this.#survey;
    return openAiFailure(answer, words, {voice, model: this.modelFor(parameters.model), models, voices});
  }

  /** The usual speed need not be said; some of OpenAI's models take none. */
  #isSent(field: string, value: unknown): boolean {
    return (field === 'speed' ? value !== 1 : ownFields.has(field)) || this.#survey.fields.has(field);
  }

  /** Asked once for all who want to know; where it was asked for somebody who then stopped, the next one asks. */
  #learn(ask: AskServer): Promise<void> {
    if (this.#asking !== undefined) {
      return this.#asking.catch((error: unknown) => {
        if (!isChatterpipeError(error, 'STOPPED')) throw error;
        return this.#learn(ask);
      });
    }
    this.#asking = surveyOpenAi(ask, this.#means.secret).then(
      survey => {
        this.#survey = survey;
      },
      (error: unknown) => {
        this.#asking = undefined;
        throw error;
      },
    );
    return this.#asking;
  }
}
