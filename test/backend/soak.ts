import {readdirSync, readFileSync} from 'node:fs';
import {expect} from 'vitest';
import {postSpeech, speakerForm} from './server.js';
import {startServerProcess} from './server-process.js';
import {tone} from './speakers/recordings.js';

type Sample = {readonly residentBytes: number; readonly descriptors: number};

/**
 * Uses a server for a while: speech, wrong requests, clients that leave, uploads, lists; then sees that neither its memory nor its
 * descriptors grew. The first third does not count: memory fills up to what a process needs.
 */
export async function soak(seconds: number, mostGrowthBytes: number): Promise<void> {
  const {url, child, result} = await startServerProcess();
  const pid = child.pid as number;
  const samples: Sample[] = [];
  const end = performance.now() + seconds * 1000;
  let requests = 0;
  const client = async (number: number): Promise<void> => {
    for (let n = 0; performance.now() < end; n += 1) {
      requests += 1;
      await useOnce(url, number * 1_000_000 + n);
    }
  };
  const look = setInterval(() => samples.push(sampleOf(pid)), Math.max(250, seconds * 10));
  await Promise.all([0, 1, 2, 3].map(client));
  clearInterval(look);
  const used = samples.slice(Math.floor(samples.length / 3));
  const half = Math.floor(used.length / 2);
  const growth = median(used.slice(half), 'residentBytes') - median(used.slice(0, half), 'residentBytes');
  const more = median(used.slice(half), 'descriptors') - median(used.slice(0, half), 'descriptors');
  expect(requests).toBeGreaterThan(seconds * 20);
  expect({growth: growth < mostGrowthBytes ? 'none' : growth, more: Math.abs(more) <= 4 ? 'none' : more}).toEqual({
    growth: 'none',
    more: 'none',
  });
  child.kill('SIGTERM');
  expect((await result).exitCode).toBe(0);
}

async function useOnce(url: string, n: number): Promise<void> {
  const voice = 'tone-low.wav';
  const kind = n % 10;
  if (kind === 0) return void (await (await postSpeech(url, '{"torn')).text());
  if (kind === 1) return void (await (await fetch(`${url}/api/speakers`)).text());
  if (kind === 2) return void (await (await fetch(`${url}/nothing/${n}`)).text());
  if (kind === 3) {
    const form = speakerForm(tone(1, 100 + (n % 3)));
    return void (await (await fetch(`${url}/api/create_speaker`, {method: 'POST', body: form})).text());
  }
  const leaves = kind === 4 ? {signal: AbortSignal.timeout(1)} : {};
  const spoken = postSpeech(url, {input: `number ${n}`, voice}, leaves).then(response => response.arrayBuffer());
  await spoken.catch(() => {});
}

function sampleOf(pid: number): Sample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    residentBytes: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
  };
}

function median(samples: readonly Sample[], field: keyof Sample): number {
  const values = samples.map(sample => sample[field]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] as number;
}
