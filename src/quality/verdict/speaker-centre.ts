import {decodeEmbedding, encodeEmbedding} from '../measures/speaker-embedding.js';

/** The centre of encoded embeddings: their mean brought to length 1, encoded in the same way. */
export function centreOf(embeddings: readonly string[]): string {
  const vectors = embeddings.map(decodeEmbedding);
  const centre = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let index = 0; index < centre.length; index += 1)
      centre[index] = (centre[index] as number) + (vector[index] ?? 0);
  }
  return encodeEmbedding(centre);
}

/** The cosine of two encoded embeddings, to four digits; 0 where their lengths differ. */
export function cosineTo(centre: string, embedding: string): number {
  const a = decodedCentre(centre);
  const b = decodeEmbedding(embedding);
  if (a.length !== b.length) return 0;
  let product = 0;
  for (let index = 0; index < a.length; index += 1) product += (a[index] as number) * (b[index] as number);
  return Math.round(product * 10_000) / 10_000;
}

let last: {readonly encoded: string; readonly vector: Float32Array} | undefined;

/** The centre is the same for all clips of a dataset: decoded once. */
function decodedCentre(encoded: string): Float32Array {
  if (last?.encoded !== encoded) last = {encoded, vector: decodeEmbedding(encoded)};
  return last.vector;
}
