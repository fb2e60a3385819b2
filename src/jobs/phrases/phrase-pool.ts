import {ChatterpipeError} from '../../base/error.js';
import {readFileChunks} from '../../io/read-file-chunks.js';
import type {Candidate} from '../../text/choice/candidate.js';
import type {Phrase, TextRefusal} from '../../text/phrase.js';
import {parsePhraseFile} from '../../text/phrase-file/parse-phrase-file.js';
import {candidatesOfTexts} from './candidates-of-texts.js';
import {candidateOf, readPreparedCorpus} from './prepared-corpus.js';
import type {TextReader} from './text-reader.js';

/** A phrase that cannot be spoken, and why. */
export type RefusedPhrase = {readonly source: string; readonly text: string; readonly refused: TextRefusal};

/** What may be chosen from: phrases with their spoken texts, and the same as candidates, whose ids are the spoken texts. */
export type PhrasePool = {
  readonly phrases: readonly (Phrase & {readonly spokenText: string})[];
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedPhrase[];
  readonly refusedCount: number;
  /** Phrases of the files that are in another language. */
  readonly otherLanguages: number;
};

/** How the files of a pool are read. */
export type FileReading = {
  /** A language code. */
  readonly language: string;
  /** Another voice of eSpeak NG than that of the language. */
  readonly espeakVoice: string | undefined;
  readonly asProse: boolean;
  readonly read: TextReader;
  readonly signal: AbortSignal | undefined;
};

const shownRefusals = 100;

/** Our own corpus of a language. */
export async function poolOfCorpus(language: string): Promise<PhrasePool> {
  const prepared = await readPreparedCorpus(language);
  const phrases = prepared.map(({text, source, spokenText}) => ({text, source, spokenText, language, id: undefined}));
  return {
    phrases,
    candidates: prepared.map(phrase => candidateOf(phrase, language)),
    refused: [],
    refusedCount: 0,
    otherLanguages: 0,
  };
}

/** Other people's lists, read, each spoken text once. Phrases in another language than the one asked for are left out. */
export async function poolOfFiles(
  files: readonly string[],
  {language, espeakVoice, asProse, read, signal}: FileReading,
): Promise<PhrasePool> {
  const byText = new Map<string, Phrase & {readonly spokenText: string}>();
  const refused: RefusedPhrase[] = [];
  let refusedCount = 0;
  let otherLanguages = 0;
  for (const name of files) {
    for await (const phrase of parsePhraseFile({name, content: readFileChunks(name), language, asProse})) {
      if (signal?.aborted)
        throw new ChatterpipeError('STOPPED', 'Stopped while reading the phrases.', {hint: 'Nothing was written.'});
      if (phrase.language !== language) {
        otherLanguages += 1;
        continue;
      }
      const outcome = read(phrase.text, language);
      if ('spokenText' in outcome) {
        if (!byText.has(outcome.spokenText))
          byText.set(outcome.spokenText, {...phrase, spokenText: outcome.spokenText});
        continue;
      }
      refusedCount += 1;
      if (refused.length < shownRefusals)
        refused.push({source: phrase.source, text: phrase.text, refused: outcome.refused});
    }
  }
  const candidates = await candidatesOfTexts([...byText.keys()], {language, espeakVoice, known: [], signal});
  return {phrases: [...byText.values()], candidates, refused, refusedCount, otherLanguages};
}
