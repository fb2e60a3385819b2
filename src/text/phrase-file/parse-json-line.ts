import type {Fields} from './columns.js';
import {unreadable} from './unreadable.js';

/**
 * What one line of a jsonl file says: an object with a string `text`, and, where given, a string `language` and a string or
 * number `id` (`null` counts as not given; other keys are ignored); or a line of MASSIVE, with `utt` for `text` and `locale` for
 * `language`. Throws INPUT_UNREADABLE.
 */
export function parseJsonLine(name: string, line: number, json: string): Fields {
  const value = parseObject(name, line, json);
  const isMassive = value.text === undefined && typeof value.utt === 'string';
  const {text, language, id} = isMassive ? {text: value.utt, language: value.locale, id: value.id} : value;
  if (typeof text !== 'string') {
    throw unreadable(name, line, 'the object has no string "text".', exampleHint);
  }
  if (!isAbsent(language) && typeof language !== 'string') {
    throw unreadable(name, line, `"${isMassive ? 'locale' : 'language'}" is not a string.`, exampleHint);
  }
  if (!isAbsent(id) && typeof id !== 'string' && typeof id !== 'number') {
    throw unreadable(name, line, '"id" is neither a string nor a number.', exampleHint);
  }
  return {text, language: language || undefined, id: isAbsent(id) || id === '' ? undefined : String(id)};
}

const exampleHint = 'Write lines such as {"text": "Apa khabar?", "language": "ms", "id": "a1"}.';

type PhraseObject = {readonly [key in 'text' | 'language' | 'id' | 'utt' | 'locale']?: unknown};

function parseObject(name: string, line: number, json: string): PhraseObject {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw unreadable(name, line, 'the line is not JSON.', exampleHint, error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(name, line, 'the line is not a JSON object.', exampleHint);
  }
  return value;
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
