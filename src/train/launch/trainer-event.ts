import {z} from 'zod';

const losses = z.record(z.string(), z.number().nullable());
const checkpointFields = {
  epoch: z.number(),
  step: z.number(),
  isWholeEpoch: z.boolean(),
  sizeBytes: z.number(),
  sha256: z.string(),
  losses,
};

/** What `python/piper_trainer.py` writes beside each checkpoint. */
export const checkpointFacts = z.object(checkpointFields).readonly();

const schema = z.discriminatedUnion('event', [
  z.object({event: z.literal('versions'), python: z.string()}).catchall(z.string().nullable()),
  z.object({event: z.literal('gpu'), name: z.string(), free_bytes: z.number(), total_bytes: z.number()}),
  z.object({
    event: z.literal('checked'),
    rows: z.number(),
    utterances: z.number(),
    missing: z.array(z.string()),
    more_ids_than_frames: z.array(z.string()),
  }),
  z.object({event: z.literal('ready'), aligner: z.string(), device: z.string()}),
  z.object({event: z.literal('preparing'), row: z.number(), rows: z.number()}),
  z.object({
    event: z.literal('loaded'),
    utterances: z.number(),
    train: z.number(),
    validation: z.number(),
    steps_per_epoch: z.number(),
    epoch: z.number(),
    step: z.number(),
  }),
  z.object({event: z.literal('base'), copied: z.number(), skipped: z.number()}),
  z.object({
    event: z.literal('step'),
    epoch: z.number(),
    step: z.number(),
    losses,
    seconds_per_step: z.number(),
    own_share: z.number(),
    gpu_bytes: z.number().nullable(),
  }),
  z.object({event: z.literal('epoch'), epoch: z.number(), step: z.number(), losses}),
  z.object({event: z.literal('checkpoint'), path: z.string(), ...checkpointFields}),
  z.object({event: z.literal('warning'), message: z.string()}),
  z.object({event: z.literal('cost'), own_share: z.number(), batches: z.number()}),
  z.object({event: z.literal('stopping'), signal: z.string()}),
  z.object({event: z.literal('stopped'), checkpoint: z.string().nullable(), epoch: z.number(), step: z.number()}),
  z.object({event: z.literal('exported'), size_bytes: z.number(), sha256: z.string()}),
  z.object({
    event: z.literal('spoke'),
    samples: z.number(),
    sample_rate: z.number(),
    rms: z.number(),
    seconds: z.number(),
  }),
  z.object({event: z.literal('done')}),
  z.object({
    event: z.literal('failed'),
    kind: z.enum(['dataset', 'voice', 'utterances', 'base', 'nan', 'memory', 'disk', 'mute', 'environment', 'error']),
    message: z.string(),
  }),
]);

/** What the trainer says of itself: a line of JSON each. */
export type TrainerEvent = z.infer<typeof schema>;
export type EventOf<Name extends TrainerEvent['event']> = Extract<TrainerEvent, {event: Name}>;

/** The event that a line of JSON is; undefined for one that is none of ours. */
export function parseTrainerEvent(value: unknown): TrainerEvent | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
