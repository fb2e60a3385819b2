import {hash} from 'node:crypto';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** SHA-256 of bytes, or of the UTF-8 form of a text, as 64 lower-case hex digits. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content);
}

/**
 * SHA-256 of a value: of its JSON with the keys of every object sorted, so that the order in which an object was written
 * does not matter.
 */
export function contentId(value: Json): string {
  return sha256(canonicalJson(value));
}

/** JSON with the keys of every object in code unit order and no white space. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(value).sort();
  return `{${fields.map(name => `${JSON.stringify(name)}:${canonicalJson(value[name] as Json)}`).join(',')}}`;
}

/** `Array.isArray` does not know read-only arrays. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
