import {freemem, totalmem} from 'node:os';
import {isChatterpipeError} from '../../base/error.js';
import {gigabytes} from '../../base/gigabytes.js';
import {ChatterboxClient} from '../../chatterbox/client.js';
import {createEngine} from '../../engines/create-engine.js';
import {freeDiskBytes} from '../../io/disk-space.js';
import {processorCount} from '../../io/processor-count.js';
import {listModels} from '../models/list-models.js';
import {type Check, fine} from './check.js';

/** What a small dataset takes, with its takes. */
const leastDiskBytes = 1e9;
/** Our own process, two voices of eSpeak NG and what measures clips. */
const leastMemoryBytes = 0.5e9;
const backendTimeoutMs = 3000;

/** The Node that runs this; one that is too old does not come so far. */
export function checkNode(): Check {
  return fine('node', 'everyday', `Node ${process.version}`);
}

/** Whether eSpeak NG speaks a word here. */
export async function checkEspeak(): Promise<Check> {
  const engine = await createEngine('espeak');
  const mend = 'install chatterpipe again: its parts are not whole';
  try {
    const order = {speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};
    const speakerId = engine.speakers()[0]?.id ?? '';
    const {samples} = await engine.speak({text: 'Apa khabar?', speakerId, language: 'ms', ...order});
    if (samples.some(sample => Math.abs(sample) > 0.01)) return fine('espeak', 'everyday', 'eSpeak NG speaks');
    return {id: 'espeak', purpose: 'everyday', state: 'fault', what: 'eSpeak NG is silent', mend};
  } catch (error) {
    return {id: 'espeak', purpose: 'everyday', state: 'fault', what: `eSpeak NG fails: ${wordsOf(error)}`, mend};
  } finally {
    await engine.close();
  }
}

/** What is left on the disk of a folder. */
export async function checkDisk(folder: string): Promise<Check> {
  const freeBytes = await freeDiskBytes(folder);
  const what = `${gigabytes(freeBytes)} free in ${folder}`;
  if (freeBytes >= leastDiskBytes) return fine('disk', 'everyday', what);
  const mend = `make room: a dataset takes ${gigabytes(leastDiskBytes)} or more`;
  return {id: 'disk', purpose: 'everyday', state: 'fault', what, mend};
}

/** What is left of the memory. */
export function checkMemory(): Check {
  const freeBytes = freemem();
  const what = `${gigabytes(freeBytes)} of ${gigabytes(totalmem())} free, ${processorCount()} processors`;
  if (freeBytes >= leastMemoryBytes) return fine('memory', 'everyday', what);
  return {id: 'memory', purpose: 'everyday', state: 'fault', what, mend: 'end what takes the memory'};
}

/** Whether the backend that `generate` would ask answers, within 3 s. Without one the embedded robot is there to try things out. */
export async function checkBackend(address: string, token: string | undefined): Promise<Check> {
  const mend = `start a ChatterBox server there, name another with --backend, or try with --backend embedded`;
  try {
    const client = new ChatterboxClient({baseUrl: address, timeoutMs: backendTimeoutMs, token});
    try {
      await client.health();
      return fine('backend', 'everyday', `${client.baseUrl} answers`);
    } finally {
      await client.close();
    }
  } catch (error) {
    return {id: 'backend', purpose: 'everyday', state: 'missing', what: wordsOf(error), mend};
  }
}

/** Which models that listen to clips are here. A damaged one stands in the way: it would be used. */
export async function checkModels(): Promise<Check> {
  const models = await listModels();
  const damaged = models.find(({state}) => state === 'damaged');
  if (damaged !== undefined) {
    const what = damaged.damage ?? `${damaged.name} is damaged`;
    return {id: 'models', purpose: 'everyday', state: 'fault', what, mend: `chatterpipe models get ${damaged.name}`};
  }
  const installed = models.filter(({state}) => state === 'installed').map(({name}) => name);
  if (installed.length > 0) return fine('models', 'everyday', `${installed.join(', ')} listen to clips`);
  const what = 'no model that listens to clips: they are judged by their sound alone';
  return {id: 'models', purpose: 'everyday', state: 'missing', what, mend: 'chatterpipe models list'};
}

/** The words of whatever was thrown, as the end of a sentence. */
export function wordsOf(error: unknown): string {
  const words = isChatterpipeError(error) || error instanceof Error ? error.message : String(error);
  return words.replace(/\.$/, '');
}
