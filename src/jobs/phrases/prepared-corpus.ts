import {fileURLToPath} from 'node:url';
import {ChatterpipeError} from '../../base/error.js';
import {distModuleUrl} from '../../io/dist-module.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {expectedSpeechSeconds} from '../../quality/measures/expected-speech-seconds.js';
import {type Candidate, toCandidate} from '../../text/choice/candidate.js';
import {corpora} from '../../text/corpora/corpora.js';
import {parseLanguage} from '../../text/language.js';

/** A phrase of a corpus with what it takes to choose it. */
export type PreparedPhrase = {
  readonly text: string;
  readonly source: string;
  readonly spokenText: string;
  /** As a phonemizer gave them, with tabs between. */
  readonly units: string;
};

/** The corpus of a language as the build prepared it. Throws USAGE where there is none, LANGUAGE_UNKNOWN. */
export async function readPreparedCorpus(language: string): Promise<readonly PreparedPhrase[]> {
  const {code, englishName} = parseLanguage(language);
  if (corpora[code] === undefined) {
    throw new ChatterpipeError('USAGE', `Choosing phrases: there is no corpus of ${englishName} (${code}) yet.`, {
      hint: `Give your own phrases with --phrases FILE (phrases: --from FILE), or choose one of ${Object.keys(corpora).join(', ')}.`,
      details: {language: code, available: 0},
    });
  }
  const bytes = await readFileIfThere(fileURLToPath(distModuleUrl(`corpora/${code}.json`)));
  if (bytes === undefined)
    throw new ChatterpipeError('INTERNAL', `The corpus ${code} is not built.`, {hint: 'Run: npm run build'});
  return JSON.parse(bytes.toString('utf8')) as readonly PreparedPhrase[];
}

/** A prepared phrase as a candidate; its id is its spoken text. */
export function candidateOf(
  {spokenText, units}: Pick<PreparedPhrase, 'spokenText' | 'units'>,
  language: string,
): Candidate {
  return toCandidate({
    id: spokenText,
    spokenText,
    units: units === '' ? [] : units.split('\t'),
    speechSeconds: expectedSpeechSeconds(spokenText, language),
  });
}
