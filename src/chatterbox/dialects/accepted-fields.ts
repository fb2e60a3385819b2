import {z} from 'zod';
import {routes} from '../wire.js';

type Schema = {
  readonly $ref?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly allOf?: readonly unknown[] | undefined;
  readonly anyOf?: readonly unknown[] | undefined;
  readonly oneOf?: readonly unknown[] | undefined;
};

const schemas = z.array(z.unknown()).optional();
const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
});

const json = z.looseObject({schema: z.unknown()});
const descriptionSchema = z.looseObject({
  paths: z.looseObject({
    [routes.speech]: z.looseObject({
      post: z.looseObject({requestBody: z.looseObject({content: z.looseObject({'application/json': json})})}),
    }),
  }),
  components: z.looseObject({schemas: z.record(z.string(), z.unknown()).optional()}).optional(),
});

/**
 * The fields that a server says it takes at `POST /v1/audio/speech`, of its own description (`/openapi.json`, as FastAPI and our own server
 * give it). Empty where it is no such description.
 */
export function acceptedFields(description: unknown): ReadonlySet<string> {
  const read = descriptionSchema.safeParse(description);
  if (!read.success) return new Set();
  const {paths, components} = read.data;
  const {schema} = paths[routes.speech].post.requestBody.content['application/json'];
  return fieldsOf(schema, components?.schemas ?? {});
}

/** More parts than a description has that is written by hand or of a program. */
const mostParts = 2000;

/** Each name is followed once: a schema may refer to itself, however often. */
function fieldsOf(schema: unknown, named: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const fields = new Set<string>();
  const followed = new Set<string>();
  const waiting = [schema];
  for (let count = 0; waiting.length > 0 && count < mostParts; count += 1) {
    const read = schemaSchema.safeParse(waiting.pop());
    if (!read.success) continue;
    const {$ref, properties = {}, allOf = [], anyOf = [], oneOf = []}: Schema = read.data;
    for (const field of Object.keys(properties)) fields.add(field);
    const name = $ref?.replace(/^#\/components\/schemas\//, '');
    if (name !== undefined && !followed.has(name)) waiting.push(named[name]);
    if (name !== undefined) followed.add(name);
    for (const part of [allOf, anyOf, oneOf].flat()) waiting.push(part);
  }
  return fields;
}
