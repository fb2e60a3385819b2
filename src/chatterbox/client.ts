import {checkSpeech} from './answers/check-speech.js';
import {noSuchRoute, saysNoSuchRoute} from './answers/no-such-route.js';
import {parseJson, type ServerWords} from './answers/read-error-body.js';
import {readJsonAnswer} from './answers/read-json.js';
import type {Speaker} from './answers/read-speakers.js';
import {refusedFields} from './answers/refused-fields.js';
import {speakerDoubt, speakerNotFound} from './answers/speaker-not-found.js';
import {statusFailure, wordsOf} from './answers/status-failure.js';
import {type BackendError, isBackendError, stoppedError} from './backend-error.js';
import {hasNoShelf, streamsNothing, unknownField} from './client-failures.js';
import {type ChatterboxClientOptions, type ResolvedClientOptions, resolveClientOptions} from './client-options.js';
import {type CreatedSpeaker, ensureSpeaker, type NewSpeaker} from './create-speaker.js';
import {createSpeechAsker} from './create-speech-asker.js';
import {chatterboxDialect} from './dialects/chatterbox-dialect.js';
import type {AskServer, Dialect} from './dialects/dialect.js';
import {findDialect} from './dialects/find-dialect.js';
import {OpenAiDialect} from './dialects/openai-dialect.js';
import {dropMessages} from './dropped-field.js';
import {type Agents, openAgents} from './http/agents.js';
import type {Answer} from './http/answer.js';
import {type Ask, exchange} from './http/exchange.js';
import {removeSpeaker} from './remove-speaker.js';
import type {SpeechAsker} from './speech-asker.js';
import type {SpeechAnswer, SpeechRequest} from './speech-request.js';
import {extensionFields, healthAnswerSchema, modelsAnswerSchema, routes} from './wire.js';

/** That a backend is alive, and what it says of itself. */
export type BackendHealth = {
  /** Any status below 500: public relatives answer `GET /` with a page or with 404, and are alive all the same. */
  readonly status: number;
  /** The JSON that came; undefined where none did. */
  readonly json: unknown;
  /** The extensions of the protocol that it declares; undefined where it declares nothing. */
  readonly extensions: readonly string[] | undefined;
  readonly tookMs: number;
};

const jsonPlan = {isWanted: () => true, limitBytes: 8 * 1024 * 1024};

/**
 * Talks to one server: ChatterBox's, or one of OpenAI's kind, which `speakers()` finds out. Each method makes one request (and looks again where it must) and throws a
 * {@link BackendError} that says what may be done about it; trying again is the speech queue's. Nothing is opened before the
 * first request; `close` gives back every socket.
 */
export class ChatterboxClient {
  readonly #options: ResolvedClientOptions;
  readonly #refused = new Set<string>();
  #dialect: Dialect;
  /** Whether the dialect is still to be found out. */
  #isDialectOpen: boolean;
  readonly #asker: SpeechAsker;
  #agents: Agents | undefined;
  #isClosed = false;

  /** Throws USAGE for an address that is none. */
  constructor(options: ChatterboxClientOptions) {
    this.#options = resolveClientOptions(options);
    const {dialect, secret} = this.#options;
    this.#dialect = dialect === 'openai' ? new OpenAiDialect(this.#options) : chatterboxDialect(secret);
    this.#isDialectOpen = dialect === undefined;
    this.#asker = createSpeechAsker(this.#options, (ask, signal) => this.#ask(ask, signal));
  }

  /** The backend's address, without password and without a slash at its end. */
  get baseUrl(): string {
    return this.#options.baseUrl;
  }

  /** The address with the dialect in front where one was named: what opens the same backend again. */
  get address(): string {
    return this.#options.address;
  }

  /** How the backend is spoken to. Before the first `speakers()` it is taken for ChatterBox's, unless the address names another. */
  get dialect(): Omit<Dialect, 'prepare' | 'speakers' | 'speechBody' | 'speechFailure'> {
    return this.#dialect;
  }

