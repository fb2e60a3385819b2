import {isChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';

/** What is taken out of a Tatoeba export beside what was asked for. */
const always: readonly string[] = ['ms', 'en', 'zh', 'ja'];

/**
 * Tells our language of a sentence by Tatoeba's code (`zsm` → `ms`): Malay, English, Mandarin, Japanese and the language that
 * was asked for. Others are `undefined`, and counted.
 */
export function openTatoebaLanguages(asked: string): {
  codeOf(tatoebaCode: string): string | undefined;
  /** How many sentences of which language were left out, by Tatoeba's code. */
  readonly skipped: ReadonlyMap<string, number>;
} {
  const wanted = new Set([...always, asked]);
  const known = new Map<string, string | undefined>();
  const skipped = new Map<string, number>();
  return {
    codeOf(tatoebaCode) {
      if (!known.has(tatoebaCode)) {
        known.set(tatoebaCode, knownCode(tatoebaCode));
      }
      const code = known.get(tatoebaCode);
      if (code !== undefined && wanted.has(code)) {
        return code;
      }
      skipped.set(tatoebaCode, (skipped.get(tatoebaCode) ?? 0) + 1);
      return undefined;
    },
    skipped,
  };
}

function knownCode(tatoebaCode: string): string | undefined {
  if (!/^[a-z]{3}$/.test(tatoebaCode)) {
    return undefined;
  }
  try {
    // CLDR knows which codes of ISO 639-3 are which of 639-1: deu → de, zsm → ms, cmn → zh.
    return parseLanguage(Intl.getCanonicalLocales(tatoebaCode)[0] ?? tatoebaCode).code;
  } catch (error) {
    if (isChatterpipeError(error, 'LANGUAGE_UNKNOWN') || error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}
