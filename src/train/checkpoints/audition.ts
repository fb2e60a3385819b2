import {z} from 'zod';
import type {AuditionScores, Score} from './choose-checkpoints.js';

/** What `run.json` keeps of an audition. */
export const auditionSchema = z
  .object({
    epoch: z.int(),
    step: z.int(),
    /** Higher is better; comparable only with those that were measured alike. */
    score: z.number(),
    /** Sentences that would do as training clips, of all that were spoken. */
    kept: z.int(),
    of: z.int(),
    /** What the score depends on beside the voice: the sentences, the limits, the models that listened. */
    measuredBy: z.string(),
    /** From the beginning of the export to the last measure. */
    seconds: z.number(),
    /** A few of the sentences, which can be listened to: `previews/STEM-1.mp3` and so on. */
    previews: z.array(z.object({text: z.string(), isKept: z.boolean()}).readonly()).readonly(),
  })
  .readonly();

/** How a checkpoint spoke sentences that it had not been trained on. */
export type Audition = z.infer<typeof auditionSchema>;

/** The auditions of a run by the SHA-256 of their checkpoints, in the order in which they were made. */
export type Auditions = Readonly<Record<string, Audition>>;

/** The auditions that can be compared: those that were measured as the newest was. */
export function comparableAuditions(auditions: Auditions): Auditions {
  const measuredBy = Object.values(auditions).at(-1)?.measuredBy;
  return Object.fromEntries(Object.entries(auditions).filter(([, audition]) => audition.measuredBy === measuredBy));
}

/** The SHA-256 of the best checkpoint by each way of measuring that no longer counts. */
export function bestByOtherMeasures(auditions: Auditions): readonly string[] {
  const current = Object.values(auditions).at(-1)?.measuredBy;
  const best = new Map<string, {readonly sha256: string; readonly score: number}>();
  for (const [sha256, {measuredBy, score}] of Object.entries(auditions)) {
    if (measuredBy === current || score <= (best.get(measuredBy)?.score ?? -Infinity)) continue;
    best.set(measuredBy, {sha256, score});
  }
  return [...best.values()].map(({sha256}) => sha256);
}

/** The scores of the auditions that can be compared. */
export function auditionScores(auditions: Auditions): AuditionScores {
  const comparable = comparableAuditions(auditions);
  return sha256 => comparable[sha256]?.score;
}

/** Those scores in the order of the training. */
export function scoresInOrder(auditions: Auditions): readonly Score[] {
  return Object.values(comparableAuditions(auditions))
    .sort((a, b) => a.step - b.step)
    .map(({score}) => ({by: 'audition', value: score}));
}
