import {expect, test} from 'vitest';
import {errorOf, postSpeech, startBackend} from '../server.js';

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test("OpenAI's voices are the speakers in their order, and the map goes before it", async () => {
  const {url} = await startBackend({voiceMap: {nova: 'tone-high.wav', narrator: 'tone-low.wav', lost: 'nobody.wav'}});
  const say = async (voice: unknown) => bytesOf(await postSpeech(url, {input: 'Apa khabar?', voice}));
  const [low, high] = [await say('tone-low.wav'), await say('tone-high.wav')];
  expect(low).not.toEqual(high);
  expect(await say('alloy')).toEqual(low);
  expect(await say('ash')).toEqual(high);
  expect(await say('nova')).toEqual(high);
  expect(await say('narrator')).toEqual(low);
  expect(await say({id: 'tone-high.wav'})).toEqual(high);
  const response = await postSpeech(url, {input: 'Apa khabar?', voice: 'lost'});
  expect(response.status).toBe(404);
  expect((await errorOf(response)).message).toBe(
    'There is no speaker "nobody.wav"; ids must match exactly. There are: tone-low.wav, tone-high.wav.',
  );
});

test('GET /v1/audio/voices lists the speakers twice over, and the other names that find one', async () => {
  const {url} = await startBackend({voiceMap: {nova: 'tone-high.wav', lost: 'nobody.wav'}});
  const answer = (await (await fetch(`${url}/v1/audio/voices`)).json()) as {aliases: Record<string, string>};
  const speakers = [
    {id: 'tone-low.wav', name: 'Tone, low'},
    {id: 'tone-high.wav', name: 'Tone, high'},
  ];
  expect(answer).toMatchObject({object: 'list', data: speakers, voices: speakers});
  expect(answer.aliases).toMatchObject({alloy: 'tone-low.wav', ash: 'tone-high.wav', nova: 'tone-high.wav'});
  expect(answer.aliases).not.toHaveProperty('lost');
  expect(Object.keys(answer.aliases)).toHaveLength(13);
});

test('GET /v1/models lists the model of the protocol and the engine', async () => {
  const {url} = await startBackend();
  expect(await (await fetch(`${url}/v1/models`)).json()).toEqual({
    object: 'list',
    data: ['chatterbox-tts', 'tone (no speech: for tests)'].map(id => ({
      id,
      object: 'model',
      created: 0,
      owned_by: 'chatterpipe',
    })),
  });
});
