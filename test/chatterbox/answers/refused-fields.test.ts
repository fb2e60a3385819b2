import {describe, expect, test} from 'vitest';
import {readErrorBody} from '../../../src/chatterbox/answers/read-error-body.js';
import {refusedFields} from '../../../src/chatterbox/answers/refused-fields.js';

const refused = (body: unknown) => refusedFields(readErrorBody(JSON.stringify(body)), ['language', 'seed']);
const openAi = (message: string, param: string | null = null, code: string | null = null) => ({
  error: {message, type: 'invalid_request_error', param, code},
});

describe('a field that the server does not know', () => {
  test.each([
    [{detail: [{type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted'}]}, ['seed']],
    [openAi('Unrecognized request argument supplied: seed'), ['seed']],
    [openAi("Unknown parameter: 'language'."), ['language']],
    [
      openAi("Unsupported parameter: 'seed' is not supported with this model.", 'seed', 'unsupported_parameter'),
      ['seed'],
    ],
    [openAi('nope', 'seed', 'unknown_parameter'), ['seed']],
    [{detail: "Additional properties are not allowed ('language', 'seed' were unexpected)"}, ['language', 'seed']],
    [{error: 'json: unknown field "seed"'}, ['seed']],
    [{detail: "speak() got an unexpected keyword argument 'language'"}, ['language']],
    [{detail: 'language is not allowed'}, ['language']],
  ])('%j', (body, fields) => {
    expect(refused(body)).toEqual(fields);
  });
});

describe('a value that the server does not like is no such thing', () => {
  test.each([
    [{detail: "Unsupported language 'ms'"}],
    [openAi("Unsupported value: 'language' does not support 'ms' with this model.", 'language', 'unsupported_value')],
    [{detail: [{type: 'less_than_equal', loc: ['body', 'seed'], msg: 'Input should be less than or equal to 99'}]}],
    [{detail: "language 'ms' is not allowed"}],
    [{detail: 'Input text contains unknown characters; the seed was 7'}],
    [{detail: "Unknown parameter 'seed_everything'"}],
    [openAi("Unknown parameter: 'preset'.", 'preset', 'unknown_parameter')],
  ])('%j', body => {
    expect(refused(body)).toEqual([]);
  });
});
