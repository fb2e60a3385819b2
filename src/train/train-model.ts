import {ChatterpipeError} from '../base/error.js';
import {openAppendLog} from '../io/append-log.js';
import {type Checkpoint, newestWhole} from './checkpoints/checkpoint.js';
import {CheckpointKeeper, type CheckpointKeeping} from './checkpoints/checkpoint-keeper.js';
import type {NextCommands} from './launch/next-commands.js';
import {runTrainer, type TrainerCall, type TrainerEnd} from './launch/run-trainer.js';
import type {EventOf, TrainerEvent} from './launch/trainer-event.js';
import type {TrainerProgram} from './launch/trainer-program.js';
import {trainingFailure} from './launch/training-failure.js';
import {type RequestParts, trainingRequest} from './launch/training-request.js';
import {OverfittingWatch} from './watch/overfitting.js';
import {advanceProgress, beginProgress, type TrainingProgress} from './watch/training-progress.js';

/** A training: what, with what, and who is told. */
export type Training = Omit<RequestParts, 'resume'> & {
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly times: Pick<TrainerCall, 'graceMs' | 'mostSilentMs'> & {readonly silentMs: number};
  readonly keeping: CheckpointKeeping;
  readonly signal: AbortSignal;
  readonly listener: TrainingListener;
};

/** Who is told of a training. */
export type TrainingListener = {
  readonly onProgress: (progress: TrainingProgress) => void;
  readonly onNotice: (id: string, message: string) => void;
  /** A checkpoint is whole on the disk; the trainer goes on meanwhile. */
  readonly onCheckpoint: (checkpoint: Checkpoint) => Promise<void>;
  /** A batch did not fit into memory: from now on it is this. */
  readonly onSmallerBatch: (batchSize: number) => Promise<void>;
  /** What Piper counted when it had loaded the clips. */
  readonly onLoaded: (loaded: {readonly utterances: number; readonly stepsPerEpoch: number}) => void;
};

/** How a training ended that did not fail. */
export type TrainedModel = {
  readonly epoch: number;
  readonly endedEarly: boolean;
  readonly ownShare: number | undefined;
};

/**
 * Trains until the plan's epochs are reached, from the newest whole checkpoint where there is one. A batch that memory does not hold is
 * halved. Throws STOPPED, TRAINING_FAILED and its relatives; the checkpoints stay.
 */
export async function trainModel(training: Training): Promise<TrainedModel> {
  let batchSize = training.plan.settings.batchSize.value;
  for (;;) {
    const sitting = new Sitting(training);
    const end = await sitting.run(withBatch(training, batchSize));
    if (end.said?.event === 'done' || sitting.endedEarly) return sitting.result();
    if (training.signal.aborted) throw stopped(training, sitting.step);
    const isMemory = end.said?.event === 'failed' && end.said.kind === 'memory';
    if (!isMemory || batchSize <= 1) throw trainingFailure(end, training.run.log, training.next);
    batchSize = Math.floor(batchSize / 2);
    training.listener.onNotice('smaller-batch', `Memory ran out: going on with a batch of ${batchSize}.`);
    await training.listener.onSmallerBatch(batchSize);
  }
}

function withBatch(training: Training, batchSize: number): Training {
  const {plan} = training;
  const settings = {...plan.settings, batchSize: {...plan.settings.batchSize, value: batchSize}};
  return {...training, plan: {...plan, settings}};
}

function stopped({next, run}: Training, step: number): ChatterpipeError {
  return new ChatterpipeError('STOPPED', `Training stopped at step ${step.toLocaleString('en')}.`, {
    hint: `Go on with: ${next.goOn}`,
    details: {step, run: run.root},
  });
}

/** One start of the trainer. */
class Sitting {
  endedEarly = false;
  step = 0;
  readonly #training: Training;
  readonly #early = new AbortController();
  /** Ends the audition that runs. */
  readonly #unheard = new AbortController();
  readonly #keeper: CheckpointKeeper;
  #epoch = 0;
  #ownShare: number | undefined;
  #progress: TrainingProgress | undefined;
  readonly #overfitting = new OverfittingWatch();

