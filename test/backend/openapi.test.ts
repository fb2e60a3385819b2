import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Api, checkRequest, requestsOf, templateOf} from './openapi-fuzz.js';
import {startBackend} from './server.js';

const runs = 300;

test('E7 requests after and beside /openapi.json: statuses, media types and JSON as it says, nothing of 500', async () => {
  const {url} = await startBackend();
  const api = (await (await fetch(`${url}/openapi.json`)).json()) as Api;
  expect(Object.keys(api.paths)).toHaveLength(12);
  const check = fc.asyncProperty(requestsOf(api), request =>
    checkRequest(url, api, templateOf(api, request.path), request),
  );
  await fc.assert(check, {numRuns: runs});
  expect((await fetch(url)).status).toBe(200);
});
