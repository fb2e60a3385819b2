import {expect, test} from 'vitest';
import {holdsSecret} from '../../src/base/holds-secret.js';

test.each([
  'http://ana:geheim@host:9090',
  'openai:https://key@host/v1',
  'https://host/v1?api_key=geheim',
  '--asr=http://host?key=geheim',
])('%s holds a secret', word => expect(holdsSecret(word)).toBe(true));

test.each([
  'http://host:9090/v1',
  'openai:https://host/v1',
  'whisper-small',
  'ana@home',
  'why?',
  'http://host/@ana',
  '',
])('%j holds none', word => expect(holdsSecret(word)).toBe(false));
