import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {judgeDataset} from '../../../src/jobs/judge/judge-dataset.js';
import {datasetBytes} from '../../kit/dataset-bytes.js';
import {type ScriptedBackendOptions, wavOf} from '../../kit/scripted-backend.js';
import {smallDataset} from '../../kit/small-dataset.js';

/** A voice some six semitones below that of the others. */
const stranger = 's6';

/** Every twenty-third text or so is spoken by another: in its first takes, or always. */
function strangers(isStranger: (takesBefore: number) => boolean): ScriptedBackendOptions {
  const before = new Map<string, number>();
  return {
    script: ({body}) => {
      const input = body?.['input'];
      if (typeof input !== 'string') return undefined;
      const text = input.replaceAll('.', '').replaceAll(',', '');
      const takes = before.get(text) ?? 0;
      before.set(text, takes + 1);
      if (!isChosen(text) || !isStranger(takes)) return undefined;
      const wav = wavOf('pcm16', {input, voice: stranger, seed: takes});
      return {kind: 'body', base64: wav.toString('base64'), contentType: 'audio/wav'};
    },
  };
}

const isChosen = (text: string): boolean =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 23 === 0;

async function journalOf(
  output: string,
): Promise<readonly {readonly type: string; readonly [name: string]: unknown}[]> {
  return (await readFile(join(output, 'clips.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

test('clips that are unlike the others are asked for once more, and the limits are one line of the journal', async () => {
  const dataset = await smallDataset(strangers(takes => takes === 0));
  const summary = await dataset.generate({count: 40});
  expect(summary).toMatchObject({asked: 40, kept: 40, rejected: 0});
  const records = await journalOf(dataset.output);
  const passes = records.filter(({type}) => type === 'limits');
  expect(passes).toHaveLength(2);
  expect(passes[1]).toEqual({...passes[0], isSettled: true});
  expect(passes.slice(0, 1)).toEqual([
    {
      v: 2,
      type: 'limits',
      at: expect.any(String),
      asked: expect.stringMatching(/^default; [0-9a-f]{8}$/),
      entries: 40,
      again: 5,
      ofDataset: {
        clips: 40,
        bounds: expect.objectContaining({pitchHz: {least: expect.any(Number), most: expect.any(Number)}}),
      },
    },
  ]);
  const again = records.slice(records.findIndex(({type}) => type === 'limits') + 1);
  expect(again.filter(({type}) => type === 'take').length).toBeGreaterThan(0);
  expect(dataset.notices().join('\n')).toMatch(/\d+ clips? (?:is|are) too far from the others: \d+ asked for again\./);

  dataset.backend.forget();
  const before = await datasetBytes(dataset.output);
  expect(await dataset.generate({count: 40})).toMatchObject({kept: 40});
  expect(dataset.backend.speechRequests).toHaveLength(0);
  expect(await datasetBytes(dataset.output)).toEqual(before);
});

test('what stays unlike the others is rejected after twice as many takes; judging again says the same', async () => {
  const dataset = await smallDataset(strangers(() => true));
  const summary = await dataset.generate({count: 40, retries: 1});
  expect(summary.rejected).toBeGreaterThan(0);
  expect(summary.reasons).toEqual({'pitch-differs': summary.rejected});
  const records = await journalOf(dataset.output);
  const refused = records.filter(({type, verdict}) => type === 'verdict' && verdict === 'rejected');
  for (const {key} of refused) {
    expect(records.filter(record => record.type === 'take' && record['key'] === key)).toHaveLength(4);
  }
  const first = await datasetBytes(dataset.output);
  expect(await judgeDataset(dataset.output)).toMatchObject({changed: [], rejected: summary.rejected});
  const off = await judgeDataset(dataset.output, {limitChanges: {pitchSpread: null}});
  expect(off).toMatchObject({limits: 'default pitchSpread=off', kept: 40, rejected: 0});
  expect((await datasetBytes(dataset.output)).metadata).not.toBe(first.metadata);
  expect(await judgeDataset(dataset.output, {limits: 'default'})).toMatchObject({rejected: summary.rejected});
  expect(await datasetBytes(dataset.output)).toEqual(first);
});

test('interrupted while it asks again, it ends with the same bytes', async () => {
  const undisturbed = await smallDataset(strangers(takes => takes < 2));
  await undisturbed.generate({count: 40});
  const stopper = new AbortController();
  const interrupted = await smallDataset(strangers(takes => takes < 2));
  const outcome = await interrupted
    .generate({
      count: 40,
      signal: stopper.signal,
      onEvent: event => {
        if (event.type === 'notice' && event.message.includes('too far')) stopper.abort();
      },
    })
    .catch((error: unknown) => error);
  expect(outcome).toMatchObject({code: 'STOPPED'});
  await interrupted.generate({count: 40});
  expect(await datasetBytes(interrupted.output)).toEqual(await datasetBytes(undisturbed.output));
});

test('who judges half a dataset settles nothing: the whole has its own limits in the end', async () => {
  const stopper = new AbortController();
  const dataset = await smallDataset(strangers(takes => takes === 0));
  let decided = 0;
  const onEvent = ({type}: {readonly type: string}): void => {
    if (type === 'decided') decided += 1;
    if (decided === 31) stopper.abort();
  };
  await expect(dataset.generate({count: 36, signal: stopper.signal, onEvent})).rejects.toMatchObject({code: 'STOPPED'});
  expect(await judgeDataset(dataset.output, {limits: 'lenient'})).toMatchObject({isComparedWithOthers: true});
  await judgeDataset(dataset.output, {limitChanges: {pitchSpread: null}});
  expect((await journalOf(dataset.output)).filter(({type}) => type === 'limits')).toEqual([]);
  await dataset.generate({count: 36, limits: 'default'});
  const [pass] = (await journalOf(dataset.output)).filter(({type}) => type === 'limits');
  expect(pass).toMatchObject({entries: 36, ofDataset: {clips: 36}});
});
