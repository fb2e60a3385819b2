import {z} from 'zod';
import {errorBodySchema} from '../../chatterbox/wire.js';

const speaker = z.object({id: z.string(), name: z.string()});

/** The JSON that the server answers with, by the name under which `/openapi.json` has it. */
export const answerSchemas = {
  Error: errorBodySchema,
  Health: z.looseObject({
    status: z.literal('ok'),
    service: z.string(),
    engine: z.string(),
    version: z.string(),
    languages: z.array(z.string()),
    extensions: z.array(z.string()),
    clones: z.boolean(),
    robot: z.boolean(),
  }),
  Live: z.looseObject({status: z.string()}),
  Speakers: z.object({speakers: z.array(speaker)}),
  NewSpeaker: z.looseObject({id: z.string(), name: z.string(), temporary: z.boolean(), clones: z.boolean()}),
  RemovedSpeaker: z.object({id: z.string(), deleted: z.literal(true)}),
  Models: z.object({
    object: z.literal('list'),
    data: z.array(z.object({id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string()})),
  }),
  Voices: z.object({
    object: z.literal('list'),
    data: z.array(speaker),
    voices: z.array(speaker),
    aliases: z.record(z.string(), z.string()),
  }),
  Api: z.looseObject({openapi: z.string(), paths: z.record(z.string(), z.unknown())}),
} as const;

export type AnswerName = keyof typeof answerSchemas;
