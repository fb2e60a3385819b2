import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {measureDataset} from '../../../src/jobs/measure/measure-dataset.js';
import {smallDataset} from '../../kit/small-dataset.js';

/** A dataset of a backend that says so of itself, whose clips got the numbers that models give robots. */
async function judgedDataset(health: Readonly<Record<string, unknown>>) {
  const dataset = await smallDataset({health});
  await dataset.generate();
  const file = join(dataset.output, 'measurements.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const heard = lines.map(line => JSON.stringify({...JSON.parse(line), dnsmosOverall: 2.1, speakerCosine: 0.3}));
  await writeFile(file, `${heard.join('\n')}\n`);
  return dataset;
}

async function claimsIn(output: string): Promise<unknown> {
  return JSON.parse(await readFile(join(output, 'dataset.json'), 'utf8')).claims;
}

test('a robot is refused by no preset for sounding like one, and by a person’s own limit at once', async () => {
  const {output} = await judgedDataset({robot: true, clones: false});
  expect(await claimsIn(output)).toEqual({isNatural: false, isCloned: false});
  for (const limits of ['lenient', 'default', 'strict']) {
    const {reasons} = await judgeDataset(output, {limits, isDryRun: true});
    expect(reasons).not.toHaveProperty('low-quality');
    expect(reasons).not.toHaveProperty('other-speaker');
  }
  expect(await judgeDataset(output)).toMatchObject({kept: 12, rejected: 0, changed: []});
  const own = {leastDnsmosOverall: 2.2};
  expect(await judgeDataset(output, {limitChanges: own})).toMatchObject({kept: 0, reasons: {'low-quality': 12}});
  // The card keeps it, as every limit that was asked for.
  expect(await judgeDataset(output)).toMatchObject({kept: 0, changed: []});
  expect(await judgeDataset(output, {limitChanges: {leastSpeakerCosine: 0.5}})).toMatchObject({
    reasons: {'low-quality': 12, 'other-speaker': 12},
  });
  expect(await judgeDataset(output, {limits: 'default'})).toMatchObject({kept: 12, rejected: 0});
});

test('the same numbers of a backend that says nothing refuse, and so they do once the card says natural', async () => {
  const {output} = await judgedDataset({});
  expect(await claimsIn(output)).toEqual({isNatural: true, isCloned: true});
  expect(await judgeDataset(output)).toMatchObject({kept: 0, reasons: {'low-quality': 12, 'other-speaker': 12}});

  const robot = await judgedDataset({robot: true, clones: false});
  const card = join(robot.output, 'dataset.json');
  const said = JSON.parse(await readFile(card, 'utf8'));
  await writeFile(card, JSON.stringify({...said, claims: {isNatural: true, isCloned: true}}));
  expect(await judgeDataset(robot.output)).toMatchObject({kept: 0, reasons: {'low-quality': 12, 'other-speaker': 12}});
});

test('what does not clone is still judged as natural speech', async () => {
  const {output} = await judgedDataset({clones: false});
  expect(await judgeDataset(output)).toMatchObject({kept: 0, reasons: {'low-quality': 12}});
});

test('a robot’s broken sound is refused as anybody’s', async () => {
  const {output} = await judgedDataset({robot: true, clones: false});
  expect(await judgeDataset(output, {limitChanges: {leastCrestFactor: 100}})).toMatchObject({
    kept: 0,
    reasons: {drone: 12},
  });
});

test('a generation that goes on keeps what the card says', async () => {
  const {output, generate} = await judgedDataset({robot: true, clones: false});
  await generate({count: 14});
  expect(await claimsIn(output)).toEqual({isNatural: false, isCloned: false});
  // Measured anew, without models.
  expect(
    await measureDataset(output, {evidence: {recognition: 'off', speaker: 'off', mos: 'off', vad: 'off'}}),
  ).toMatchObject({
    clips: 14,
  });
  expect(await claimsIn(output)).toEqual({isNatural: false, isCloned: false});
});
