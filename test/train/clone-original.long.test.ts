import {existsSync, readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {auditionVoice} from '../../src/jobs/audition/audition-voice.js';
import {runCli} from '../kit/run-cli.js';
import {wavOf} from '../kit/scripted-backend.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

/** The Python of an environment with Piper's trainer; this test is skipped where it is not said. */
const python = process.env['CHATTERPIPE_TEST_TRAINER_PYTHON'];

/** The original's `cloneToPiper.py` line, as it stands there. */
const original = 'MalayVoice anwar.wav --samples 200 --epochs 300 --quality medium --language ms';

describe.skipIf(python === undefined)("with Piper's real trainer (CHATTERPIPE_TEST_TRAINER_PYTHON)", () => {
  test("the original's clone line, but for one epoch of a tiny model, ends with a voice that was listened to", {
    timeout: 900_000,
  }, async () => {
    const folder = await temporaryFolder();
    // As in the original, a speaker that stays is a file in audios/.
    const audios = join(folder, 'data', 'audios');
    await mkdir(audios, {recursive: true});
    const input = 'Selamat pagi, nama saya Anwar dan ini suara saya yang biasa.';
    await writeFile(join(audios, 'anwar.wav'), wavOf('pcm16', {input, voice: 'anwar.wav', seed: 1}));
    const env = {
      CHATTERBOX_URL: 'embedded',
      CHATTERPIPE_DATA: join(folder, 'data'),
      CHATTERPIPE_TRAINER_PYTHON: python as string,
      CHATTERPIPE_MODELS: '/nonexistent/models',
      HOME: folder,
    };
    const line = ['clone', ...original.replace('--epochs 300', '--epochs 1').split(' '), '--model-size', 'tiny'];
    const {exitCode, stdout, stderr} = await runCli([...line, '--json'], {cwd: folder, env});
    expect(exitCode, stdout.slice(-3000) + stderr).toBe(0);
    const cloned = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
    expect(cloned).toMatchObject({
      event: 'cloned',
      isShort: false,
      voice: {model: 'voices/ms_MY-malayvoice-medium.onnx', epoch: 1},
      audition: {of: 40, language: 'ms'},
    });
    const {stages} = cloned as {stages: {stage: string; seconds: number; figures: Record<string, number>}[]};
    console.log(stages.map(({stage, seconds}) => `${stage} ${seconds.toFixed(1)} s`).join(', '));
    expect(stages.map(({stage}) => stage)).toEqual(['check', 'generate', 'verify', 'train', 'export', 'audition']);
    const {clips = 0} = stages[1]?.figures ?? {};
    expect(clips).toBeGreaterThanOrEqual(190);
    // 95 % of the clips are learned from, in batches that are full.
    const steps = stages[3]?.figures['steps'] ?? 0;
    expect(steps).toBeGreaterThan(10);
    const rows = readFileSync(join(folder, 'datasets', 'MalayVoice', 'metadata.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(rows).toHaveLength(clips);
    expect(rows[0]).toMatch(/^voice_00001\.wav\|/);
    expect(existsSync(join(folder, cloned.audition.page))).toBe(true);

    // It is a voice of Piper's own exporter, and speaks here by itself.
    const voice = join(folder, cloned.voice.model);
    const heard = await auditionVoice({voice, count: 1});
    expect(heard.clips[0]?.measured?.durationSeconds).toBeGreaterThan(0.3);
  });
});
