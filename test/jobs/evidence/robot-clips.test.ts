import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {generateDataset} from '../../../src/jobs/generate/generate-dataset.js';
import type {GenerateOptions} from '../../../src/jobs/generate/options.js';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {trySettings} from '../../../src/jobs/tryout/try-settings.js';
import {defaultLimits} from '../../../src/quality/verdict/presets.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const data = process.env['CHATTERPIPE_SHARED_DATA'];
const models = process.env['CHATTERPIPE_TEST_MODELS'];
const recording = join(data ?? '', 'speech', 'en_joe_10.wav');
const has = (model: string): boolean => models !== undefined && existsSync(join(models, model));
const off = {recognition: 'off', speaker: 'off', mos: 'off', vad: 'off', device: 'cpu'};

/** A dataset of the embedded robot, a take each, and what was told. */
async function fourClips(options: Pick<GenerateOptions, 'voice' | 'consent' | 'evidence'>) {
  const output = join(await temporaryFolder(), 'ds');
  const notices: string[] = [];
  const summary = await generateDataset({
    output,
    language: 'ms',
    count: 4,
    backend: 'embedded',
    retries: 0,
    ...options,
    onEvent: event => void (event.type === 'notice' && notices.push(event.message)),
  });
  return {output, summary, notices};
}

async function measuredIn(output: string, measure: string): Promise<readonly number[]> {
  const lines = (await readFile(join(output, 'measurements.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map(line => JSON.parse(line)[measure]);
}

test.skipIf(!has('dnsmos'))(
  'clips of the embedded robot are measured by DNSMOS and kept (real weights)',
  {timeout: 300_000},
  async () => {
    const {output, summary, notices} = await fourClips({
      voice: 'robot-mid.wav',
      evidence: {...off, mos: join(models as string, 'dnsmos')},
    });
    expect(summary).toMatchObject({kept: 4, rejected: 0});
    const said = 'DNSMOS is measured but refuses nothing: the embedded engine is a robot.';
    expect(notices.filter(message => message.startsWith('DNSMOS'))).toEqual([said]);

    // What the default limit would have refused.
    const scores = await measuredIn(output, 'dnsmosOverall');
    expect(scores).toHaveLength(4);
    for (const score of scores) expect(score).toBeLessThan(defaultLimits.leastDnsmosOverall as number);

    const again: string[] = [];
    const judged = await judgeDataset(output, {
      limits: 'strict',
      isDryRun: true,
      onNotice: said => void again.push(said),
    });
    expect(judged.reasons).not.toHaveProperty('low-quality');
    expect(again).toEqual([said]);
    const own = {leastDnsmosOverall: defaultLimits.leastDnsmosOverall};
    expect(await judgeDataset(output, {limitChanges: own})).toMatchObject({kept: 0, reasons: {'low-quality': 4}});
  },
);

test.skipIf(!has('ge2e') || !existsSync(recording))(
  'clips of a recording that the embedded robot takes hints from are kept, unlike as they are (real weights)',
  {timeout: 300_000},
  async () => {
    const {output, summary, notices} = await fourClips({
      voice: recording,
      consent: 'self',
      evidence: {...off, speaker: join(models as string, 'ge2e')},
    });
    expect(summary).toMatchObject({kept: 4, rejected: 0});
    expect(notices).toContain(
      'Likeness to the recording is measured but refuses nothing: the embedded engine does not clone.',
    );
    for (const cosine of await measuredIn(output, 'speakerCosine')) {
      expect(cosine).toBeLessThan(defaultLimits.leastSpeakerCosine as number);
    }
  },
);

test.skipIf(!has('dnsmos'))(
  'a tryout of the embedded robot counts its clips as good (real weights)',
  {timeout: 300_000},
  async () => {
    const notices: string[] = [];
    const {cells} = await trySettings({
      voice: 'robot-mid.wav',
      language: 'ms',
      tried: {speed: [1]},
      count: 2,
      backend: 'embedded',
      evidence: {...off, mos: join(models as string, 'dnsmos')},
      output: join(await temporaryFolder(), 'tryout.html'),
      onNotice: message => void notices.push(message),
    });
    expect(cells).toMatchObject([{kept: 2, of: 2}]);
    expect(notices).toEqual(['DNSMOS is measured but refuses nothing: the embedded engine is a robot.']);
  },
);
