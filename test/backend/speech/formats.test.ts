import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {decodeMp3} from '../../../src/audio/mp3/decode-mp3.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {readWavHeader} from '../../../src/audio/wav/read-wav-header.js';
import {createEspeakEngine} from '../../../src/engines/espeak/espeak-engine.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {hasProgram} from '../../kit/programs.js';
import {postSpeech, startBackend} from '../server.js';

const spoken = {input: 'Apa khabar? Semua baik.', voice: 'tone-low.wav'};
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test('pcm is the samples of the WAV, without its head', async () => {
  const {url} = await startBackend();
  const response = await postSpeech(url, {...spoken, response_format: 'pcm'});
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/pcm']);
  const wav = await bytesOf(await postSpeech(url, {...spoken, response_format: 'wav'}));
  const {dataOffsetBytes, dataSizeBytes} = readWavHeader(wav);
  expect(await bytesOf(response)).toEqual(wav.slice(dataOffsetBytes, dataOffsetBytes + dataSizeBytes));
});

test('mp3 is the same speech, 1,105 samples late, within the noise of its kind', async () => {
  const {url} = await startBackend({engine: createEspeakEngine({threads: 1})});
  const body = {input: 'Saya pergi ke pasar pagi tadi.', voice: 'robot-low.wav'};
  const response = await postSpeech(url, {...body, response_format: 'mp3'});
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  const {pcm} = await decodeMp3(await bytesOf(response));
  expect([pcm.sampleRateHz, pcm.channels.length]).toEqual([24_000, 1]);
  const [mp3 = new Float32Array()] = pcm.channels;
  const [wav = new Float32Array()] = decodeWav(await bytesOf(await postSpeech(url, body))).pcm.channels;
  expect(mp3.length).toBeGreaterThanOrEqual(wav.length + 1105);
  // The decoder adds 529 samples of its own where no header tells it of the delay, as ISO 11172-3 decoders do.
  const likeness = (delay: number): number => {
    let [product, mine, theirs] = [0, 0, 0];
    for (let at = 0; at < 24_000; at += 1) {
      const [a, b] = [wav[at] as number, mp3[at + delay] ?? 0];
      product += a * b;
      mine += a * a;
      theirs += b * b;
    }
    return product / Math.sqrt(mine * theirs);
  };
  const best = Array.from({length: 700}, (_, at) => at + 1000).reduce((most, delay) =>
    likeness(delay) > likeness(most) ? delay : most,
  );
  expect([1105, 1105 + 529]).toContain(best);
  expect(likeness(best)).toBeGreaterThan(0.99);
});

test('a WAV says that a machine made it, behind its samples, and so does the head of every answer', async () => {
  const {url} = await startBackend();
  const response = await postSpeech(url, spoken);
  expect(response.headers.get('x-ai-generated')).toBe('chatterpipe; engine="tone (no speech: for tests)"');
  const wav = await bytesOf(response);
  const {dataOffsetBytes, dataSizeBytes, oddities, isLengthCertain} = readWavHeader(wav);
  expect([dataOffsetBytes, oddities, isLengthCertain]).toEqual([44, [], true]);
  const behind = Buffer.from(wav.slice(dataOffsetBytes + dataSizeBytes)).toString('latin1');
  expect([behind.slice(0, 4), behind.slice(8, 16)]).toEqual(['LIST', 'INFOISFT']);
  expect(behind).toContain('\x0c\0\0\0chatterpipe\0ICMT');
  expect(behind).toContain('Synthetic speech, made by a machine (engine: tone (no speech: for tests))\0');
});

