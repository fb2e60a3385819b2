import fc from 'fast-check';
import {type Candidate, toCandidate} from '../../../../src/text/choice/candidate.js';

/** A candidate whose letters are its units. */
export function candidate(id: string, spokenText: string): Candidate {
  return toCandidate({
    id,
    spokenText,
    units: [...spokenText.toLowerCase()],
    speechSeconds: spokenText.length / 14,
  });
}

/** Few words of few letters, so that phrases share units, are equally good and nearly alike now and then. */
const word = fc.constantFrom('abu', 'ab', 'cab', 'bua', 'ada', 'duda', 'cuba', 'babu', 'a');
const text = fc
  .tuple(fc.array(word, {minLength: 1, maxLength: 12}), fc.constantFrom('.', '?', '!', ', ada.'))
  .map(([words, mark]) => `${words.join(' ')}${mark}`);

/** Up to forty candidates with ids of their own. */
export const someCandidates: fc.Arbitrary<readonly Candidate[]> = fc
  .array(text, {maxLength: 40})
  .map(texts => texts.map((spokenText, place) => candidate(`id${place}`, spokenText)));
