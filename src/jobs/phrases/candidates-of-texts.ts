import {openPhonemizer} from '../../engines/phonemes/open-phonemizer.js';
import type {Candidate} from '../../text/choice/candidate.js';
import {parseLanguage} from '../../text/language.js';
import {candidateOf} from './prepared-corpus.js';

/** How texts become candidates. */
export type TextsInLanguage = {
  /** A code. */
  readonly language: string;
  /** Another voice of eSpeak NG than that of the language. */
  readonly espeakVoice?: string | undefined;
  /** Candidates that are known already. */
  readonly known: readonly Candidate[];
  readonly signal?: AbortSignal | undefined;
};

/**
 * Spoken texts as candidates, each once; those that are known already are taken from there, and a phonemizer is opened for the
 * others only. Throws STOPPED when `signal` fires.
 */
export async function candidatesOfTexts(
  spokenTexts: readonly string[],
  {language, espeakVoice, known, signal}: TextsInLanguage,
): Promise<readonly Candidate[]> {
  const byText = new Map(known.map(candidate => [candidate.spokenText, candidate]));
  const texts = [...new Set(spokenTexts)];
  const strange = texts.filter(text => !byText.has(text));
  if (strange.length > 0) {
    const phonemizer = await openPhonemizer({
      language,
      espeakVoice: espeakVoice ?? parseLanguage(language).espeakVoice,
    });
    try {
      const phonemes = await phonemizer.phonemizeAll(strange, {signal});
      for (const [at, spokenText] of strange.entries()) {
        byText.set(spokenText, candidateOf({spokenText, units: (phonemes[at]?.units ?? []).join('\t')}, language));
      }
    } finally {
      await phonemizer.close();
    }
  }
  return texts.flatMap(text => byText.get(text) ?? []);
}
