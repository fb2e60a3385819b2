import {routes} from '../../chatterbox/wire.js';
import type {AnswerName} from './answer-schemas.js';

/** One call of the server, as `/openapi.json` tells it. */
export type Operation = {
  readonly path: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly summary: string;
  /** Names of schemas of bodies, by media type. */
  readonly body?: Readonly<Record<string, BodyName>>;
  /** Names of what stands in braces in the path. */
  readonly parameters?: readonly string[];
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly success: number;
  /** Media types of an answer that went well, with the name of the schema of a JSON. */
  readonly answer: Readonly<Record<string, AnswerName | 'binary' | 'text'>>;
  /** Statuses of errors beside 401, 403 and 500, which any call may have. */
  readonly refusals: readonly number[];
};

export type BodyName = 'Speech' | 'SpeechStream' | 'NewSpeakerForm';

const events = 'text/event-stream';
const speechRefusals = [400, 404, 413, 415, 422, 503, 504] as const;

/** All calls, in the order of the protocol. */
export const operations: readonly Operation[] = [
  {
    path: routes.health,
    method: 'get',
    summary: 'What this server is',
    success: 200,
    answer: {'application/json': 'Health'},
    refusals: [],
  },
  {
    path: routes.live,
    method: 'get',
    summary: 'Whether the process lives',
    success: 200,
    answer: {'application/json': 'Live'},
    refusals: [],
  },
  {
    path: routes.ready,
    method: 'get',
    summary: 'Whether a request would be taken now',
    success: 200,
    answer: {'application/json': 'Live'},
    refusals: [503],
  },
  {
    path: routes.speakers,
    method: 'get',
    summary: 'The speakers',
    success: 200,
    answer: {'application/json': 'Speakers'},
    refusals: [],
  },
  {
    path: routes.createSpeaker,
    method: 'post',
    summary: 'Makes a speaker of a recording',
    body: {'multipart/form-data': 'NewSpeakerForm'},
    success: 201,
    answer: {'application/json': 'NewSpeaker'},
    refusals: [400, 413, 415, 422, 503, 507],
  },
  {
    path: `${routes.speakers}/{id}`,
    method: 'delete',
    summary: 'Removes a speaker that was added',
    parameters: ['id'],
    success: 200,
    answer: {'application/json': 'RemovedSpeaker'},
    refusals: [400, 404],
  },
  {
    path: routes.speech,
    method: 'post',
    summary: 'Speaks a text, whole or by the sentence',
    body: {'application/json': 'Speech'},
    query: {stream: ['true', 'false']},
    success: 200,
    answer: {'audio/wav': 'binary', 'audio/mpeg': 'binary', 'audio/pcm': 'binary', [events]: 'text'},
    refusals: speechRefusals,
  },
  {
    path: routes.speechStream,
    method: 'post',
    summary: 'Speaks a text by the sentence, as events of base64 float32',
    body: {
      'application/json': 'SpeechStream',
      'application/x-www-form-urlencoded': 'SpeechStream',
      'multipart/form-data': 'SpeechStream',
    },
    success: 200,
    answer: {[events]: 'text'},
    refusals: speechRefusals,
  },
  {
    path: routes.models,
    method: 'get',
    summary: 'The models that a request may name',
    success: 200,
    answer: {'application/json': 'Models'},
    refusals: [],
  },
  {
    path: routes.voices,
    method: 'get',
    summary: 'The voices, and the other names that find one',
    success: 200,
    answer: {'application/json': 'Voices'},
    refusals: [],
  },
  {
    path: routes.metrics,
    method: 'get',
    summary: 'Figures for Prometheus',
    success: 200,
    answer: {'text/plain': 'text'},
    refusals: [],
  },
  {
    path: routes.openApi,
    method: 'get',
    summary: 'This description',
    success: 200,
    answer: {'application/json': 'Api'},
    refusals: [],
  },
];
