import {z} from 'zod';

/** A merge of byte pairs is written `Ġ t` in older files and `["Ġ", "t"]` in newer ones. */
const tokenizerSchema = z.looseObject({
  model: z.looseObject({merges: z.array(z.union([z.string(), z.array(z.string())]))}),
});

/**
 * A tokenizer.json with its first merge, `Ġ t`, put back where it is missing, as it is in copies of Whisper's that were made from
 * merge lists without a heading: the first merge was taken for it. Without it " the" becomes two tokens that the model never saw,
 * and every forced score of English is ruined. What is no tokenizer of byte pairs comes back as it is.
 */
export function repairMerges(tokenizer: unknown): unknown {
  const parsed = tokenizerSchema.safeParse(tokenizer);
  if (!parsed.success) return tokenizer;
  const {model} = parsed.data;
  const isThere = model.merges.some(merge => (typeof merge === 'string' ? merge : merge.join(' ')) === firstMerge);
  if (isThere || model.merges.length === 0) return tokenizer;
  const first = typeof model.merges[0] === 'string' ? firstMerge : firstMerge.split(' ');
  return {...parsed.data, model: {...model, merges: [first, ...model.merges]}};
}

const firstMerge = 'Ġ t';
