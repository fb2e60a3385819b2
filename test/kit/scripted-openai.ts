import {onTestFinished} from 'vitest';
import {openAiVoices} from '../../src/chatterbox/wire.js';
import {
  type Action,
  type ScriptedBackend,
  type ScriptedBackendOptions,
  type ScriptedRequest,
  startScriptedBackend,
} from './scripted-backend.js';

/** A server of OpenAI's kind; every difference from OpenAI's own is said. */
export type ScriptedOpenAiOptions = Omit<ScriptedBackendOptions, 'script' | 'speakers' | 'health'> & {
  /** What `/v1/models` lists; null where there is no such route. */
  readonly models?: readonly string[] | null;
  /** What `/v1/audio/voices` lists; OpenAI's own has no such route. */
  readonly voices?: readonly string[];
  /** Fields that it takes beside OpenAI's, and says so in `/openapi.json`. */
  readonly extras?: readonly string[];
  /** Whoever asks without it gets 401. */
  readonly token?: string;
  /** Goes before the usual answer. */
  readonly answer?: (request: ScriptedRequest) => Action | undefined;
};

const usualModels = ['gpt-6', 'whisper-1', 'tts-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'text-embedding-3-large'];
const ownFields = ['model', 'input', 'voice', 'response_format', 'speed', 'instructions', 'stream_format'];

/** Starts one that is closed when the test ends. */
export async function startScriptedOpenAi(options: ScriptedOpenAiOptions = {}): Promise<ScriptedBackend> {
  const server = await openScriptedOpenAi(options);
  onTestFinished(() => server.close());
  return server;
}

/** Starts one. As OpenAI's own it knows 13 voices, refuses fields that it does not know, and sends WAV files whose headers do not say their length. */
export function openScriptedOpenAi(options: ScriptedOpenAiOptions = {}): Promise<ScriptedBackend> {
  return startScriptedBackend({...options, script: request => respond(options, request)});
}

function respond(options: ScriptedOpenAiOptions, request: ScriptedRequest): Action {
  const {models = usualModels, voices, extras, token, answer} = options;
  const {path, headers} = request;
  const own = answer?.(request);
  if (own !== undefined) return own;
  if (path === '/') return {kind: 'status', status: 404, text: '<html><title>Not here</title></html>'};
  if (token !== undefined && path.startsWith('/v1/') && headers['authorization'] !== `Bearer ${token}`) return noToken;
  if (path === '/v1/models' && models !== null) {
    return {kind: 'status', status: 200, json: {object: 'list', data: models.map(id => ({id, object: 'model'}))}};
  }
  if (path === '/v1/audio/voices' && voices !== undefined) return {kind: 'status', status: 200, json: {voices}};
  if (path === '/openapi.json' && extras !== undefined) return {kind: 'status', status: 200, json: describe(extras)};
  if (path === '/v1/audio/speech') return speak(options, request);
  return refusal(404, {message: `Invalid URL (${request.method} ${path})`});
}

function speak(
  {models = usualModels, voices, extras = []}: ScriptedOpenAiOptions,
  {body = {}}: ScriptedRequest,
): Action {
  const strange = Object.keys(body).find(field => ![...ownFields, ...extras].includes(field));
  const {model, voice} = body;
  if (strange !== undefined) return refusal(400, {message: pydantic('extra_forbidden', strange)});
  if (!(models ?? ['tts-1']).includes(String(model))) {
    const message = `The model \`${model}\` does not exist or you do not have access to it.`;
    return refusal(404, {message, code: 'model_not_found'});
  }
  if (!(voices ?? openAiVoices).includes(String(voice))) return refusal(400, {message: pydantic('enum', 'voice')});
  return {kind: 'speech', wav: 'placeholder-ffffffff'};
}

/** As OpenAI hands on what its own validation says. */
function pydantic(type: string, field: string): string {
  return `[{'type': '${type}', 'loc': ('body', '${field}'), 'msg': 'Input should be something else', 'input': 'x'}]`;
}

/** A refusal in OpenAI's shape. */
export function refusal(
  status: number,
  {message, type = 'invalid_request_error', code = null}: {message: string; type?: string; code?: string | null},
  headers: Readonly<Record<string, string>> = {},
): Action {
  return {kind: 'status', status, json: {error: {message, type, param: null, code}}, headers};
}

const noToken = refusal(401, {message: 'Incorrect API key provided: sk-12**89.', code: 'invalid_api_key'});

/** As FastAPI describes a route whose body is a model. */
function describe(extras: readonly string[]): unknown {
  const properties = Object.fromEntries([...ownFields, ...extras].map(field => [field, {title: field}]));
  const schema = {$ref: '#/components/schemas/SpeechRequest'};
  return {
    openapi: '3.1.0',
    paths: {'/v1/audio/speech': {post: {requestBody: {content: {'application/json': {schema}}}}}},
    components: {schemas: {SpeechRequest: {type: 'object', properties}}},
  };
}
