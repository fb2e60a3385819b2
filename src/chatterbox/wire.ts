import {z} from 'zod';

/** The paths of the protocol: those that chatterpipe asks for, and those of our own server. */
export const routes = {
  health: '/',
  live: '/health/live',
  ready: '/health/ready',
  speakers: '/api/speakers',
  createSpeaker: '/api/create_speaker',
  speech: '/v1/audio/speech',
  speechStream: '/api/generate_tts_stream',
  speechSocket: '/ws/tts',
  models: '/v1/models',
  voices: '/v1/audio/voices',
  metrics: '/metrics',
  openApi: '/openapi.json',
} as const;

/** The voices of OpenAI's own server, which its clients ask for. */
export const openAiVoices = [
  'alloy',
  'ash',
  'ballad',
  'cedar',
  'coral',
  'echo',
  'fable',
  'marin',
  'nova',
  'onyx',
  'sage',
  'shimmer',
  'verse',
] as const;

/** The largest seed that is sent: 2³¹ − 1, which every server's integers hold. */
export const largestSeed = 2_147_483_647;

/** What our server can make of speech. `pcm` is 24 kHz, 16 bit, little-endian, one channel, without a header. */
export const speechFormats = ['wav', 'mp3', 'pcm'] as const;
export type SpeechFormat = (typeof speechFormats)[number];

const formatSchema = z.enum(speechFormats, {
  error: ({input}) => `${JSON.stringify(input)?.slice(0, 40)} is not made here, there are "wav", "mp3" and "pcm"`,
});

/**
 * The body of `POST /v1/audio/speech`: the nine fields of the protocol with their defaults, and the two extensions
 * `language` and `seed`. Unknown keys are dropped in silence, as the public relatives of ChatterBox do.
 */
export const speechBodySchema = z.object({
  model: z.string().default('chatterbox-tts'),
  input: z.string(),
  voice: z.string().min(1),
  /** Where it is not given, the server's own default: `wav`, unless it was started with another one. */
  response_format: formatSchema.optional(),
  stream_format: z.enum(['audio', 'sse']).optional(),
  speed: z.number().min(0.25).max(4).default(1),
  preset: z.string().default('neutral'),
  temperature: z.number().min(0).max(1).default(0.8),
  exaggeration: z.number().min(0).max(1).default(0.5),
  cfg_weight: z.number().min(0).max(1).default(0.5),
  language: z.string().min(1).optional(),
  seed: z.int().min(0).max(largestSeed).optional(),
});

/**
 * The body of `POST /api/generate_tts_stream`, as JSON or as a form: the same fields, some under the names that ChatterBox gives them
 * there. Each of `text`, `speaker_name` and `preset_name` may have its name of `POST /v1/audio/speech` too.
 */
export const speechStreamSchema = speechBodySchema
  .omit({input: true, voice: true, preset: true, response_format: true, stream_format: true})
  .extend({
    text: speechBodySchema.shape.input,
    speaker_name: speechBodySchema.shape.voice,
    preset_name: speechBodySchema.shape.preset,
  });

/** Fields that are not in the original's format: left out for a server that refuses them. */
export const extensionFields = ['language', 'seed'] as const;

/** The answer to `POST /api/create_speaker` (201; 200 from some relatives). */
export const createSpeakerAnswerSchema = z.looseObject({id: z.string().min(1), name: z.string().optional()});

/** Names under which `create_speaker` takes the recording and the speaker's name; the first is what chatterpipe sends. */
export const createSpeakerFields = {audio: ['audio_file', 'file'], name: ['speaker_name', 'name']} as const;

/** The answer to `GET /`: anything at all. Our own server adds which extensions it knows. */
export const healthAnswerSchema = z.looseObject({extensions: z.array(z.string()).optional()});

/** The answer to `GET /v1/models`. */
export const modelsAnswerSchema = z.looseObject({data: z.array(z.looseObject({id: z.string()}))});

/** What OpenAI clients read of an error. */
export const openAiErrorSchema = z.looseObject({
  message: z.string(),
  type: z.string().nullish(),
  param: z.string().nullish(),
  code: z.union([z.string(), z.number()]).nullish(),
});

/** One finding of FastAPI's validation: `{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs …"}`. */
export const validationFindingSchema = z.looseObject({
  msg: z.string(),
  loc: z.array(z.union([z.string(), z.number()])).optional(),
  type: z.string().optional(),
});

/**
 * An error body as our server sends it, in both shapes at once: `error` for OpenAI clients, `detail` for FastAPI clients.
 * Other servers send one of the two; `answers/read-error-body.ts` reads them all.
 */
export const errorBodySchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
  detail: z.union([z.string(), z.array(validationFindingSchema)]),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
