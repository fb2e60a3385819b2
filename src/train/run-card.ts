import {z} from 'zod';
import {ChatterpipeError} from '../base/error.js';
import {writeFileDurably} from '../io/durable-file.js';
import {readFileIfThere} from '../io/read-file-bytes.js';
import {auditionSchema} from './checkpoints/audition.js';

/** The version of the run's card that this code writes. */
export const runFormat = 1;

const schema = z
  .object({
    format: z.literal(runFormat),
    name: z.string(),
    /** Absolute path of the dataset. */
    dataset: z.string(),
    /** As given: `ms`, `ms_MY`. */
    language: z.string(),
    quality: z.enum(['x_low', 'low', 'medium', 'high']),
    size: z.enum(['x_low', 'low', 'medium', 'high', 'tiny']),
    epochs: z.int(),
    base: z
      .object({
        path: z.string(),
        sha256: z.string(),
        trust: z.enum(['said', 'hash', 'own run']),
        known: z.object({name: z.string(), licence: z.string()}).readonly().optional(),
      })
      .readonly()
      .nullable(),
    wishes: z
      .object({
        isCpu: z.boolean(),
        batchSize: z.int().nullable(),
        checkpointEpochs: z.int().nullable(),
        validationShare: z.number().nullable(),
      })
      .readonly(),
    /** The first batch that memory held, where it was made smaller. */
    batchLimit: z.int().nullable(),
    createdAt: z.string(),
    state: z.enum(['planned', 'training', 'stopped', 'failed', 'trained']),
    /** By the SHA-256 of their checkpoints. */
    auditions: z.record(z.string(), auditionSchema).readonly(),
    /** The voice that was exported last, and the checkpoint that it was made of. */
    voice: z.object({path: z.string(), epoch: z.number(), checkpointSha256: z.string()}).readonly().nullable(),
  })
  .readonly();

/** `run.json`: what a training is, so that `--resume` needs nothing else. */
export type RunCard = z.infer<typeof schema>;

/** The card of a run; undefined where there is none. Throws DATASET_CORRUPT for one that cannot be read. */
export async function readRunCard(path: string): Promise<RunCard | undefined> {
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new ChatterpipeError('DATASET_CORRUPT', `Cannot read the card of the run, ${path}.`, {
      hint: 'Restore it from a backup, or begin another run.',
      details: {path},
      cause,
    });
  }
}

/** Writes it so that it is either the old or the new one. */
export async function writeRunCard(path: string, card: RunCard): Promise<void> {
  await writeFileDurably(path, `${JSON.stringify(card, null, 2)}\n`);
}
