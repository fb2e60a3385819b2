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
  return new Set(fieldsOf(schema, components?.schemas ?? {}, 0));
}

/** Deep enough for what is written by hand, and no further for what refers to itself. */
const deepest = 8;

function fieldsOf(schema: unknown, named: Readonly<Record<string, unknown>>, depth: number): readonly string[] {
  const read = schemaSchema.safeParse(schema);
  if (!read.success || depth > deepest) return [];
  const {$ref, properties = {}, allOf = [], anyOf = [], oneOf = []}: Schema = read.data;
  const name = $ref?.replace(/^#\/components\/schemas\//, '');
  const parts = [...(name === undefined ? [] : [named[name]]), ...allOf, ...anyOf, ...oneOf];
  return [...Object.keys(properties), ...parts.flatMap(part => fieldsOf(part, named, depth + 1))];
}
