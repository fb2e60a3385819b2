import {expect, test} from 'vitest';
import {ChatterboxClient} from '../../src/chatterbox/client.js';
import {startScriptedBackend} from '../kit/scripted-backend.js';
import {speechRequest} from './requests.js';

test('B11 headers after 310 s are waited for when the time limit allows, past the 300 s that undici hides', async () => {
  const backend = await startScriptedBackend({latencyMs: 310_000});
  const client = new ChatterboxClient({baseUrl: backend.url, timeoutMs: 400_000});
  const answer = await client.speech(speechRequest());
  expect(answer.tookMs).toBeGreaterThan(309_000);
  await client.close();
  await backend.close();
}, 400_000);
