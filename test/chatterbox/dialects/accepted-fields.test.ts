import {expect, test} from 'vitest';
import {describeApi} from '../../../src/backend/openapi/describe-api.js';
import {acceptedFields} from '../../../src/chatterbox/dialects/accepted-fields.js';

const described = (schema: unknown, schemas: object = {}) => ({
  paths: {'/v1/audio/speech': {post: {requestBody: {content: {'application/json': {schema}}}}}},
  components: {schemas},
});
const refer = (name: string) => ({$ref: `#/components/schemas/${name}`});

test('our own server says that it takes all that the client sends', () => {
  const fields = acceptedFields(JSON.parse(JSON.stringify(describeApi('1'))));
  expect([...fields]).toEqual(
    expect.arrayContaining([
      'model',
      'input',
      'voice',
      'speed',
      'temperature',
      'exaggeration',
      'cfg_weight',
      'language',
      'seed',
    ]),
  );
});

test('fields are found through names, parts and choices, and what refers to itself ends', () => {
  const schemas = {
    Speech: {allOf: [refer('Base'), {properties: {seed: {}}}], anyOf: [{properties: {lang_code: {}}}]},
    Base: {properties: {input: {}}, oneOf: [refer('Base')]},
  };
  expect(new Set(acceptedFields(described(refer('Speech'), schemas)))).toEqual(new Set(['input', 'seed', 'lang_code']));
});

test.each([undefined, null, 'text', {}, {paths: {}}, described(refer('Nobody')), described({})])(
  'of %j no field is known',
  description => {
    expect(acceptedFields(description).size).toBe(0);
  },
);
