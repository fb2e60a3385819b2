import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Api, checkRequest, requestsOf, templateOf} from './openapi-fuzz.js';
import {startBackend} from './server.js';

test('E7 50,000 requests after and beside /openapi.json: nothing of 500, all as it says, the server lives', async () => {
  const {url} = await startBackend();
  const api = (await (await fetch(`${url}/openapi.json`)).json()) as Api;
  const check = fc.asyncProperty(requestsOf(api), request =>
    checkRequest(url, api, templateOf(api, request.path), request),
  );
  await fc.assert(check, {numRuns: 50_000});
  expect((await fetch(url)).status).toBe(200);
}, 3_600_000);
