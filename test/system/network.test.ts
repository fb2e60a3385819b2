import {setTimeout as sleep} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {datasetBytes} from '../kit/dataset-bytes.js';
import {canFilterPackets, canLimitSpeed, makeNetwork, type Network} from './kit/network.js';
import {type Scene, setScene} from './kit/scene.js';

// A network of its own, whose packets the kernel throws away or resets: what no program can imitate.

const usualCount = 8;
const timeout = 120_000;

/** A scene whose backend stands in a network of its own, and what an undisturbed generation makes of it. */
async function setNetwork(count = usualCount): Promise<{scene: Scene; network: Network; undisturbed: unknown}> {
  const scene = await setScene({count});
  expect((await scene.generate({argv: ['--output', `${scene.folder}/undisturbed`]})).exitCode).toBe(0);
  const network = await makeNetwork({latencyMs: 500}, scene.folder);
  return {scene, network, undisturbed: await datasetBytes(`${scene.folder}/undisturbed`)};
}

const start = (scene: Scene, {url, under}: Network, ...argv: readonly string[]) =>
  scene.startGenerate({under, argv, env: {CHATTERBOX_URL: url}});

test.skipIf(!canFilterPackets)(
  'B10 half-open: no packet of an open connection arrives any more: cut at the time limit, asked again, nothing lost',
  {timeout},
  async () => {
    const {scene, network, undisturbed} = await setNetwork();
    const run = start(scene, network, '--workers', '2', '--timeout', '2');
    await expect.poll(() => run.printed().stderr, {timeout: 60_000}).toContain('First clip kept');
    await network.rule('ct state established drop');
    await sleep(5000);
    expect(run.child.exitCode).toBeNull();
    await network.mend();
    const {exitCode, stderr} = await run.result;
    expect(exitCode, stderr).toBe(0);
    expect(await datasetBytes(scene.output)).toEqual(undisturbed);
  },
);

test.skipIf(!canFilterPackets)(
  'B10 nft resets every sixtieth packet: every phrase is made, byte for byte',
  {timeout},
  async () => {
    const {scene, network, undisturbed} = await setNetwork();
    await network.rule('ct state established numgen inc mod 60 == 59 reject with tcp reset');
    const {exitCode, stderr} = await start(scene, network, '--workers', '2', '--wait', '60').result;
    expect(exitCode, stderr).toBe(0);
    expect(await datasetBytes(scene.output)).toEqual(undisturbed);
  },
);

test.skipIf(!canFilterPackets)(
  'B2 the network is gone in the middle and comes back: waited for, no phrase failed',
  {timeout},
  async () => {
    const {scene, network, undisturbed} = await setNetwork();
    const run = start(scene, network, '--workers', '2', '--timeout', '2');
    await expect.poll(() => run.printed().stderr, {timeout: 60_000}).toContain('First clip kept');
    await network.rule('drop');
    await sleep(8000);
    expect(run.child.exitCode).toBeNull();
    await network.mend();
    const {exitCode, stderr} = await run.result;
    expect(exitCode, stderr).toBe(0);
    expect(await datasetBytes(scene.output)).toEqual(undisturbed);
  },
);

test.skipIf(!canLimitSpeed)(
  'B22 a line of 256 kbit that loses 5 % of the packets: every phrase is made, none twice, byte for byte',
  {timeout: 2 * timeout},
  async () => {
    const {scene, network, undisturbed} = await setNetwork(3);
    await network.slow('256kbit');
    await network.lose(5);
    const {exitCode, stderr} = await start(scene, network, '--workers', '2', '--wait', '60').result;
    expect(exitCode, stderr).toBe(0);
    expect(await datasetBytes(scene.output)).toEqual(undisturbed);
    await network.mend();
    // What the backend was asked for, from inside its network.
    const asked = await network.requests();
    const inputs = asked.filter(({path}) => path === '/v1/audio/speech').map(({body}) => body?.['input']);
    expect(inputs).toHaveLength(3);
    expect(new Set(inputs).size).toBe(3);
  },
);
