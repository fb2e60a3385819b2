import {describe, expect, test} from 'vitest';
import {startScriptedBackend, startScriptedBackendProcess, wavOf} from './scripted-backend.js';

const ask = (url: string, body: object) =>
  fetch(`${url}/v1/audio/speech`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });
const apa = {input: 'Apa khabar? Semua baik?', voice: 'anwar.wav', seed: 7};

describe('the scripted backend', () => {
  test('speaks the same bytes for the same text, speaker and seed, and others for another', async () => {
    const backend = await startScriptedBackend();
    const bytes = async (body: object) => Buffer.from(await (await ask(backend.url, body)).arrayBuffer());
    const first = await bytes(apa);
    expect(await bytes(apa)).toEqual(first);
    expect(first).toEqual(wavOf('pcm16', apa));
    for (const change of [{seed: 8}, {voice: 'suraya.wav'}, {input: 'Apa khabar? Semua baik!'}]) {
      expect(await bytes({...apa, ...change})).not.toEqual(first);
    }
    await backend.close();
  });

  test('speaks about fourteen characters a second', () => {
    const input = 'Selamat pagi, apa khabar semua orang hari ini?';
    expect((wavOf('pcm16', {...apa, input}).length - 44) / 48_000).toBeCloseTo(input.length / 14, 2);
  });

  test('follows its script: by text, by number, by turn', async () => {
    const backend = await startScriptedBackend({
      script: [
        {text: 'Bad.', answer: {kind: 'status', status: 500, json: {detail: 'no'}}},
        {from: 3, to: 3, answer: {kind: 'status', status: 503}},
        {textIncludes: 'twice', times: 2, answer: {kind: 'status', status: 429}},
      ],
    });
    const status = async (input: string) => (await ask(backend.url, {...apa, input})).status;
    const statuses: number[] = [];
    for (const input of ['Bad.', 'Good.', 'Good.', 'Good.', 'twice', 'twice', 'twice', 'Bad.'])
      statuses.push(await status(input));
    expect(statuses).toEqual([500, 200, 503, 200, 429, 429, 200, 500]);
    expect(backend.speechRequests.map(({nth}) => nth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await backend.close();
  });

  test('refuses a speaker that it does not have, as the protocol says', async () => {
    const backend = await startScriptedBackend();
    const answer = await ask(backend.url, {...apa, voice: 'nobody.wav'});
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: {code: 'speaker_not_found'},
      detail: 'Speaker not found: nobody.wav',
    });
    await backend.close();
  });

  test('runs as a process of its own, and tells what it was asked', async () => {
    const backend = await startScriptedBackendProcess({script: [{times: 1, answer: {kind: 'status', status: 503}}]});
    expect((await ask(backend.url, apa)).status).toBe(503);
    expect(Buffer.from(await (await ask(backend.url, apa)).arrayBuffer())).toEqual(wavOf('pcm16', apa));
    expect(await (await fetch(`${backend.url}/__stats`)).json()).toMatchObject({speechCount: 2, highWater: 1});
    expect(await (await fetch(`${backend.url}/__requests`)).json()).toMatchObject([
      {path: '/v1/audio/speech', body: apa},
      {nth: 2},
    ]);
    await backend.stop();
    expect(backend.child.exitCode).toBe(0);
  });
});
