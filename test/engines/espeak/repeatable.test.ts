import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import type {EspeakOrder} from '../../../src/engines/espeak/espeak-instance.js';
import {builtInSpeakers, speakerLike} from '../../../src/engines/espeak/espeak-speaker.js';
import {toEspeakOrder} from '../../../src/engines/espeak/to-espeak-order.js';
import {knownLanguages} from '../../../src/text/language.js';

const nobody = {id: 'x.wav', name: 'X'};
const high = {pitchHz: 300, syllablesPerSecond: 6};
const plain = {speakerId: 'x.wav', speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};

const sentences = {
  ms: 'Apa khabar? Semua baik, terima kasih kerana bertanya.',
  'en-us': 'The quick brown fox jumps over the lazy dog.',
  cmn: '你好，今天天气很好。',
  ja: 'こんにちは、おげんきですか。',
};

const ways = [
  ['forward', 0],
  ['backward', 1_700_000_000_123],
  ['odd ones first', 1_234_567_891_011],
] as const;

test('the same order gives the same bytes in three processes, in any order of requests, whatever the clock says', async () => {
  const settings = {pitch: 50, rate: 175, range: 50};
  const variants = new Set([...builtInSpeakers.map(({variant}) => variant), speakerLike(nobody, high).variant]);
  const orders: EspeakOrder[] = Object.entries(sentences).flatMap(([voice, text]) =>
    [...variants].map(variant => ({text, voice: `${voice}${variant}`, ...settings})),
  );
  // A long one, which leaves much behind in the module's memory.
  orders.push({text: 'Saya pergi ke pasar. '.repeat(40), voice: 'ms', ...settings, rate: 200});
  for (const {code} of knownLanguages()) {
    orders.push(toEspeakOrder({...plain, text: '1 2 3 saya', language: code}, speakerLike(nobody, high)));
  }
  expect(variants.size).toBe(3);

  const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-espeak-'));
  try {
    const file = join(folder, 'orders.json');
    await writeFile(file, JSON.stringify(orders));
    const outputs = await Promise.all(ways.map(([way, clockMs]) => hashes(file, way, clockMs)));
    const [forward] = outputs.map(lines => [...new Set(lines)].sort());
    for (const lines of outputs) {
      expect(lines).toHaveLength(2 * orders.length);
      expect([...new Set(lines)].sort()).toEqual(forward);
    }
    expect(forward).toHaveLength(orders.length);
  } finally {
    await rm(folder, {recursive: true});
  }
});

async function hashes(file: string, way: string, clockMs: number): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('print-hashes.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, file, way, String(clockMs)], {stdio: ['ignore', 'pipe', 'inherit']});
  return (await text(child.stdout)).trim().split('\n');
}
