import type {Phonemizer, PhonemizerKind} from './phonemizer.js';
import {createPooledPhonemizer} from './pooled-phonemizer.js';

/** What to phonemize, and how. */
export type OpenPhonemizerOptions = {
  /** A bare code or a code-switched pair: `ms`, `ms-en`. */
  readonly language: string;
  /** As in `Language.espeakVoice`. */
  readonly espeakVoice: string;
  /** Overrules the choice by language: eSpeak NG for Mandarin, say. */
  readonly kind?: PhonemizerKind;
  /** 1 unless given. Each eSpeak NG takes about 130 MB, the Japanese dictionary about 300 MB. */
  readonly threads?: number;
};

/**
 * The phonemizer for a language: pinyin for Mandarin and kana for Japanese, because eSpeak NG reads hanzi with errors and
 * kanji not at all; eSpeak NG for every other. The packages are loaded here, and only those that the language needs:
 * rejects with USAGE and the command that installs it where one is not installed, with LANGUAGE_UNKNOWN where eSpeak NG has no such voice.
 */
export async function openPhonemizer({
  language,
  espeakVoice,
  kind = kindFor(language),
  threads = 1,
}: OpenPhonemizerOptions): Promise<Phonemizer> {
  const phonemizer = createPooledPhonemizer({kind, espeakVoice, threads});
  try {
    await phonemizer.phonemize('');
    return phonemizer;
  } catch (error) {
    await phonemizer.close();
    throw error;
  }
}

function kindFor(language: string): PhonemizerKind {
  if (language === 'zh') return 'pinyin';
  return language === 'ja' ? 'kana' : 'espeak';
}
