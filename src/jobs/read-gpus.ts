import {runChild} from '../io/run-child.js';

/** A GPU, by what `nvidia-smi` says now. */
export type Gpu = {
  readonly uuid: string;
  readonly name: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly holders: readonly GpuHolder[];
};

/** A process that holds memory of a GPU. */
export type GpuHolder = {readonly pid: number; readonly name: string; readonly bytes: number};

/** The GPUs of NVIDIA on this machine; none where `nvidia-smi` is not there, fails, or takes longer than 10 s. */
export async function readGpus(env: Readonly<Record<string, string>>): Promise<readonly Gpu[]> {
  const cards = await ask(env, ['--query-gpu=uuid,name,memory.free,memory.total']);
  if (cards.length === 0) return [];
  const processes = await ask(env, ['--query-compute-apps=gpu_uuid,pid,process_name,used_memory']);
  return cards.map(([uuid = '', name = '', free, total]) => ({
    uuid,
    name,
    freeBytes: mebibytes(free),
    totalBytes: mebibytes(total),
    holders: processes
      .filter(([of]) => of === uuid)
      .map(([, pid, program = '', used]) => ({pid: Number(pid), name: program, bytes: mebibytes(used)})),
  }));
}

async function ask(env: Readonly<Record<string, string>>, query: readonly string[]): Promise<readonly string[][]> {
  try {
    const args = [...query, '--format=csv,noheader,nounits'];
    const {exitCode, output} = await runChild({command: 'nvidia-smi', args, env, timeoutMs: 10_000});
    if (exitCode !== 0) return [];
    return output.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.split(',').map(part => part.trim())]));
  } catch {
    return [];
  }
}

/** A driver that does not tell says `[N/A]`. */
function mebibytes(text: string | undefined): number {
  return (Number(text) || 0) * 2 ** 20;
}
