import {expect, test} from 'vitest';
import {measureDataset} from '../../../src/jobs/measure/measure-dataset.js';
import {type Script, sendJson, serverForTest, startServer} from '../../engines/transcription/server/scripted-server.js';
import {smallDataset} from '../../kit/small-dataset.js';

const evidence = {vad: 'off', speaker: 'off', mos: 'off'};
const hears: Script = (_, response) => sendJson(response, {text: 'Apa khabar?'});

test('a transcription server that is restarted in the middle of a generation is waited for, and a person is told', async () => {
  const first = await startServer((request, response, count) => {
    hears(request, response, count);
    if (count === 2) void first.close();
  });
  const {generate, notices} = await smallDataset();
  const generating = generate({count: 6, retries: 0, evidence: {...evidence, recognition: first.url}});
  const waits = () => notices().filter(message => message.startsWith('Waiting for the transcription server'));
  await expect.poll(waits, {timeout: 40_000}).toHaveLength(1);
  expect(waits()[0]).toMatch(
    /^Waiting for the transcription server, up to 5 min: POST \S+ failed: nothing listens on /,
  );
  const second = await serverForTest(hears, Number(new URL(first.url).port));
  const {kept, rejected, failed} = await generating;
  expect({decided: kept + rejected, failed}).toEqual({decided: 6, failed: 0});
  expect(second.requests.length).toBeGreaterThanOrEqual(3);
  expect(notices()).toContain('The transcription server answers again.');
});

test('measure goes on when its transcription server comes back', async () => {
  const {output, generate} = await smallDataset();
  await generate({count: 4, evidence: {...evidence, recognition: 'off'}});
  const server = await serverForTest((request, response, count) =>
    count < 3 ? sendJson(response, {detail: 'loading'}, 503) : hears(request, response, count),
  );
  const measured = await measureDataset(output, {evidence: {...evidence, recognition: server.url}});
  expect(measured).toMatchObject({clips: 4, models: {recognition: `${server.url}/v1/audio/transcriptions whisper-1`}});
  expect(server.requests).toHaveLength(7);
});
