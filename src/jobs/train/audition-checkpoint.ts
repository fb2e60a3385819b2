import {contentId} from '../../base/content-id.js';
import {spread} from '../../base/spread.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {deleteFile} from '../../io/move-file.js';
import {startStopwatch} from '../../io/stopwatch.js';
import type {SpeechClaims} from '../../quality/verdict/claims.js';
import type {Audition} from '../../train/checkpoints/audition.js';
import type {Checkpoint} from '../../train/checkpoints/checkpoint.js';
import {exportCheckpoint} from '../../train/export/export-checkpoint.js';
import {readWrittenConfig} from '../../train/export/voice-config.js';
import type {NextCommands} from '../../train/launch/next-commands.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {auditionScore} from '../audition/audition-score.js';
import {auditionVoice} from '../audition/audition-voice.js';
import type {HeardSentence} from '../audition/speak-sentence.js';
import type {EvidenceSettings} from '../evidence/evidence-settings.js';
import {resolveLimits} from '../judge/resolve-limits.js';
import {previewCount, writePreviews} from './previews.js';
import {runVoiceConfig} from './run-voice-config.js';

/** What checkpoints of a run are auditioned with. */
export type AuditionParts = {
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly run: RunFolder;
  readonly card: RunCard;
  /** What they say. */
  readonly texts: readonly string[];
  /** Which models listen. */
  readonly evidence: Partial<EvidenceSettings>;
  /** What the clips claim that it is trained on. */
  readonly claims: SpeechClaims;
  /** A recording of the speaker. */
  readonly like: string | undefined;
  readonly onNotice: (message: string) => void;
};

/** What an audition gives, and the models that listened, by role. */
export type AuditionedCheckpoint = {readonly audition: Audition; readonly models: Readonly<Record<string, string>>};

/**
 * Exports a checkpoint under a name of its own, has it speak through our own runtime, and measures and judges what it says as training clips.
 * Nothing of the voice stays. Throws what exporting and `auditionVoice` throw.
 */
export async function auditionCheckpoint(
  parts: AuditionParts,
  checkpoint: Checkpoint,
  signal: AbortSignal,
): Promise<AuditionedCheckpoint> {
  const {run, card, texts, evidence, claims, like, onNotice} = parts;
  const lapMs = startStopwatch();
  await sweepAudition(run);
  try {
    await exportForAudition(parts, checkpoint, signal);
    const heard: HeardSentence[] = [];
    const {clips, kept, of, models} = await auditionVoice({
      voice: run.audition,
      language: card.language,
      texts,
      evidence,
      claims,
      signal,
      onNotice,
      onHeard: sentence => void heard.push(sentence),
      ...(like === undefined ? {} : {like}),
    });
    const audition = {
      epoch: checkpoint.epoch,
      step: checkpoint.step,
      score: auditionScore(clips),
      kept,
      of,
      measuredBy: contentId({texts, models, limits: resolveLimits('default', {}, claims).limits}),
      previews: await writePreviews(run, checkpoint, spread(heard, previewCount)),
      seconds: Math.round(lapMs()) / 1000,
    };
    return {audition, models};
  } finally {
    await sweepAudition(run);
  }
}

/** Deletes what an audition that was killed may have left. */
export async function sweepAudition(run: RunFolder): Promise<void> {
  await deleteFile(run.audition);
  await deleteFile(`${run.audition}.json`);
}

async function exportForAudition(
  {program, next, run, card}: AuditionParts,
  checkpoint: Checkpoint,
  signal: AbortSignal,
): Promise<void> {
  await deleteFile(run.auditionLog);
  await exportCheckpoint({
    // Beside a training: the export leaves the GPU alone, and takes one processor.
    program: {...program, env: {...program.env, CUDA_VISIBLE_DEVICES: '', OMP_NUM_THREADS: '1'}},
    next,
    run,
    checkpoint,
    output: run.audition,
    sentence: null,
    isTiny: card.size === 'tiny',
    requestPath: `${run.request}.audition`,
    logPath: run.auditionLog,
    signal,
  });
  const config = runVoiceConfig(card, await readWrittenConfig(run.config));
  await writeFileDurably(`${run.audition}.json`, JSON.stringify(config));
}
