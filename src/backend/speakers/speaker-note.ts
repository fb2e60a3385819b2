import {z} from 'zod';
import {readFileIfThere} from '../../io/read-file-bytes.js';

/** What was said about the right to clone a speaker: `self`, or the words of the consent with their SHA-256. */
const consentSchema = z.object({
  statement: z.enum(['self', 'text']),
  text: z.string().nullable(),
  sha256: z.string().nullable(),
  at: z.string(),
});

/** What lies beside a recording as `ID.json`. Recordings that were put there by hand have none. */
const speakerNoteSchema = z.object({
  v: z.literal(1),
  name: z.string().min(1),
  /** Of the recording. */
  sha256: z.string(),
  createdAt: z.string(),
  consent: consentSchema.nullable(),
});
export type SpeakerNote = z.infer<typeof speakerNoteSchema>;
export type SpeakerConsent = z.infer<typeof consentSchema>;

/** The note at a path; undefined where there is none, or none that can be read: the recording is what counts. */
export async function readSpeakerNote(path: string): Promise<SpeakerNote | undefined> {
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return undefined;
  try {
    return speakerNoteSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