  constructor(training: Training) {
    const {run, keeping, listener, signal} = training;
    this.#training = training;
    const keeperListener = {
      onNotice: listener.onNotice,
      onKept: listener.onCheckpoint,
      onPastBest: () => {
        this.endedEarly = true;
        this.#early.abort();
      },
    };
    const unheard = AbortSignal.any([signal, this.#unheard.signal]);
    this.#keeper = new CheckpointKeeper(run.checkpoints, keeping, keeperListener, unheard);
  }

  async run(training: Training): Promise<TrainerEnd> {
    const {run, program, times, signal, listener} = training;
    const {checkpoint, damaged} = await newestWhole(run.checkpoints);
    for (const name of damaged) {
      const instead = checkpoint === undefined ? 'from the beginning' : `from epoch ${checkpoint.epoch}`;
      listener.onNotice('damaged-checkpoint', `The checkpoint ${name} is damaged: going on ${instead}.`);
    }
    const history = await openAppendLog(run.history, {isSynced: false});
    const began = performance.now();
    try {
      const end = await runTrainer({
        program: {...program, env: {...program.env, OMP_NUM_THREADS: String(training.plan.settings.threads.value)}},
        mode: 'train',
        request: trainingRequest({...training, resume: checkpoint?.path ?? null}),
        requestPath: run.request,
        logPath: run.log,
        graceMs: times.graceMs,
        mostSilentMs: times.mostSilentMs,
        silence: {
          afterMs: times.silentMs,
          onSilence: ms => listener.onNotice('silent', `Nothing was heard of the trainer for ${sayTime(ms)}.`),
        },
        signal: AbortSignal.any([signal, this.#early.signal]),
        onEvent: event => {
          this.#hear(event);
          if (event.event !== 'epoch') return;
          const {epoch, step, losses} = event;
          const seconds = Math.round(performance.now() - began) / 1000;
          this.#keeper.after(() => history.append(JSON.stringify({epoch, step, losses, seconds})));
        },
      });
      // A failure must be heard of at once.
      if (end.said?.event !== 'done') this.#unheard.abort();
      await this.#keeper.settle();
      return end;
    } finally {
      this.#unheard.abort();
      await this.#keeper.settle().catch(() => {});
      await history.close();
    }
  }

  result(): TrainedModel {
    return {epoch: this.#epoch, endedEarly: this.endedEarly, ownShare: this.#ownShare};
  }

  #hear(event: TrainerEvent): void {
    const {listener, plan} = this.#training;
    switch (event.event) {
      case 'loaded':
        this.step = event.step;
        listener.onLoaded({utterances: event.utterances, stepsPerEpoch: event.steps_per_epoch});
        this.#progress = beginProgress({
          epochs: plan.settings.epochs.value,
          stepsPerEpoch: event.steps_per_epoch,
          epoch: event.epoch,
          step: event.step,
        });
        break;
      case 'step':
        this.step = event.step;
        if (this.#progress === undefined) break;
        this.#progress = advanceProgress(this.#progress, {
          epoch: event.epoch,
          step: event.step,
          losses: event.losses,
          secondsPerStep: event.seconds_per_step,
          gpuBytes: event.gpu_bytes ?? undefined,
        });
        listener.onProgress(this.#progress);
        break;
      case 'epoch':
        this.#epoch = event.epoch;
        this.#watchOverfitting(event);
        break;
      case 'base':
        listener.onNotice('base', `Began from the base: ${event.copied} parameters copied.`);
        break;
      case 'warning':
        listener.onNotice('trainer-warning', `Piper warns: ${event.message}`);
        break;
      case 'stopped':
        this.step = Math.max(this.step, event.step);
        break;
      case 'cost':
        this.#ownShare = event.own_share;
        break;
      case 'checkpoint': {
        const {event: _, ...checkpoint} = event;
        this.#keeper.arrived(checkpoint);
        break;
      }
      default:
    }
  }

  #watchOverfitting({epoch, losses}: EventOf<'epoch'>): void {
    const best = this.#overfitting.add(epoch, losses);
    if (best === undefined) return;
    const message = `The voice begins to learn its clips by heart: it was best at clips that were kept back in epoch ${best}.`;
    this.#training.listener.onNotice('overfitting', `${message} More clips help; --patience ends such a training.`);
  }
}

function sayTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
