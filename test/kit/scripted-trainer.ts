import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {temporaryFolder} from './temporary-folder.js';
import {type TinySound, writeTinyVoice} from './tiny-voice.js';

/** What the program does beside speaking the protocol of `python/piper_trainer.py`. */
export type TrainerScript = {
  /** Packages that differ from good ones; null for one that is not there. */
  readonly versions?: Readonly<Record<string, string | null>>;
  /** Bytes of GPU memory, free and in all; no GPU if nothing is said. */
  readonly gpu?: {readonly free: number; readonly total: number};
  /** What Piper would load, where it is not what there is. */
  readonly utterances?: number;
  /** After this epoch (of the sitting's own count) something happens. */
  readonly afterEpoch?: number;
  readonly happens?:
    | 'exit 1'
    | 'exit 137'
    | 'segfault'
    | 'flood'
    | 'silence'
    | 'close stdout'
    | 'nan'
    | 'disk'
    | 'warning';
  /** Batches larger than this do not fit into memory. */
  readonly largestBatch?: number;
  /** Loss on clips that were kept back, epoch by epoch. */
  readonly validation?: readonly number[];
  /** ms that an epoch takes. */
  readonly epochMs?: number;
  /** Ignores SIGTERM. */
  readonly isStubborn?: boolean;
  /** A voice (`.onnx`, with its `.onnx.json`) that every export becomes a copy of; else what is exported is no model. */
  readonly voice?: string;
  /** ms that an export takes. */
  readonly exportMs?: number;
  /** The export writes half of a model and dies, or the voice says nothing. */
  readonly export?: 'dies' | 'mute';
  /** How the voice sounds that is exported, epoch by epoch; the last one from then on. Without it an export is no voice. */
  readonly sounds?: readonly TinySound[];
  /** Goes on after a checkpoint, or after that of the first epoch, only when `run.json` has its audition. */
  readonly waitsForAuditions?: boolean | 'first';
  /** Exports of checkpoints of these epochs fail, or take ten minutes. */
  readonly failingExports?: readonly number[];
  readonly slowExports?: readonly number[];
  /** Exports fail for want of a package of Python. */
  readonly lacksExporter?: boolean;
};

/** A program that takes the place of a trainer's Python until the test ends: give its path as `python`. */
export async function scriptedTrainer(script: TrainerScript = {}): Promise<string> {
  const path = join(await temporaryFolder(), 'python');
  writeScriptedTrainer(path, script);
  return path;
}

/** Writes such a program. */
export function writeScriptedTrainer(path: string, script: TrainerScript): void {
  const program = fileURLToPath(new URL('scripted-trainer/trainer.mjs', import.meta.url));
  const folder = dirname(path);
  const sounds = (script.sounds ?? []).map(sound => {
    const voice = join(folder, `${sound}.onnx`);
    writeTinyVoice(voice, {sound});
    return voice;
  });
  const voices = script.voice === undefined || sounds.length > 0 ? sounds : [script.voice];
  const told = JSON.stringify({...script, voices}).replaceAll("'", `'\\''`);
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${program}' '${told}' "$@"\n`, {mode: 0o755});
}
