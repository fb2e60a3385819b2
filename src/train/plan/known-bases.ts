import {z} from 'zod';
import {ChatterpipeError} from '../../base/error.js';

const schema = z
  .object({
    name: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/),
    url: z.url({protocol: /^https?$/}),
    /** What may run: a file with this hash, wherever it comes from. */
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .transform(hash => hash.toLowerCase()),
    sizeBytes: z.int().positive(),
    /** Of the checkpoint or of the speech that it learned from: what binds the voices that begin from it. */
    licence: z.string().min(1),
    /** `en_US`. */
    language: z.string().min(1),
    quality: z.enum(['x_low', 'low', 'medium', 'high']),
    sampleRateHz: z.int(),
  })
  .readonly();

/** A checkpoint that voices can begin from, by its name. */
export type KnownBase = z.infer<typeof schema>;

/** The bases that come with chatterpipe. Only what is known for certain stands here: a hash makes code run. */
export const knownBases: readonly KnownBase[] = [
  {
    name: 'en_US-lessac-medium',
    url: 'https://huggingface.co/datasets/rhasspy/piper-checkpoints/resolve/19ca249c3d7c490dbbefbaf775f74df10681d9a4/en/en_US/lessac/medium/epoch%3D2164-step%3D1355540.ckpt',
    sha256: 'ab7e5b8dab40f834b7cc58ae4ad7b7009c954b901e4ddbb784bbe11ce379a1cd',
    sizeBytes: 845_898_328,
    licence:
      'research only, as the Lessac speech of the Blizzard Challenge 2013 (https://www.cstr.ed.ac.uk/projects/blizzard/2013/lessac_blizzard2013/license.html)',
    language: 'en_US',
    quality: 'medium',
    sampleRateHz: 22_050,
  },
];

/** Ours and those of a file of the user's (its text, a JSON list); of the same name, the user's. Throws INPUT_UNREADABLE, naming what is wrong. */
export function withOwnBases(text: string, path: string): readonly KnownBase[] {
  const parsed = z.array(schema).safeParse(readJson(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not understood'}`);
  }
  const own = new Set(parsed.data.map(({name}) => name));
  return [...parsed.data, ...knownBases.filter(({name}) => !own.has(name))];
}

function readJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(path, 'it is no JSON', cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `Cannot read the known bases ${path}: ${why}.`, {
    hint: 'It is a list of objects with name, url, sha256, sizeBytes, licence, language, quality and sampleRateHz.',
    details: {path},
    cause,
  });
}
