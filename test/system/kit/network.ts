import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished} from 'vitest';
import {hasProgram} from '../../kit/programs.js';
import type {ScriptedRequest} from '../../kit/scripted-backend.js';
import {system} from './disks.js';
import {startProgram} from './start-program.js';

/** A network of its own, with a scripted backend in it, whose packets can be thrown away. */
export type Network = {
  readonly url: string;
  /** What starts a program inside: `['ip', 'netns', 'exec', …]`. */
  readonly under: readonly string[];
  /** Adds a rule for packets to the backend: `ct state established drop`. */
  readonly rule: (rule: string) => Promise<void>;
  /** Lets no more than so much through in either direction: `256kbit`. */
  readonly slow: (rate: string) => Promise<void>;
  /** Throws away so many percent of the packets of either direction. */
  readonly lose: (percent: number) => Promise<void>;
  /** What the backend was asked for. */
  readonly requests: () => Promise<readonly Pick<ScriptedRequest, 'path' | 'body'>[]>;
  /** Takes all rules away. */
  readonly mend: () => Promise<void>;
};

/** Network namespaces with packet filters can be made. */
export const canFilterPackets: boolean =
  process.getuid?.() === 0 &&
  hasProgram('ip') &&
  hasProgram('nft') &&
  spawnSync(
    'sh',
    [
      '-ec',
      `n=chatterpipe-probe-$$; trap 'ip netns del $n' EXIT; ip netns add $n; ip netns exec $n nft add table inet t`,
    ],
    {stdio: 'ignore'},
  ).status === 0;

const backendProgram = fileURLToPath(new URL('../../kit/scripted-backend/process.mjs', import.meta.url));
/** The speed of a line can be limited (`tc` with `tbf`; `netem` is not in every kernel). */
export const canLimitSpeed: boolean =
  canFilterPackets &&
  hasProgram('tc') &&
  spawnSync(
    'sh',
    [
      '-ec',
      `n=chatterpipe-speed-$$; trap 'ip netns del $n' EXIT; ip netns add $n; ip netns exec $n tc qdisc add dev lo root tbf rate 1mbit burst 32k latency 1s`,
    ],
    {stdio: 'ignore'},
  ).status === 0;

let made = 0;

/** Makes a network with a loopback interface alone, and a backend on it. Both are gone when the test ends. */
export async function makeNetwork(backend: object, cwd: string): Promise<Network> {
  made += 1;
  const name = `chatterpipe-${process.pid}-${made}`;
  await system('ip', 'netns', 'add', name);
  onTestFinished(async () => void (await system('ip', 'netns', 'del', name)));
  const under = ['ip', 'netns', 'exec', name];
  const inside = (...argv: readonly string[]): Promise<string> => system('ip', 'netns', 'exec', name, ...argv);
  await inside('ip', 'link', 'set', 'lo', 'up');
  const program = startProgram([...under, process.execPath, backendProgram, JSON.stringify(backend)], {cwd});
  await expect.poll(() => program.printed().stdout, {timeout: 60_000}).toContain('\n');
  const {url, port} = JSON.parse(program.printed().stdout.split('\n')[0] ?? '');
  await inside('nft', 'add', 'table', 'inet', 't');
  await inside('nft', 'add', 'chain', 'inet', 't', 'c', '{ type filter hook input priority 0 ; }');
  return {
    url,
    under,
    rule: async rule => void (await inside('nft', 'add', 'rule', 'inet', 't', 'c', `tcp dport ${port} ${rule}`)),
    slow: async rate => {
      // Packets as on a line, for those of 64 kB that loopback makes would never pass.
      await inside('ip', 'link', 'set', 'lo', 'mtu', '1500');
      await inside('tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'tbf', 'rate', rate, 'burst', '16k', 'latency', '2s');
    },
    lose: async percent => {
      for (const direction of ['dport', 'sport']) {
        const drop = ['tcp', direction, `${port}`, 'numgen', 'random', 'mod', '100', '<', `${percent}`, 'drop'];
        await inside('nft', 'add', 'rule', 'inet', 't', 'c', drop.join(' '));
      }
    },
    requests: async () => {
      const program = `fetch(${JSON.stringify(`${url}/__requests`)}).then(answer => answer.text()).then(console.log)`;
      return JSON.parse(await inside(process.execPath, '--eval', program));
    },
    mend: async () => void (await inside('nft', 'flush', 'chain', 'inet', 't', 'c')),
  };
}
