import {execFile, spawnSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import OpenAI, {NotFoundError, UnprocessableEntityError} from 'openai';
import {expect, test} from 'vitest';
import {decodeAudio} from '../../src/audio/decode-audio.js';
import {createEspeakEngine} from '../../src/engines/espeak/espeak-engine.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {startBackend} from './server.js';

const input = 'Good morning. How are you today?';
/** Of a venv that has PyPI's `openai`. */
const python = process.env['CHATTERPIPE_TEST_PYTHON'];
const hasOpenai =
  python !== undefined && spawnSync(python, ['-c', 'import openai'], {stdio: 'ignore', timeout: 60_000}).status === 0;

async function clientOf(): Promise<{client: OpenAI; url: string}> {
  const {url} = await startBackend({engine: createEspeakEngine()});
  return {client: new OpenAI({baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0}), url};
}

const secondsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
  const {pcm} = await decodeAudio(bytes);
  return (pcm.channels[0]?.length ?? 0) / pcm.sampleRateHz;
};

test("E14 npm's openai drives the server: WAV, MP3 and PCM of one length, speed, models", async () => {
  const {client} = await clientOf();
  const speak = async (response_format: 'wav' | 'mp3' | 'pcm', speed = 1) => {
    const response = await client.audio.speech.create({model: 'tts-1', voice: 'alloy', input, response_format, speed});
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const seconds = await secondsOf(await speak('wav'));
  expect(seconds).toBeGreaterThan(1);
  expect((await speak('pcm')).length / 2 / 24_000).toBeCloseTo(seconds, 3);
  // An MP3 is whole frames of 1,152 samples, with some of silence at both ends.
  expect(Math.abs((await secondsOf(await speak('mp3'))) - seconds)).toBeLessThan(0.2);
  expect(await secondsOf(await speak('wav', 2))).toBeLessThan(0.7 * seconds);
  const models = await client.models.list();
  expect(models.data.map(({id}) => id)).toContain('chatterbox-tts');
});

test("E14 npm's openai reads speech as it comes, and the errors as its own", async () => {
  const {client} = await clientOf();
  const create = client.audio.speech.create.bind(client.audio.speech);
  const streamed = await create({
    model: 'tts-1',
    voice: 'alloy',
    input,
    response_format: 'pcm',
    stream_format: 'audio',
  });
  let sizeBytes = 0;
  for await (const chunk of streamed.body as unknown as AsyncIterable<Uint8Array>) sizeBytes += chunk.length;
  expect(sizeBytes).toBeGreaterThan(24_000);
  await expect(create({model: 'tts-1', voice: 'nobody', input})).rejects.toThrow(NotFoundError);
  await expect(create({model: 'tts-1', voice: 'alloy', input: '…'})).rejects.toThrow(UnprocessableEntityError);
});

test.skipIf(!hasOpenai)("E14 PyPI's openai drives the server (CHATTERPIPE_TEST_PYTHON with openai)", async () => {
  const {url} = await clientOf();
  const folder = await temporaryFolder();
  const script = join(folder, 'speak.py');
  await writeFile(
    script,
    `import json, sys, wave
from openai import NotFoundError, OpenAI
client = OpenAI(base_url=sys.argv[1] + "/v1", api_key="none", max_retries=0)
with client.audio.speech.with_streaming_response.create(
    model="tts-1", voice="alloy", input=sys.argv[2], response_format="wav"
) as response:
    response.stream_to_file("out.wav")
with wave.open("out.wav") as sound:
    facts = {"rate": sound.getframerate(), "channels": sound.getnchannels(), "seconds": sound.getnframes() / sound.getframerate()}
try:
    client.audio.speech.create(model="tts-1", voice="nobody", input="Hello")
except NotFoundError as error:
    facts["code"] = error.code
facts["models"] = [model.id for model in client.models.list()]
print(json.dumps(facts))
`,
  );
  const {stdout} = await promisify(execFile)(python ?? '', [script, url, input], {cwd: folder, timeout: 60_000});
  const facts: unknown = JSON.parse(stdout);
  expect(facts).toMatchObject({rate: 24_000, channels: 1, code: expect.stringMatching(/not_found/)});
  expect(facts).toMatchObject({models: expect.arrayContaining(['chatterbox-tts'])});
  expect((facts as {seconds: number}).seconds).toBeGreaterThan(1);
});
