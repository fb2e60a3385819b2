import fc from 'fast-check';
import {expect} from 'vitest';
import {z} from 'zod';

type Schema = {readonly [key: string]: unknown};
type Content = Readonly<Record<string, {readonly schema: Schema}>>;
type Operation = {
  readonly parameters: readonly {readonly name: string; readonly in: string}[];
  readonly requestBody?: {readonly content: Content};
  readonly responses: Readonly<Record<string, {readonly content: Content}>>;
};
/** What is read of `/openapi.json`. */
export type Api = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {readonly schemas: Readonly<Record<string, Schema>>};
};

/** A request that is in the description, or near it. */
export type FuzzedRequest = {
  readonly path: string;
  readonly method: string;
  readonly query: string;
  readonly type: string | undefined;
  readonly body: string | undefined;
};

/** Requests to all operations of a description: bodies after its schemas, bodies with one field of another kind, and bytes that are neither. */
export function requestsOf(api: Api): fc.Arbitrary<FuzzedRequest> {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(api, path, method, operation)),
  );
  return fc.oneof(...all);
}

function requestOf(api: Api, path: string, method: string, operation: Operation): fc.Arbitrary<FuzzedRequest> {
  const word = fc.oneof(fc.string({maxLength: 12}), fc.constantFrom('..', 'tone-low.wav', '%00', '__proto__'));
  return fc
    .record({
      word,
      query: fc.option(fc.constantFrom('true', 'false', '1', 'x', ''), {nil: undefined}),
      content: contentOf(api, operation),
    })
    .map(({word: filled, query, content}) => ({
      path: path.replace(/\{\w+\}/g, encodeURIComponent(filled === '..' ? 'x' : filled || 'x')),
      method: method.toUpperCase(),
      query: query === undefined ? '' : `?stream=${encodeURIComponent(query)}`,
      ...content,
    }));
}

function contentOf(api: Api, {requestBody}: Operation): fc.Arbitrary<Pick<FuzzedRequest, 'type' | 'body'>> {
  if (requestBody === undefined) return fc.constant({type: undefined, body: undefined});
  const kinds = Object.entries(requestBody.content).map(([type, {schema}]) => {
    const valid = sampleOf(resolve(api, schema)) as fc.Arbitrary<Record<string, unknown>>;
    const key = fc.constantFrom(
      'input',
      'text',
      'voice',
      'speed',
      'seed',
      'response_format',
      'language',
      '__proto__',
      'a',
    );
    const changed = fc
      .tuple(valid, key, fc.jsonValue({maxDepth: 2}))
      .map(([value, name, other]) => ({...value, [name]: other}));
    const value = fc.oneof({weight: 3, arbitrary: valid}, {weight: 3, arbitrary: changed}, fc.jsonValue({maxDepth: 3}));
    return fc.oneof(
      {weight: 6, arbitrary: value.map(found => ({type: sentType(type), body: encode(type, found)}))},
      fc.record({
        type: fc.constantFrom(sentType(type), 'text/plain', 'x'),
        body: fc.string({maxLength: 60, unit: 'binary'}),
      }),
    );
  });
  return fc.oneof(...kinds);
}

function sentType(type: string): string {
  return type === 'multipart/form-data' ? `${type}; boundary=x` : type;
}

function encode(type: string, value: unknown): string {
  if (type === 'application/json') return JSON.stringify(value);
  const isObject = typeof value === 'object' && value !== null;
  const fields = Object.entries(isObject ? value : {value}).map(([name, field]) => [name, plain(field)] as const);
  if (type === 'application/x-www-form-urlencoded') return String(new URLSearchParams(Object.fromEntries(fields)));
  const parts = fields.map(
    ([name, field]) =>
      `--x\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"\r\n\r\n${field}\r\n`,
  );
  return `${parts.join('')}--x--\r\n`;
}

function plain(field: unknown): string {
  return typeof field === 'string' ? field : (JSON.stringify(field) ?? '');
}

/** Values of the few kinds of JSON Schema that the description uses. */
function sampleOf(schema: Schema): fc.Arbitrary<unknown> {
  const {
    type,
    properties = {},
    required = [],
    minimum = -1e6,
    maximum = 1e6,
  } = schema as {
    readonly type?: string;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if (type === 'number') return fc.double({min: minimum, max: maximum, noNaN: true});
  if (type === 'integer') return fc.integer({min: minimum, max: Math.min(maximum, 2 ** 31 - 1)});
  if (type === 'object') {
    const fields = Object.entries(properties).map(([name, field]) => [name, namedValue(name, field)] as const);
    return fc.record(Object.fromEntries(fields), {requiredKeys: [...required]});
  }
  return fc.string({minLength: 1, maxLength: 40, unit: 'grapheme'});
}

/** A speaker, a language and a text that there are come up often enough for speech to be made. */
function namedValue(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const known = {
    voice: 'tone-low.wav',
    speaker_name: 'alloy',
    language: 'ms',
    input: 'Apa khabar?',
    text: 'Apa khabar?',
  }[name];
  return known === undefined
    ? sampleOf(schema)
    : fc.oneof({weight: 3, arbitrary: fc.constant(known)}, sampleOf(schema));
}

function resolve(api: Api, schema: Schema): Schema {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(String(schema['$ref']))?.[1];
  return name === undefined ? schema : (api.components.schemas[name] as Schema);
}

/** Sends a request, and checks the answer against the description: its status, media type and JSON; nothing of 500 and above. */
export async function checkRequest(url: string, api: Api, template: string, request: FuzzedRequest): Promise<void> {
  const {path, method, query, type, body} = request;
  const response = await fetch(`${url}${path}${query}`, {
    method,
    ...(body === undefined ? {} : {body: Buffer.from(body)}),
    headers: type === undefined ? {} : {'content-type': type},
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const told = `${method} ${path}${query} ${type} ${body}: ${response.status} ${bytes.subarray(0, 300)}`;
  expect(response.status, told).toBeLessThan(500);
  const described = api.paths[template]?.[method.toLowerCase()]?.responses[response.status];
  expect(described, told).toBeDefined();
  const [media = ''] = (response.headers.get('content-type') ?? '').split(';');
  const schema = described?.content[media]?.schema;
  expect(schema, told).toBeDefined();
  if (media !== 'application/json' || schema === undefined) return;
  const parsed = z.fromJSONSchema(resolve(api, schema) as never).safeParse(JSON.parse(String(bytes)));
  expect(parsed.success, told).toBe(true);
}

/** The path of the description that a path of a request is. */
export function templateOf(api: Api, path: string): string {
  return (
    Object.keys(api.paths).find(template => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)) ?? ''
  );
}
