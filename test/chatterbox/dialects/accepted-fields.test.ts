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

test('a name that refers to itself many times is followed once, and of endless parts some are read', () => {
  let reads = 0;
  const Speech = {
    get allOf() {
      reads += 1;
      return [{properties: {seed: {}}}, ...Array.from({length: 5}, () => refer('Speech'))];
    },
  };
  expect([...acceptedFields(described(refer('Speech'), {Speech}))]).toEqual(['seed']);
  expect(reads).toBeLessThan(5);
  const parts = Array.from({length: 10_000}, (_, at) => ({properties: {[`field${at}`]: {}}}));
  expect(acceptedFields(described({anyOf: parts})).size).toBeLessThan(2_000);
});

test.each([undefined, null, 'text', {}, {paths: {}}, described(refer('Nobody')), described({})])(
  'of %j no field is known',
  description => {
    expect(acceptedFields(description).size).toBe(0);
  },
);
