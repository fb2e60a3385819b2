import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {type ScriptedBackend, type ScriptedBackendOptions, startScriptedBackend} from '../../kit/scripted-backend.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {chatterpipe, type ProgramResult, type RunningProgram, startProgram} from './start-program.js';

/** A folder, a backend, and the command that makes a dataset of `count` phrases out of them. */
export type Scene = {
  readonly folder: string;
  readonly output: string;
  readonly backend: ScriptedBackend;
  readonly count: number;
  readonly generate: (options?: GenerateRun) => Promise<ProgramResult>;
  readonly startGenerate: (options?: GenerateRun) => RunningProgram;
  readonly run: (...argv: readonly string[]) => Promise<ProgramResult>;
};

/** How one sitting is run. */
export type GenerateRun = {
  /** Arguments beside those that every sitting of the scene has. */
  readonly argv?: readonly string[];
  /** A program and its arguments that starts the command line that follows them: `['strace', '-f']`. */
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type SceneOptions = ScriptedBackendOptions & {
  readonly count: number;
  /** Where the dataset lies (`ds` in the scene's folder). */
  readonly output?: string | undefined;
};

/** Sets a scene; everything of it is gone when the test ends. */
export async function setScene({count, output: given, ...options}: SceneOptions): Promise<Scene> {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend(options);
  onTestFinished(() => backend.close());
  const output = given ?? join(folder, 'ds');
  const startGenerate = ({argv = [], under = [], env = {}}: GenerateRun = {}): RunningProgram =>
    startProgram([...under, ...chatterpipe('generate', ...sceneArgv(output, count), ...argv)], {
      cwd: folder,
      env: {CHATTERBOX_URL: backend.url, ...env},
    });
  return {
    folder,
    output,
    backend,
    count,
    startGenerate,
    generate: run => startGenerate(run).result,
    run: (...argv) => startProgram(chatterpipe(...argv), {cwd: folder, env: {CHATTERBOX_URL: backend.url}}).result,
  };
}

function sceneArgv(output: string, count: number): readonly string[] {
  return ['--voice', 'anwar.wav', '--output', output, '--language', 'ms', '--count', `${count}`];
}
