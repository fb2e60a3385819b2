import {isChatterpipeError} from '../../base/error.js';
import {openPhonemizer} from '../../engines/phonemes/open-phonemizer.js';
import type {Phonemizer} from '../../engines/phonemes/phonemizer.js';
import {fairReading} from '../../quality/compare/read/fair-reading.js';
import type {PhonemePair} from '../../quality/evidence.js';
import {parseLanguage} from '../../text/language.js';

/** A text, and what was heard of it. */
type HeardText = {readonly spokenText: string; readonly language: string; readonly heard: string};

/** Gives the phonemes of texts and of what was heard of them; a phonemizer a language is opened when it is first needed. */
export type SoundReader = {
  /** Undefined where the language cannot be phonemized here. */
  phonemesOf(text: HeardText): Promise<PhonemePair | undefined>;
  close(): Promise<void>;
};

/** A reader that tells once of each language that it cannot read. */
export function createSoundReader(onNotice: (message: string) => void): SoundReader {
  const opened = new Map<string, Promise<Phonemizer | undefined>>();
  const open = async (language: string): Promise<Phonemizer | undefined> => {
    try {
      return await openPhonemizer({language, espeakVoice: parseLanguage(language).espeakVoice});
    } catch (error) {
      if (!isChatterpipeError(error, 'DEPENDENCY_MISSING') && !isChatterpipeError(error, 'LANGUAGE_UNKNOWN'))
        throw error;
      onNotice(`What is heard in ${language} is compared by its letters: ${error.message} ${error.hint ?? ''}`);
      return undefined;
    }
  };
  return {
    async phonemesOf({spokenText, language, heard}) {
      let found = opened.get(language);
      if (found === undefined) {
        found = open(language);
        opened.set(language, found);
      }
      const phonemizer = await found;
      if (phonemizer === undefined) return undefined;
      const reading = fairReading({expected: spokenText, heard, language});
      const [expected, read] = await phonemizer.phonemizeAll([spokenText, reading]);
      return {expected: expected?.units ?? [], heard: read?.units ?? []};
    },

    async close() {
      const all = await Promise.allSettled(opened.values());
      await Promise.all(all.map(outcome => (outcome.status === 'fulfilled' ? outcome.value?.close() : undefined)));
    },
  };
}
