import type {ServerWords} from './read-error-body.js';

/**
 * Those of `fields` that a server says it does not know. A value that it does not like ("unsupported language 'ms'") is
 * another thing: only words about the field itself count.
 */
export function refusedFields(words: ServerWords, fields: readonly string[]): readonly string[] {
  return fields.filter(field => words.unknownFields.includes(field) || saysUnknown(words, field));
}

const unknownCode =
  /^(unknown|unsupported|unrecogni[sz]ed|unexpected|extra|additional)_(parameter|field|argument|property|key)s?$/i;

const unknownThing =
  '\\b(?:unknown|unsupported|unrecogni[sz]ed|unexpected|extra|additional)(?: request| keyword)? ' +
  '(?:parameter|field|argument|propert(?:y|ie)|key)s?\\b(?! value)';
const isRefused = '(?:is |was |are |were )?(?:not permitted|not allowed|forbidden|unexpected|not a valid field)\\b';

function saysUnknown({message = '', param, code}: ServerWords, field: string): boolean {
  if (param === field && code !== undefined && unknownCode.test(code)) return true;
  const name = `(?<![\\w-])${field.replace(/\W/g, '\\$&')}(?![\\w-])`;
  return new RegExp(`${unknownThing}.*${name}|${name}.*${unknownThing}|${name}['"\`]? ${isRefused}`, 'is').test(
    message,
  );
}
