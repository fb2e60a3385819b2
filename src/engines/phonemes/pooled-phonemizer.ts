import {openWorkerPool} from '../../io/worker-pool.js';
import {espeakVoiceFile} from './espeak/espeak-voice-file.js';
import type {Phonemes, PhonemizeOptions, Phonemizer, PhonemizerKind} from './phonemizer.js';
import type {PhonemizeTask} from './worker.js';

/** Texts of one task of a thread: a fraction of a second of work, so that threads share a batch evenly and a stop is quick. */
const textsPerTask = 200;

/** A phonemizer in worker threads. Nothing starts before the first text. */
export function createPooledPhonemizer({
  kind,
  espeakVoice,
  threads,
}: {
  readonly kind: PhonemizerKind;
  readonly espeakVoice: string;
  readonly threads: number;
}): Phonemizer {
  const pool = openWorkerPool({module: 'engines/phonemes/worker.js', size: threads});
  const voice = espeakVoiceFile(espeakVoice);
  const runTask = (texts: readonly string[], {signal}: PhonemizeOptions): Promise<readonly Phonemes[]> =>
    pool.run<PhonemizeTask, readonly Phonemes[]>('phonemize', {kind, voice, texts}, {signal});

  return {
    kind,

    async phonemize(text) {
      const [phonemes] = await runTask([text], {});
      return phonemes as Phonemes;
    },

    async phonemizeAll(texts, options = {}) {
      const tasks: Promise<readonly Phonemes[]>[] = [];
      for (let start = 0; start < texts.length; start += textsPerTask) {
        tasks.push(runTask(texts.slice(start, start + textsPerTask), options));
      }
      return (await Promise.all(tasks)).flat();
    },

    close: () => pool.close(),
  };
}
