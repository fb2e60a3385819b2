import type {TrainingPlan} from '../plan/training-plan.js';
import type {RunFolder} from '../run-folder.js';

/** What beside the plan a training is. */
export type RequestParts = {
  readonly plan: TrainingPlan;
  readonly run: RunFolder;
  readonly voiceName: string;
  readonly dataset: {readonly metadataCsv: string; readonly wavs: string; readonly clips: number};
  readonly speakers: number;
  readonly seed: number;
  /** The checkpoint to go on from; null to begin. */
  readonly resume: string | null;
  /** Seconds between two `step` events. */
  readonly progressSeconds: number;
  readonly isTiny: boolean;
  readonly hasTensorboard: boolean;
};

/** What `piper_trainer.py check` and `train` are asked. All paths are absolute. */
export function trainingRequest(parts: RequestParts): object {
  const {plan, run, dataset, isTiny} = parts;
  const {settings} = plan;
  return {
    metadata_csv: dataset.metadataCsv,
    audio_dir: dataset.wavs,
    utterances: dataset.clips,
    cache_dir: run.cache,
    config_path: run.config,
    checkpoints_dir: run.checkpoints,
    tensorboard_dir: parts.hasTensorboard ? run.tensorboard : null,
    voice_name: parts.voiceName,
    espeak_voice: settings.espeakVoice.value,
    phoneme_type: settings.phonemeType.value,
    sample_rate: settings.sampleRateHz.value,
    speakers: parts.speakers,
    model: settings.model.value,
    batch_size: settings.batchSize.value,
    validation_split: settings.validationShare.value,
    workers: settings.workers.value,
    trim_silence: settings.trimSilence.value,
    learning_rate: settings.learningRate.value,
    precision: settings.precision.value,
    epochs: settings.epochs.value,
    checkpoint_epochs: settings.checkpointEpochs.value,
    device: settings.device.value,
    seed: parts.seed,
    base: settings.base.value,
    resume: parts.resume,
    progress_seconds: parts.progressSeconds,
    tiny_discriminator: isTiny ? tinyDivisor : 0,
  };
}

/** By how much the discriminator of a tiny model is smaller. */
export const tinyDivisor = 16;
