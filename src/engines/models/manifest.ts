import {join} from 'node:path';
import {z} from 'zod';
import {contentId} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {ModelFile} from './model.js';

/** The card of a model on this machine: `model.json` in its folder, written when the model is whole. */
export type ModelManifest = z.infer<typeof manifestSchema>;

/** The name of the card, and of the list of what has come while the model is not whole. */
export const manifestName = 'model.json';
export const draftName = 'model.json.part';

const manifestSchema = z.object({
  v: z.literal(1),
  name: z.string(),
  role: z.enum(['recognition', 'speaker', 'mos', 'vad']),
  licence: z.string(),
  /** Where it came from: addresses without secrets, or a folder. */
  source: z.string(),
  /** The version of the hub's repository, where it said so. */
  revision: z.string().nullable(),
  /** ISO 8601. */
  at: z.string(),
  files: z.array(z.object({path: z.string(), sizeBytes: z.number(), sha256: z.string()})),
});

/** The card in a folder, or undefined where there is none. Throws MODEL_FAILED for one that cannot be read. */
export async function readManifest(folder: string, name = manifestName): Promise<ModelManifest | undefined> {
  const path = join(folder, name);
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new ChatterpipeError('MODEL_FAILED', `Cannot read ${path}: it is not the card of a model.`, {
      hint: `Delete ${folder} and get the model again.`,
      details: {path},
      cause,
    });
  }
}

/** Writes the card durably. */
export async function writeManifest(folder: string, manifest: ModelManifest, name = manifestName): Promise<void> {
  await writeFileDurably(join(folder, name), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** `NAME@SHA256-8`: of the file itself where there is one, of the names and hashes of all where there are several. */
export function modelId(name: string, files: readonly ModelFile[]): string {
  const [only, ...others] = files;
  const all = Object.fromEntries(files.map(({path, sha256}) => [path, sha256]));
  const hash = only !== undefined && others.length === 0 ? only.sha256 : contentId(all);
  return `${name}@${hash.slice(0, 8)}`;
}