  /** The fields that the backend does not take and that are no longer sent: of `language` and `seed`. */
  get droppedFields(): readonly string[] {
    return [...this.#dialect.unsentFields, ...this.#refused];
  }

  /** `GET /`, or `GET /v1/models` where the address names OpenAI's dialect. Any answer below 500 is alive, except one that wants a token (NOT_AUTHORISED). */
  async health(signal?: AbortSignal): Promise<BackendHealth> {
    const answer = await this.#get(this.#dialect.healthRoute, signal);
    const {status, tookMs} = answer;
    if (!this.#dialect.isAlive(status)) throw statusFailure(answer, wordsOf(answer), this.#options.secret);
    const json = parseJson(Buffer.from(answer.body).toString('utf8'));
    const declared = healthAnswerSchema.safeParse(json);
    return {status, json, extensions: declared.success ? declared.data.extensions : undefined, tookMs};
  }

  /** `GET /v1/models`: the ids, or undefined where the backend has no such list. */
  async models(signal?: AbortSignal): Promise<readonly string[] | undefined> {
    const answer = await this.#get(routes.models, signal);
    if (answer.status === 404 || answer.status === 405 || answer.status === 501) return undefined;
    const list = modelsAnswerSchema.safeParse(readJsonAnswer(answer, this.#options.secret));
    return list.success ? list.data.data.map(({id}) => id) : undefined;
  }

  /** `GET /api/speakers`; of a server of OpenAI's kind `GET /v1/audio/voices`, else the names that OpenAI's has. The first call finds out which it is. */
  async speakers(signal?: AbortSignal): Promise<readonly Speaker[]> {
    const ask: AskServer = route => this.#get(route, signal);
    if (!this.#isDialectOpen) return this.#dialect.speakers(ask);
    const candidates = {chatterbox: this.#dialect, openAi: new OpenAiDialect(this.#options)};
    const {dialect, speakers} = await findDialect(ask, candidates, this.#options.secret);
    this.#dialect = dialect;
    this.#isDialectOpen = false;
    return speakers;
  }

  /** Makes a recording a speaker of the backend, unless it already is one. Safe to call again after any failure. */
  async createSpeaker(speaker: NewSpeaker, signal?: AbortSignal): Promise<CreatedSpeaker> {
    return ensureSpeaker(speaker, {
      list: () => this.speakers(signal),
      exchange: ask => this.#changeSpeakers(ask, signal),
      secret: this.#options.secret,
    });
  }

  /** `DELETE /api/speakers/ID`. Throws SPEAKER_NOT_FOUND, and ROUTE_NOT_FOUND for a backend that cannot remove speakers. */
  async removeSpeaker(id: string, signal?: AbortSignal): Promise<void> {
    await removeSpeaker(id, {
      list: () => this.speakers(signal),
      exchange: ask => this.#changeSpeakers(ask, signal),
      secret: this.#options.secret,
    });
  }

  /**
   * `POST /v1/audio/speech`, or what the transport has in its place: one take, its bytes checked. A text may be failed only by the
   * rules of {@link BackendError}.
   */
  async speech(request: SpeechRequest, signal?: AbortSignal): Promise<SpeechAnswer> {
    await this.#dialect.prepare(route => this.#get(route, signal));
    if (this.#dialect.name === 'openai' && this.#options.transport !== 'http') throw streamsNothing(this.address);
    for (;;) {
      const body = this.#dialect.speechBody(request, this.#refused);
      const answer = await this.#asker.ask(body, signal);
      if (answer.status === 200 || answer.status === 201) return checkSpeech(answer, this.#options);
      const words = wordsOf(answer);
      const isLighter = this.#dropRefused(answer, words, request, body);
      if (!isLighter) throw await this.#speechFailure(answer, words, request, signal);
    }
  }

  /** Ends every request that is under way, and gives back all sockets. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#asker.close();
    await this.#agents?.close();
  }

  #get(route: string, signal: AbortSignal | undefined): Promise<Answer> {
    return this.#ask({method: 'GET', route, plan: jsonPlan, isRepeatable: true}, signal);
  }

  async #changeSpeakers(ask: Ask, signal: AbortSignal | undefined): Promise<Answer> {
    if (!this.#dialect.takesRecordings) throw hasNoShelf(this.#options.address);
    return this.#ask(ask, signal);
  }

  async #ask(ask: Ask, signal: AbortSignal | undefined): Promise<Answer> {
    if (this.#isClosed) throw stoppedError();
    this.#agents ??= openAgents(this.#options.connectTimeoutMs, this.#options.ca);
    try {
      return await exchange(ask, this.#options, this.#agents, signal);
    } catch (error) {
      throw this.#isClosed ? stoppedError(error) : error;
    }
  }

  /** Leaves out from now on what the backend says it does not know. False where that was nothing of what was sent. */
  #dropRefused(
    answer: Answer,
    words: ServerWords,
    request: SpeechRequest,
    body: Readonly<Record<string, unknown>>,
  ): boolean {
    if (answer.status !== 400 && answer.status !== 422) return false;
    const wished = Object.keys(request.parameters.fields);
    const unknownWish = refusedFields(words, wished)[0];
    if (unknownWish !== undefined) throw unknownField(answer, unknownWish);
    const sent = extensionFields.filter(field => field in body && !wished.includes(field));
    const refused = refusedFields(words, sent);
    for (const field of refused.filter(name => !this.#refused.has(name))) {
      this.#refused.add(field);
      this.#options.onNotice({type: 'field-dropped', field, message: dropMessages[field as keyof typeof dropMessages]});
    }
    return refused.length > 0;
  }

  async #speechFailure(answer: Answer, words: ServerWords, request: SpeechRequest, signal: AbortSignal | undefined) {
    const {secret, transport} = this.#options;
    const hasNoRoute = saysNoSuchRoute(answer, transport);
    const ownFailure = hasNoRoute ? undefined : this.#dialect.speechFailure(answer, words, request);
    if (ownFailure !== undefined) return ownFailure;
    const {voice} = request;
    const doubt = speakerDoubt(answer, words, voice);
    const failure = hasNoRoute ? noSuchRoute(answer, transport) : statusFailure(answer, words, secret);
    if (doubt === 'no') return failure;
    const shown = await this.speakers(signal).catch((error: unknown) => {
      if (!isBackendError(error)) throw error;
      return undefined;
    });
    const speakers = this.#dialect.listsEverySpeaker ? shown : undefined;
    const isAbsent = speakers !== undefined && !speakers.some(({id}) => id === voice);
    return doubt === 'surely' || isAbsent ? speakerNotFound(answer, voice, speakers) : failure;
  }
}
