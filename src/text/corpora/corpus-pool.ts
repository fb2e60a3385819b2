import {openNearDuplicates} from '../choice/near-duplicates.js';
import type {Phrase} from '../phrase.js';
import {corpora} from './corpora.js';
import {expandFrames} from './expand-frames.js';

/** How many sentences of a corpus's frames stand beside those written by hand. */
const frameSentences = 4000;

/**
 * Every phrase of our own that may be chosen in a language, in a fixed order: the sentences written by hand, then some that the frames
 * give, each text once, without the audition sentences and what is nearly one of them. Empty where there is no corpus.
 */
export function corpusPool(language: string): readonly Phrase[] {
  const corpus = corpora[language];
  if (corpus === undefined) return [];
  const auditions = openNearDuplicates();
  for (const sentence of corpus.audition) auditions.remember(sentence);
  const written = corpus.domains.flatMap(({domain, sentences}) =>
    sentences.map((text, nth) => phraseOf(text, `${domain.replaceAll(' ', '-')}:${nth + 1}`)),
  );
  const framed = expandFrames(corpus, frameSentences, language).map(({text, frame}) =>
    phraseOf(text, `frame:${frame + 1}`),
  );
  const seen = new Set<string>();
  return [...written, ...framed].filter(({text}) => {
    const isFresh = !seen.has(text) && !auditions.isNear(text);
    seen.add(text);
    return isFresh;
  });

  function phraseOf(text: string, place: string): Phrase {
    return {text, language, id: undefined, source: `corpus:${language}:${place}`};
  }
}
