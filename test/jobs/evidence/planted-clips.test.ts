import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const data = process.env['CHATTERPIPE_SHARED_DATA'];
const models = process.env['CHATTERPIPE_TEST_MODELS'];
const speech = join(data ?? '', 'speech');
const isThere = data !== undefined && models !== undefined && existsSync(join(models, 'whisper-base'));

/** Which clip is sent for which text; all others get their own. */
const planted: Readonly<Record<string, string>> = {
  'Please put the blue cups back on the shelf.': 'en_joe_08.wav',
  'The museum is closed on Mondays.': 'en_joe_03.wav',
  'Would you like some tea with your toast?': 'en_alpha_05.wav',
};

test.skipIf(!isThere)(
  'planted wrong clips are refused, every one of them, and no other: other words, another voice (real models)',
  {timeout: 900_000},
  async () => {
    const rows = (await readFile(join(speech, 'index.tsv'), 'utf8')).trimEnd().split('\n').slice(1);
    const own = new Map(
      rows
        .map(row => row.split('\t'))
        .flatMap(([file, , voice, text]) => (voice === 'joe' ? [[text, file] as const] : [])),
    );
    const clipOf = async (text: string): Promise<string> =>
      (await readFile(join(speech, planted[text] ?? own.get(text) ?? ''))).toString('base64');
    const texts = [...own.keys()].slice(0, 8) as string[];
    const sounds = new Map(await Promise.all(texts.map(async text => [text, await clipOf(text)] as const)));
    const backend = await startScriptedBackend({
      script: ({body}) => {
        const base64 = sounds.get(body?.['input'] as string);
        return base64 === undefined ? undefined : {kind: 'body', base64, contentType: 'audio/wav'};
      },
    });
    onTestFinished(() => backend.close());
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'p.txt'), `${texts.join('\n')}\n`);
    const output = join(folder, 'ds');
    const evidence = {
      recognition: join(models as string, 'whisper-base'),
      speaker: join(models as string, 'ge2e'),
      mos: join(models as string, 'dnsmos'),
      vad: join(models as string, 'silero-vad'),
    };
    const reference = join(speech, 'en_joe_10.wav');
    const summary = await generateDataset({
      output,
      voice: reference,
      consent: 'self',
      language: 'en',
      phrases: [join(folder, 'p.txt')],
      backend: backend.url,
      retries: 0,
      pilot: false,
      evidence,
      timeoutSeconds: 120,
    });
    const rejected = (await readFile(join(output, 'clips.jsonl'), 'utf8'))
      .split('\n')
      .filter(line => line.includes('"verdict":"rejected"'))
      .map(line => JSON.parse(line) as {key: string; reasons: string[]});
    const journal = await readFile(join(output, 'clips.jsonl'), 'utf8');
    const textOf = (key: string): string =>
      JSON.parse(journal.split('\n').find(line => line.includes(`"key":"${key}","n"`)) ?? '{}').text;
    const reasons = Object.fromEntries(rejected.map(({key, reasons: why}) => [textOf(key), why]));
    expect(Object.keys(reasons).sort(), JSON.stringify(reasons)).toEqual(Object.keys(planted).sort());
    expect(reasons['Would you like some tea with your toast?']).toContain('other-speaker');
    expect(reasons['The museum is closed on Mondays.']).toContain('wrong-words');
    expect(summary).toMatchObject({kept: 5, rejected: 3, notMeasured: []});

    // Judged again without any model: the same.
    expect(await judgeDataset(output)).toMatchObject({changed: [], kept: 5, rejected: 3});
  },
);
