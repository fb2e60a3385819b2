import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {openPhonemizer} from '../../engines/phonemes/open-phonemizer.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {corpora} from '../../text/corpora/corpora.js';
import {corpusPool} from '../../text/corpora/corpus-pool.js';
import {parseLanguage} from '../../text/language.js';
import type {PreparedPhrase} from './prepared-corpus.js';
import {openTextReader, usualReading} from './text-reader.js';

/**
 * Reads and phonemizes the phrases of every corpus, and writes them to `FOLDER/LANGUAGE.json`. Run by the build, so that a choice of phrases
 * begins at once, and is the same on every machine. Throws INTERNAL for a phrase of ours that cannot be spoken.
 */
export async function prepareCorpora(folder: string): Promise<void> {
  await makeFolder(folder);
  for (const language of Object.keys(corpora)) {
    await writeFileDurably(join(folder, `${language}.json`), JSON.stringify(await prepareCorpus(language)));
  }
}

async function prepareCorpus(language: string): Promise<readonly PreparedPhrase[]> {
  const read = await openTextReader(usualReading);
  const phonemizer = await openPhonemizer({language, espeakVoice: parseLanguage(language).espeakVoice});
  try {
    const spoken = corpusPool(language).map(({text, source}) => ({text, source, spokenText: spokenOf(text)}));
    const phonemes = await phonemizer.phonemizeAll(spoken.map(({spokenText}) => spokenText));
    return spoken.map((phrase, at) => ({...phrase, units: (phonemes[at]?.units ?? []).join('\t')}));
  } finally {
    await phonemizer.close();
  }

  function spokenOf(text: string): string {
    const outcome = read(text, language);
    if ('spokenText' in outcome) return outcome.spokenText;
    throw new ChatterpipeError(
      'INTERNAL',
      `The corpus ${language} holds a phrase that cannot be spoken: "${text}": ${outcome.refused.reason}`,
    );
  }
}
