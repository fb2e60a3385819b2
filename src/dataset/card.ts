import {z} from 'zod';
import type {Json} from '../base/content-id.js';
import {ChatterpipeError} from '../base/error.js';
import {writeFileDurably} from '../io/durable-file.js';
import {readFileIfThere} from '../io/read-file-bytes.js';
import {presetNames} from '../quality/verdict/presets.js';

/** The version of the card that this code writes. */
export const cardFormat = 1;

/** Piper's qualities: they set the sample rate. */
export type Quality = 'x_low' | 'low' | 'medium' | 'high';

/** Clips of a quality have this many samples a second (Piper, docs/TRAINING.md). */
export const sampleRateHzOf: Readonly<Record<Quality, number>> = {
  x_low: 16_000,
  low: 16_000,
  medium: 22_050,
  high: 22_050,
};

const nullableText = z.string().nullable();
const json = z.custom<Json>(value => value !== undefined);

/** Whose voice it is. */
const speakerSchema = z
  .object({
    /** The speaker's id; for an uploaded recording its file name. */
    id: z.string(),
    name: nullableText,
    /** The recording, where the dataset began with one: its path, seen from the dataset's folder. */
    recording: nullableText,
    referenceSha256: nullableText,
  })
  .readonly();

/** What the person said about the right to clone the speaker. */
const consentSchema = z
  .object({
    statement: z.enum(['not stated', 'self', 'file']),
    /** The name of the consent file, and its hash. */
    file: nullableText,
    sha256: nullableText,
    at: nullableText,
  })
  .readonly();

/** What the last walk over the phrase files found, so that the same files need no second one. */
const knownListSchema = z
  .object({
    /** Of the files and everything else that the keys of their phrases are made of. */
    digest: z.string(),
    /** Of the keys of all phrases that had numbers then. */
    keys: z.string(),
    /** How many phrases had numbers then, removed ones included. */
    entries: z.int(),
    asked: z.int(),
    duplicates: z.int(),
    /** The first few that were left out, and how many were. */
    refused: z
      .array(
        z
          .object({
            source: z.string(),
            text: z.string(),
            refused: z.object({rule: z.string(), reason: z.string()}).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    refusedCount: z.int(),
    withBars: z.int(),
    /** Some of the English words without a respelling. */
    unsaid: z.array(z.string()).readonly(),
  })
  .readonly();

const cardSchema = z
  .object({
    format: z.int(),
    name: z.string(),
    madeBy: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    language: z.string(),
    quality: z.enum(['x_low', 'low', 'medium', 'high']),
    speaker: speakerSchema,
    consent: consentSchema,
    /** The address that was used last (or `embedded`), without password, and what it said of itself. */
    backend: z.object({address: z.string(), identity: json}).readonly(),
    /** Where several have spoken: each of them, and how it did in its last sitting. */
    backends: z
      .array(
        z
          .object({
            address: z.string(),
            identity: json,
            /** False for one of an earlier sitting that is not asked any more. */
            isInUse: z.boolean(),
            clips: z.int(),
            failures: z.int(),
            clipsPerSecond: z.number(),
            secondsPerSpeechSecond: z.number().nullable(),
          })
          .readonly(),
      )
      .readonly()
      .default([]),
    /** How they were asked for speech last. */
    transport: z.enum(['http', 'sse', 'ws']).default('http'),
    fingerprint: z
      .object({
        sampleRateHz: z.number(),
        audioChain: z.number(),
        processing: z.record(z.string(), json).readonly().default({}),
        baseSeed: z.number(),
        voice: z.record(z.string(), json).readonly(),
      })
      .readonly(),
    /** Where the phrases come from: a choice of the corpus, or files, their paths seen from the dataset's folder. */
    phrases: z
      .object({
        count: z.int().nullable(),
        choiceSeed: z.int(),
        /** How many clips are wanted of a list that was chosen; fewer than it has once it was refilled. */
        wanted: z.int().nullable().default(null),
        files: z.array(z.string()).readonly(),
        /** Whether every phrase of the list got its number. */
        isNumbered: z.boolean(),
        known: knownListSchema.nullable().default(null),
      })
      .readonly(),
    /** How phrases become spoken texts; paths seen from the dataset's folder. */
    reading: z
      .object({
        onAmbiguous: z.enum(['reject', 'read', 'keep']),
        region: nullableText,
        lexicon: nullableText,
        acronyms: nullableText,
      })
      .readonly()
      .default({onAmbiguous: 'reject', region: null, lexicon: null, acronyms: null}),
    /** By what the clips are judged, and which models listened to them. */
    judging: z
      .object({
        preset: z.enum(presetNames),
        changes: z.record(z.string(), z.number().nullable()).readonly(),
        bestOf: z.int(),
        /** What was asked for by role: `auto`, `off`, a name, a path or an address. */
        evidence: z.record(z.string(), z.string()).readonly(),
        /** The models of the last sitting by role. */
        models: z.record(z.string(), z.string()).readonly(),
        /** Roles that no model had in the last sitting: what was not measured. */
        notMeasured: z.array(z.string()).readonly(),
      })
      .readonly()
      .nullable()
      .default(null),
    /** What the speech claims to be, as the backends say: by which limits it is not judged follows from it. Null in cards that do not say. */
    claims: z.object({isNatural: z.boolean(), isCloned: z.boolean()}).readonly().nullable().default(null),
    /** A change of all clips that has not ended: it has to be run again before anything else. */
    unfinished: z.enum(['reprocess']).nullable().default(null),
    counts: z.record(z.string(), z.number()).readonly(),
  })
  .readonly();

/** `dataset.json`: what the dataset is, for people and for the next generation. The journal stays the source of truth. */
export type DatasetCard = z.infer<typeof cardSchema>;
export type CardBackend = DatasetCard['backends'][number];
export type CardSpeaker = DatasetCard['speaker'];
export type KnownList = z.infer<typeof knownListSchema>;
export type CardConsent = DatasetCard['consent'];

/** The card of a dataset, or undefined where there is none. Throws DATASET_CORRUPT for one that cannot be read, naming the field. */
export async function readCard(path: string): Promise<DatasetCard | undefined> {
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return undefined;
  const value = parseJson(bytes.toString('utf8'));
  const format = formatOf(value);
  if (format > cardFormat)
    throw unreadable(path, `it is of format ${format}; this chatterpipe reads up to ${cardFormat}`);
  const card = cardSchema.safeParse(value);
  if (card.success) return card.data;
  const [issue] = card.error.issues;
  throw unreadable(
    path,
    issue === undefined || issue.path.length === 0 ? 'it is not a card' : `${issue.path.join('.')}: ${issue.message}`,
  );
}

/** Writes a card so that it is either the old or the new one, never half. */
export async function writeCard(path: string, card: DatasetCard): Promise<void> {
  await writeFileDurably(path, `${JSON.stringify(card, null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number'
    ? value.format
    : 0;
}

function unreadable(path: string, reason: string): ChatterpipeError {
  return new ChatterpipeError('DATASET_CORRUPT', `Cannot read the card ${path}: ${reason}.`, {
    hint: 'Restore it from a backup or mend that field by hand; for a newer format, use a newer chatterpipe.',
    details: {path},
  });
}
