import {isChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';

/**
 * The language that the folder of a recorder's prompts names, `prompts/Malay (Malaysia)_ms-MY/chat.txt` → `ms`, or undefined where
 * it names none that is known.
 */
export function promptFolderLanguage(name: string): string | undefined {
  const tag = /_([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*)[/\\][^/\\]+$/.exec(name)?.[1];
  if (tag === undefined) {
    return undefined;
  }
  try {
    return parseLanguage(tag).code;
  } catch (error) {
    if (isChatterpipeError(error, 'LANGUAGE_UNKNOWN')) {
      return undefined;
    }
    throw error;
  }
}
