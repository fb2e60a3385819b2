import type {MonoPcm} from '../../audio/pcm.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {copyOfSound} from './copy-of-sound.js';

/** A small model and how it is run. */
export type ListenerOptions = {
  /** The ONNX file. */
  readonly file: string;
  /** `NAME@SHA256-8`. */
  readonly id: string;
  /** How many sounds are heard at a time. */
  readonly threads: number;
};

/** What a process is asked. `file` is the model. */
export type HearTask = {readonly file: string; readonly sound: MonoPcm};

/** A small model that hears sounds in processes of its own. */
export type Listener = {
  /** Calls a function of the module, which takes a {@link HearTask}. */
  hear<Result>(functionName: string, sound: MonoPcm, signal: AbortSignal | undefined): Promise<Result>;
  close(): Promise<void>;
};

/**
 * Opens the module of `dist/` that runs a model. Nothing is loaded before the first sound, which throws DEPENDENCY_MISSING without
 * onnxruntime-node, MODEL_MISSING without the file and MODEL_FAILED for another file.
 */
export function openListener(module: string, {file, threads}: Pick<ListenerOptions, 'file' | 'threads'>): Listener {
  const pool = openWorkerPool({module, size: threads, isApart: true});
  return {
    hear<Result>(functionName: string, sound: MonoPcm, signal: AbortSignal | undefined): Promise<Result> {
      const {copy, transfer} = copyOfSound(sound);
      return pool.run<HearTask, Result>(functionName, {file, sound: copy}, {signal, transfer});
    },
    close: () => pool.close(),
  };
}
