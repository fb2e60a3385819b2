import {ChatterpipeError} from '../../base/error.js';
import type {Checkpoint} from '../checkpoints/checkpoint.js';
import type {NextCommands} from '../launch/next-commands.js';
import {runTrainer, type TrainerEnd} from '../launch/run-trainer.js';
import type {EventOf} from '../launch/trainer-event.js';
import type {TrainerProgram} from '../launch/trainer-program.js';
import {trainingFailure} from '../launch/training-failure.js';
import {tinyDivisor} from '../launch/training-request.js';
import type {RunFolder} from '../run-folder.js';

/** What to export, and where to. */
export type ExportOrder = {
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly run: RunFolder;
  readonly checkpoint: Checkpoint;
  /** The `.onnx` file. */
  readonly output: string;
  /** Said with the new voice by Piper's own runtime; null for nothing. */
  readonly sentence: string | null;
  readonly isTiny: boolean;
  readonly requestPath: string;
  readonly logPath: string;
  readonly signal: AbortSignal;
};

/** What came of it. */
export type ExportedModel = {
  readonly exported: EventOf<'exported'>;
  /** Undefined where nothing was to be said. */
  readonly spoke: EventOf<'spoke'> | undefined;
  readonly end: TrainerEnd;
};

/** Makes a model of a checkpoint with Piper's own export, which runs on the CPU. Throws TRAINING_FAILED and its relatives, STOPPED. */
export async function exportCheckpoint(order: ExportOrder): Promise<ExportedModel> {
  const {program, run, checkpoint, output, isTiny, sentence, requestPath, logPath, signal} = order;
  let exported: EventOf<'exported'> | undefined;
  let spoke: EventOf<'spoke'> | undefined;
  const end = await runTrainer({
    program,
    mode: 'export',
    request: {
      checkpoint: checkpoint.path,
      output,
      config_path: run.config,
      sentence,
      tiny_discriminator: isTiny ? tinyDivisor : 0,
    },
    requestPath,
    logPath,
    graceMs: 2000,
    mostSilentMs: 30 * 60_000,
    silence: {afterMs: 5 * 60_000, onSilence: () => {}},
    signal,
    onEvent(event) {
      if (event.event === 'exported') exported = event;
      if (event.event === 'spoke') spoke = event;
    },
  });
  if (signal.aborted) {
    const hint = `Go on with: ${order.next.goOn}`;
    throw new ChatterpipeError('STOPPED', 'The export was stopped; the run is as it was.', {hint});
  }
  if (end.said?.event !== 'done' || exported === undefined) throw trainingFailure(end, logPath, order.next);
  return {exported, spoke, end};
}
