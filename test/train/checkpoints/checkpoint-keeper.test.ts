import {existsSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Checkpoint} from '../../../src/train/checkpoints/checkpoint.js';
import {CheckpointKeeper, type CheckpointKeeping} from '../../../src/train/checkpoints/checkpoint-keeper.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

const without: CheckpointKeeping = {
  audition: undefined,
  scores: () => undefined,
  auditioned: () => [],
  precious: () => [],
  auditionShare: 1,
  auditionSeconds: undefined,
  patience: undefined,
  freeBytes: async () => 1e12,
};

async function scene(keeping: Partial<CheckpointKeeping>, onKept: () => Promise<void> = async () => {}) {
  const folder = await temporaryFolder();
  const notices: string[] = [];
  const stop = new AbortController();
  const onNotice = (_id: string, message: string): void => void notices.push(message);
  const listener = {onNotice, onKept, onPastBest: () => {}};
  const keeper = new CheckpointKeeper(folder, {...without, ...keeping}, listener, stop.signal);
  return {
    notices,
    stop,
    keeper,
    isThere: (epoch: number) => existsSync(join(folder, `${epoch}.ckpt`)),
    async add(epoch: number, valMel: number): Promise<void> {
      const path = join(folder, `${epoch}.ckpt`);
      const losses = {val_mel: valMel};
      const facts = {epoch, step: epoch, isWholeEpoch: true, sizeBytes: 4, sha256: `hash ${epoch}`, losses};
      await writeFile(path, 'ckpt');
      await writeFile(join(folder, `${epoch}.json`), JSON.stringify(facts));
      keeper.arrived({...facts, path});
    },
  };
}

test('a disk that is nearly full keeps the best and the last, and is told once', async () => {
  const {add, keeper, isThere, notices} = await scene({freeBytes: async () => 7});
  for (const [epoch, loss] of [1, 3, 4, 5, 6].entries()) await add(epoch, loss);
  await keeper.settle();
  expect([0, 1, 2, 3, 4].filter(isThere)).toEqual([0, 4]);
  expect(notices).toEqual([
    'The disk is nearly full (0.0 GB are free): only the best and the last checkpoint are kept.',
  ]);
});

test('a checkpoint stays while it is auditioned, and of those that come meanwhile the newest is next', async () => {
  const heard: number[] = [];
  const ends: (() => void)[] = [];
  const audition = ({epoch}: Checkpoint) => {
    heard.push(epoch);
    return new Promise<void>(resolve => ends.push(resolve));
  };
  const {add, keeper, isThere} = await scene({audition, freeBytes: async () => 7});
  for (const epoch of [1, 2, 3, 4]) await add(epoch, epoch === 4 ? 0.1 : epoch);
  await expect.poll(() => [1, 2, 3, 4].filter(isThere)).toEqual([1, 4]);
  expect(heard).toEqual([1]);
  ends[0]?.();
  await expect.poll(() => heard).toEqual([1, 4]);
  await expect.poll(() => [1, 2, 3, 4].filter(isThere)).toEqual([4]);
  ends[1]?.();
  await keeper.settle();
  expect(heard).toEqual([1, 4]);
});

test('an audition that breaks off with the training counts for nothing', async () => {
  const audition = (_checkpoint: Checkpoint, signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
  const {add, keeper, stop} = await scene({audition, patience: 1});
  await add(1, 1);
  stop.abort();
  await keeper.settle();
});

test('what breaks beside an audition is not lost', async () => {
  const audition = async () => {
    throw new Error('the card cannot be written');
  };
  const {add, keeper} = await scene({audition});
  await add(1, 1);
  await expect(keeper.settle()).rejects.toThrow('the card cannot be written');
});

test('a page that cannot be written once is told, and what comes after it is done all the same', async () => {
  let calls = 0;
  const onKept = async () => {
    calls += 1;
    if (calls === 2) throw new Error('no space left');
  };
  const {add, keeper, isThere, notices} = await scene({}, onKept);
  for (const epoch of [1, 2, 3, 4, 5, 6, 7, 8]) await add(epoch, epoch);
  await keeper.settle();
  expect(calls).toBe(8);
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter(isThere).length).toBeLessThanOrEqual(4);
  expect(notices).toEqual(['The folder of the run could not be kept in order: no space left']);
});

test('what was the best by other measures stays, and does not count for patience', async () => {
  const scores: number[] = [];
  const {add, keeper, isThere, notices} = await scene({
    audition: async ({epoch}) => void scores.push(epoch),
    scores: sha256 => (sha256 === 'hash 1' ? undefined : Number(sha256.slice(5))),
    auditioned: () => scores.map(value => ({by: 'audition', value})),
    precious: () => ['hash 1'],
    patience: 2,
  });
  for (const epoch of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await add(epoch, 9 - epoch);
    await expect.poll(() => scores.length).toBe(epoch);
  }
  await keeper.settle();
  expect(isThere(1)).toBe(true);
  expect(isThere(2)).toBe(false);
  expect(notices).toEqual([]);
});