test.skipIf(!hasProgram('python3'))("Python's wave reads the marked WAV, whole and streamed", async () => {
  const {url} = await startBackend();
  const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-wave-'));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const whole = await bytesOf(await postSpeech(url, {...spoken, input: 'Apa khabar?'}));
  const streamed = await bytesOf(await postSpeech(url, {...spoken, input: 'Apa khabar?'}, {}, '?stream=true'));
  writeFileSync(join(folder, 'whole.wav'), whole);
  writeFileSync(join(folder, 'streamed.wav'), streamed);
  const script = `import wave, sys
for name in sys.argv[1:]:
    w = wave.open(name)
    print(w.getnchannels(), w.getsampwidth(), w.getframerate(), len(w.readframes(w.getnframes())))`;
  const told = execFileSync('python3', ['-c', script, join(folder, 'whole.wav'), join(folder, 'streamed.wav')], {
    encoding: 'utf8',
  });
  const {dataSizeBytes} = readWavHeader(whole);
  expect(told).toBe(`1 2 24000 ${dataSizeBytes}\n1 2 24000 ${dataSizeBytes}\n`);
});

test('speed of an engine that has none is stretched: a quarter to four times, length within 1 %', async () => {
  const asked: number[] = [];
  const tone = createToneEngine();
  const engine = {
    ...tone,
    changesSpeed: false,
    speak: (order: Parameters<typeof tone.speak>[0]) => {
      asked.push(order.speed);
      return tone.speak(order);
    },
  };
  const {url} = await startBackend({engine});
  const secondsAt = async (speed: number) =>
    readWavHeader(await bytesOf(await postSpeech(url, {...spoken, speed}))).durationSeconds;
  const plain = await secondsAt(1);
  for (const speed of [0.25, 0.5, 1.5, 4]) {
    const ratio = (await secondsAt(speed)) / (plain / speed);
    expect(ratio, `${speed}`).toBeGreaterThan(0.99);
    expect(ratio, `${speed}`).toBeLessThan(1.01);
  }
  expect(asked).toEqual([1, 1, 1, 1, 1]);
});

test('a long text is cut at its sentences and joined: fades at the joins, 200 ms between, one turn of the engine', async () => {
  const texts: string[] = [];
  const tone = createToneEngine();
  const constant = new Float32Array(2400).fill(0.5);
  const engine = {
    ...tone,
    speak: async ({text}: {text: string}) => {
      texts.push(text);
      return {samples: constant.slice(), sampleRateHz: 24_000};
    },
  };
  const {url} = await startBackend({engine});
  const sentences = Array.from(
    {length: 6},
    (_, at) => `Ayat nombor ${at + 1} ini cukup panjang supaya teks menjadi lebih panjang daripada had.`,
  );
  const [samples = new Float32Array()] = decodeWav(
    await bytesOf(await postSpeech(url, {...spoken, input: sentences.join(' ')})),
  ).pcm.channels;
  expect(texts).toEqual(sentences);
  expect(samples.length).toBe(6 * 2400 + 5 * 4800);
  let steepest = 0;
  for (let at = 1; at < samples.length; at += 1) {
    steepest = Math.max(steepest, Math.abs((samples[at] as number) - (samples[at - 1] as number)));
  }
  // 5 ms are 120 samples; the curve of the fade is at most 1.5 times as steep as a line.
  expect(steepest).toBeLessThan((0.5 * 1.6) / 120);
  expect(samples.subarray(2400, 2400 + 4800).every(sample => sample === 0)).toBe(true);
  texts.length = 0;
  await bytesOf(await postSpeech(url, {...spoken, input: sentences.slice(0, 3).join(' ')}));
  expect(texts, 'what is not long stays whole').toEqual([sentences.slice(0, 3).join(' ')]);
});

test('the format of a request that names none is that of the server', async () => {
  const {url} = await startBackend({defaultFormat: 'mp3'});
  expect((await postSpeech(url, spoken)).headers.get('content-type')).toBe('audio/mpeg');
  expect((await postSpeech(url, {...spoken, response_format: 'wav'})).headers.get('content-type')).toBe('audio/wav');
});

test.each([
  [{defaultFormat: 'opus' as 'wav'}, 'The backend cannot answer with "opus" by default.'],
  [{mostCharacters: 0}, 'A text cannot have 0 characters at most.'],
])('%j is a usage error', async (options, message) => {
  await expect(startBackend(options)).rejects.toThrow(message);
});
