import {expect, test} from 'vitest';
import {transcriptionAddress} from '../../../../src/engines/transcription/server/transcription-address.js';

test.each([
  'http://localhost:8000',
  'http://localhost:8000/',
  'http://localhost:8000/v1',
  'http://localhost:8000/v1/',
  'http://localhost:8000/v1/audio/transcriptions',
])('%s names the route', address => {
  expect(transcriptionAddress(address).href).toBe('http://localhost:8000/v1/audio/transcriptions');
});

test('a path before the route is kept', () => {
  expect(transcriptionAddress('https://host/asr/v1').href).toBe('https://host/asr/v1/audio/transcriptions');
});

test('what is no address of the web is refused', () => {
  expect(() => transcriptionAddress('localhost:8000')).toThrow(
    'The address "localhost:8000" of the transcription server is no http:// or https:// address.',
  );
});

test('a password is refused, and not repeated', () => {
  expect(() => transcriptionAddress('http://me:secret@host:8000')).toThrow(
    'The address of the transcription server on host:8000 holds a name or a password.',
  );
});
