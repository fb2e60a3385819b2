import {execFile} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {promisify} from 'node:util';
import {startScriptedBackend, wavOf} from '../kit/scripted-backend.js';
import {writeScriptedTrainer} from '../kit/scripted-trainer.js';
import {writeTinyVoice} from '../kit/tiny-voice.js';

/** A folder as a reader of the pages has it, with a backend that answers. */
export type Workplace = {
  readonly folder: string;
  readonly backendUrl: string;
  /** Of another backend, for examples with several. */
  readonly secondUrl: string;
  /** With `chatterpipe` on the PATH and CHATTERBOX_URL set. */
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const phrases = [
  'Selamat pagi, apa khabar?',
  'Hujan turun sejak malam tadi.',
  'Tolong tutup pintu itu.',
  'Kami tiba di stesen sebelum senja.',
  'Buah rambutan ini manis sekali.',
  'Esok kita pergi ke pasar bersama.',
];

/**
 * Opens a workplace for the examples of one page: speakers anwar.wav and suraya.wav on the backend, recordings of those names
 * and me.wav, my-phrases.txt, token.txt, a base id_ID-news.ckpt, a trainer that speaks the launcher's protocol and trains nothing,
 * a voice in voices/, a small dataset in datasets/malay_voice, and in datasets/old
 * the same as another tool would leave it.
 */
export async function openWorkplace(): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-docs-'));
  const speakers = [
    {id: 'anwar.wav', name: 'Anwar Ibrahim'},
    {id: 'suraya.wav', name: 'Suraya'},
  ];
  const backend = await startScriptedBackend({speakers});
  const second = await startScriptedBackend({speakers});
  for (const voice of ['anwar.wav', 'suraya.wav', 'me.wav']) {
    writeFileSync(join(folder, voice), wavOf('pcm16', {input: phrases.join(' '), voice, seed: 1}));
  }
  writeFileSync(join(folder, 'my-phrases.txt'), `${phrases.join('\n')}\n`);
  writeFileSync(join(folder, 'token.txt'), 'a-token\n');
  mkdirSync(join(folder, 'voices'));
  writeTinyVoice(join(folder, 'voices', 'ms_MY-malayvoice-medium.onnx'));
  writeFileSync(join(folder, 'id_ID-news.ckpt'), 'a base');
  const trainer = join(folder, 'trainer-python');
  writeScriptedTrainer(trainer, {gpu: {free: 24e9, total: 24e9}});
  const environment = {
    ...process.env,
    CHATTERPIPE_TRAINER_PYTHON: trainer,
    PATH: putOnPath(folder),
    HOME: folder,
    CHATTERBOX_URL: backend.url,
    CHATTERPIPE_MODELS: join(folder, 'models'),
  };
  const small = '--voice anwar.wav --language ms --count 6 --output datasets/malay_voice --quiet';
  const old = 'mkdir datasets/old && cp -r datasets/malay_voice/metadata.csv datasets/malay_voice/wavs datasets/old';
  await promisify(execFile)('sh', ['-c', `chatterpipe generate ${small} && ${old}`], {cwd: folder, env: environment});
  return {
    folder,
    backendUrl: backend.url,
    secondUrl: second.url,
    environment,
    async close() {
      await backend.close();
      await second.close();
      rmSync(folder, {recursive: true});
    },
  };
}

/** Puts a `chatterpipe` that is this tree's into a folder of the PATH. */
function putOnPath(folder: string): string {
  const bin = join(folder, '.bin');
  const command = join(bin, 'chatterpipe');
  mkdirSync(bin);
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'chatterpipe.cjs')}" "$@"\n`);
  chmodSync(command, 0o755);
  return `${bin}${delimiter}${process.env['PATH']}`;
}
