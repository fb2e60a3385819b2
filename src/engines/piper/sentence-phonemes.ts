import {ChatterpipeError} from '../../base/error.js';
import {cutEspeakSentences} from '../phonemes/espeak/cut-sentences.js';
import type {Phonemizer} from '../phonemes/phonemizer.js';
import {cutPinyinSentences} from '../phonemes/pinyin/cut-sentences.js';
import {createPooledPhonemizer} from '../phonemes/pooled-phonemizer.js';
import {mergeVowelClusters} from './merge-vowel-clusters.js';
import type {VoiceConfig} from './voice-config.js';

/** One sentence, and the phonemes that Piper would make of it. */
export type SentencePhonemes = {
  readonly text: string;
  readonly phonemes: readonly string[];
  /** Words that are spelled letter by letter, or left out. */
  readonly spelled: readonly string[];
};

/** Makes phonemes of texts for one voice. Works in a thread of its own, started with the first text. */
export interface SentencePhonemizer {
  /** Sentences that are spoken one by one; those without a phoneme are left out. Throws STOPPED, TEXT_REFUSED, DEPENDENCY_MISSING. */
  phonemize(text: string, signal?: AbortSignal): Promise<readonly SentencePhonemes[]>;
  close(): Promise<void>;
}

/**
 * Phonemes as the runtime of Piper 1.8.0 makes them: espeak, with `[[phonemes]]` in the text taken as they are; text, its code points;
 * pinyin, by a dictionary instead of a neural model. For a voice whose phonemes only Piper's Python can make each text rejects with LANGUAGE_UNKNOWN.
 */
export function openSentencePhonemizer(config: VoiceConfig): SentencePhonemizer {
  const {phonemeType, espeakVoice, vowelClusters} = config;
  if (phonemeType === 'text') return {phonemize: async text => spoken([codePoints(text)]), close: async () => {}};
  if (phonemeType !== 'espeak' && phonemeType !== 'pinyin') {
    return {phonemize: () => Promise.reject(onlyInPython(phonemeType)), close: async () => {}};
  }
  const phonemizer = createPooledPhonemizer({kind: phonemeType, espeakVoice, threads: 1});
  return {
    phonemize: async (text, signal) => {
      const sentences =
        phonemeType === 'pinyin'
          ? await phonemized(phonemizer, cutPinyinSentences(text), signal)
          : await withRawPhonemes(phonemizer, text, signal);
      return spoken(sentences.map(each => ({...each, phonemes: mergeVowelClusters(each.phonemes, vowelClusters)})));
    },
    close: () => phonemizer.close(),
  };
}

function spoken(sentences: readonly SentencePhonemes[]): readonly SentencePhonemes[] {
  return sentences.filter(({phonemes}) => phonemes.length > 0);
}

function codePoints(text: string): SentencePhonemes {
  return {text, phonemes: [...text.normalize('NFD')], spelled: []};
}

async function phonemized(
  phonemizer: Phonemizer,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly SentencePhonemes[]> {
  const all = await phonemizer.phonemizeAll(texts, {signal});
  return all.map(({units, spelled}, at) => ({text: texts[at] as string, phonemes: units, spelled}));
}

/** `piper/voice.py`: what stands in `[[ ]]` goes to the sentence before, and the text behind it goes on with that sentence. */
async function withRawPhonemes(
  phonemizer: Phonemizer,
  text: string,
  signal: AbortSignal | undefined,
): Promise<readonly SentencePhonemes[]> {
  const parts = text.split(/(\[\[.*?\]\])/);
  const sentences: SentencePhonemes[] = [];
  let isAfterRaw = false;
  for (const [at, part] of parts.entries()) {
    const isRaw = part.startsWith('[[');
    const made = isRaw ? [rawPhonemes(parts, at)] : await phonemized(phonemizer, cutEspeakSentences(part), signal);
    const [first, ...rest] = made;
    if (first === undefined) continue;
    if (isRaw || isAfterRaw) sentences.push(joined(sentences.pop(), first), ...rest);
    else sentences.push(...made);
    isAfterRaw = isRaw;
  }
  return sentences;
}

function rawPhonemes(parts: readonly string[], at: number): SentencePhonemes {
  const written = parts[at] as string;
  const before = parts[at - 1]?.endsWith(' ') ? [' '] : [];
  const after = parts[at + 1]?.startsWith(' ') ? [' '] : [];
  return {text: written, phonemes: [...before, ...written.slice(2, -2).trim(), ...after], spelled: []};
}

function joined(one: SentencePhonemes | undefined, other: SentencePhonemes): SentencePhonemes {
  if (one === undefined) return other;
  return {
    text: `${one.text} ${other.text}`,
    phonemes: [...one.phonemes, ...other.phonemes],
    spelled: [...one.spelled, ...other.spelled],
  };
}

function onlyInPython(phonemeType: string): ChatterpipeError {
  return new ChatterpipeError(
    'LANGUAGE_UNKNOWN',
    `The voice wants ${phonemeType} phonemes, which only Piper's own Python can make.`,
    {hint: 'Speak it with python3 -m piper, or give its phonemes or ids instead of a text.', details: {phonemeType}},
  );
}
