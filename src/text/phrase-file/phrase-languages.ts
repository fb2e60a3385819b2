import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';

/** Tags that public corpora use for what we call otherwise. */
const corpusTags: Readonly<Record<string, string>> = {'zh-HK': 'yue'};

/**
 * Tells the language of phrases by their tags, `defaultCode` where there is none. Throws LANGUAGE_UNKNOWN that begins with the
 * place, `list.csv:3`.
 */
export function openPhraseLanguages(defaultCode: string): (tag: string | undefined, place: string) => string {
  const codes = new Map<string, string>();
  return (tag, place) => {
    if (tag === undefined) {
      return defaultCode;
    }
    const code = codes.get(tag) ?? codeAt(corpusTags[tag] ?? tag, place);
    codes.set(tag, code);
    return code;
  };
}

function codeAt(tag: string, place: string): string {
  try {
    return parseLanguage(tag).code;
  } catch (error) {
    if (!isChatterpipeError(error, 'LANGUAGE_UNKNOWN')) {
      throw error;
    }
    throw new ChatterpipeError('LANGUAGE_UNKNOWN', `${place}: ${error.message}`, {
      ...(error.hint === undefined ? {} : {hint: error.hint}),
      details: {...error.details, place},
      cause: error,
    });
  }
}
