import {z} from 'zod';
import {speechBodySchema, speechStreamSchema} from '../../chatterbox/wire.js';
import {answerSchemas} from './answer-schemas.js';
import {type BodyName, type Operation, operations} from './operations.js';

const newSpeakerForm = z.object({
  audio_file: z.string().meta({format: 'binary'}),
  speaker_name: z.string().min(1),
  temporary: z.enum(['true', 'false']).optional(),
});

const bodySchemas: Readonly<Record<BodyName, z.ZodType>> = {
  Speech: speechBodySchema,
  SpeechStream: speechStreamSchema,
  NewSpeakerForm: newSpeakerForm,
};

/** The server as OpenAPI 3.1 tells it, made of the schemas by which requests are checked. The WebSocket is not in it: OpenAPI has none. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = {...paths[operation.path], [operation.method]: describeOperation(operation)};
  }
  const schemas = Object.entries({...bodySchemas, ...answerSchemas});
  return {
    openapi: '3.1.0',
    info: {
      title: 'chatterpipe',
      version,
      description: 'A ChatterBox server that OpenAI clients of speech can use too.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema)])),
      securitySchemes: {token: {type: 'http', scheme: 'bearer'}},
    },
    security: [{}, {token: []}],
  };
}

function toJsonSchema(schema: z.ZodType): object {
  const {$schema: _, ...plain} = z.toJSONSchema(schema, {io: 'input'});
  return plain;
}

function describeOperation(operation: Operation): object {
  const {summary, body, parameters = [], query = {}, success, answer, refusals} = operation;
  const error = {description: 'The error, in both shapes', content: {'application/json': {schema: refer('Error')}}};
  const errors = [...new Set([...refusals, 401, 403, 500])].map(status => [status, error]);
  const contents = Object.entries(answer).map(([type, name]) => [type, {schema: answerSchema(name)}]);
  return {
    summary,
    parameters: [
      ...parameters.map(name => ({name, in: 'path', required: true, schema: {type: 'string'}})),
      ...Object.entries(query).map(([name, values]) => ({name, in: 'query', schema: {type: 'string', enum: values}})),
    ],
    ...(body === undefined ? {} : {requestBody: {required: true, content: describeBody(body)}}),
    responses: {
      [success]: {description: summary, content: Object.fromEntries(contents)},
      ...Object.fromEntries(errors),
    },
  };
}

function describeBody(body: NonNullable<Operation['body']>): object {
  return Object.fromEntries(Object.entries(body).map(([type, name]) => [type, {schema: refer(name)}]));
}

function answerSchema(name: string): object {
  if (name === 'text') return {type: 'string'};
  return name === 'binary' ? {type: 'string', format: 'binary'} : refer(name);
}

function refer(name: string): object {
  return {$ref: `#/components/schemas/${name}`};
}
