import {fileURLToPath} from 'node:url';

/** How the trainer is started. */
export type TrainerProgram = {
  /** The Python of an environment that has piper-tts with its extra `train`. */
  readonly python: string;
  /** `python/piper_trainer.py`, or a program that speaks like it. */
  readonly launcher: string;
  /** The environment of the process, whole. */
  readonly env: Readonly<Record<string, string>>;
};

/** The launcher that comes with chatterpipe. */
export function ownLauncher(): string {
  return fileURLToPath(new URL('../../../python/piper_trainer.py', import.meta.url));
}
