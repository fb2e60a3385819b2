import {expect, test} from 'vitest';
import {createHeldEngine, postSpeech, startBackend, until} from './server.js';

const voice = 'tone-low.wav';

/** The value of a line of `/metrics`. */
async function figure(url: string, line: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find(found => found.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 'NaN',
  );
}

test('/metrics counts answers by route and status, seconds of speech, and what waits', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine});
  const calls = [1, 2, 3].map(number => postSpeech(url, {input: `nombor ${number}`, voice}));
  await until(() => engine.underWay.length === 1);
  await expect.poll(() => figure(url, 'chatterpipe_queue_waiting')).toBe(2);
  expect(await figure(url, 'chatterpipe_queue_running')).toBe(1);
  const letGo = setInterval(() => engine.letOneGo(), 5);
  const sizes = await Promise.all(calls.map(async call => (await (await call).arrayBuffer()).byteLength));
  clearInterval(letGo);
  await postSpeech(url, {input: 'x', voice: 'nobody'});
  await fetch(`${url}/a"b\nc`);
  const speech = 'method="POST",route="/v1/audio/speech"';
  await expect.poll(() => figure(url, `chatterpipe_requests_total{${speech},status="200"}`)).toBe(3);
  expect(await figure(url, `chatterpipe_requests_total{${speech},status="404"}`)).toBe(1);
  expect(await figure(url, 'chatterpipe_requests_total{method="GET",route="none",status="404"}')).toBe(1);
  expect(await figure(url, 'chatterpipe_request_seconds_count{route="/v1/audio/speech"}')).toBe(4);
  expect(await figure(url, 'chatterpipe_request_seconds_bucket{route="/v1/audio/speech",le="+Inf"}')).toBe(4);
  expect(await figure(url, 'chatterpipe_request_seconds_sum{route="/v1/audio/speech"}')).toBeGreaterThan(0);
  const seconds = await figure(url, 'chatterpipe_speech_seconds_total');
  const sent = sizes.reduce((sum, size) => sum + size, 0) / 48_000;
  expect(Math.abs(seconds - sent)).toBeLessThan(0.05);
  expect(await figure(url, 'chatterpipe_queue_waiting')).toBe(0);
});

test('every line of /metrics is of the text format of Prometheus', async () => {
  const {url} = await startBackend();
  await fetch(url);
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.trimEnd().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\\n]*",?)+\})? [0-9.e+-]+)$/);
  }
});
