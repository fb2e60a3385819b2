import {describe, expect, test} from 'vitest';
import {readErrorBody} from '../../../src/chatterbox/answers/read-error-body.js';

describe('what a server said', () => {
  test.each([
    [
      'OpenAI',
      {error: {message: 'No such voice', type: 'invalid_request_error', param: 'voice', code: 'voice_not_found'}},
      'No such voice',
    ],
    ['OpenAI inside FastAPI', {detail: {error: {message: 'Too long', type: 'x'}}}, 'Too long'],
    ['FastAPI text', {detail: 'Speaker not found'}, 'Speaker not found'],
    [
      'FastAPI findings',
      {detail: [{type: 'missing', loc: ['body', 'input'], msg: 'Field required'}]},
      'input: Field required',
    ],
    ['both at once', {error: {message: 'A', type: 't', param: null, code: null}, detail: 'B'}, 'A'],
    ['a text as error', {error: 'engine failed'}, 'engine failed'],
    ['a message', {message: 'Route POST:/x not found', error: undefined, statusCode: 404}, 'Route POST:/x not found'],
    ['a bare JSON text', 'Internal Server Error', 'Internal Server Error'],
  ])('%s', (_name, json, message) => {
    expect(readErrorBody(JSON.stringify(json)).message).toBe(message);
  });

  test('parameter and code', () => {
    const body = {error: {message: 'm', type: 't', param: 'seed', code: 'unknown_parameter'}};
    expect(readErrorBody(JSON.stringify(body))).toMatchObject({param: 'seed', code: 'unknown_parameter'});
  });

  test('fields that FastAPI does not know, and misses', () => {
    const detail = [
      {type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted', input: 7},
      {type: 'value_error.extra', loc: ['body', 'language'], msg: 'extra fields not permitted'},
      {type: 'missing', loc: ['body', 'file'], msg: 'Field required'},
    ];
    expect(readErrorBody(JSON.stringify({detail}))).toMatchObject({
      unknownFields: ['seed', 'language'],
      missingFields: ['file'],
    });
  });

  test('a page, plain text and nothing', () => {
    expect(readErrorBody('<html><head><title>502 Bad\n Gateway</title></head></html>')).toMatchObject({
      message: '502 Bad Gateway',
      isHtml: true,
    });
    expect(readErrorBody('<!DOCTYPE html><body><h1>Not <b>here</b></h1>').message).toBe('Not here');
    expect(readErrorBody('upstream timed out').message).toBe('upstream timed out');
    expect(readErrorBody(' \n').message).toBeUndefined();
    expect(readErrorBody('{"unexpected": true}').message).toBeUndefined();
    expect(readErrorBody('null').message).toBeUndefined();
  });
});
