import {z} from 'zod';

/** A voice that a backend can speak with. */
export type Speaker = {
  /** To be used exactly as it is: `anwar.wav`. */
  readonly id: string;
  /** The name for people; the id where the backend gives none. */
  readonly name: string;
};

const listSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({speakers: z.array(z.unknown())}).transform(({speakers}) => speakers),
  z.looseObject({voices: z.array(z.unknown())}).transform(({voices}) => voices),
  z.looseObject({data: z.array(z.unknown())}).transform(({data}) => data),
]);

const entrySchema = z.union([
  z
    .string()
    .min(1)
    .transform(id => ({id, name: id})),
  z
    .looseObject({id: z.union([z.string().min(1), z.number()]), name: z.string().nullish()})
    .transform(({id, name}) => ({id: String(id), name: name ?? String(id)})),
  z.looseObject({name: z.string().min(1)}).transform(({name}) => ({id: name, name})),
]);

/**
 * The speakers of a list as servers really send it: more keys and fewer, a bare array, bare names. Entries that name nobody
 * are left out. Undefined where it is no list at all.
 */
export function readSpeakers(json: unknown): readonly Speaker[] | undefined {
  const list = listSchema.safeParse(json);
  if (!list.success) return undefined;
  return list.data.flatMap(entry => {
    const speaker = entrySchema.safeParse(entry);
    return speaker.success ? [speaker.data] : [];
  });
}
