import {type ComparableWord, plainWord} from '../comparable-word.js';

/** Phonemes without what is no sound: spaces, stress and the marks of sentences. */
export function soundUnits(phonemes: readonly string[]): readonly string[] {
  return phonemes.filter(unit => !noSound.test(unit));
}

/** The phonemes of each word, run together without stress: eSpeak NG parts words by spaces. */
export function soundsOfWords(phonemes: readonly string[]): readonly string[] {
  const sounds: string[] = [];
  let sound = '';
  for (const unit of [...phonemes, ' ']) {
    if (/^\s+$/.test(unit)) {
      if (sound !== '') sounds.push(sound);
      sound = '';
    } else if (!noSound.test(unit)) sound += unit;
  }
  return sounds;
}

/**
 * Readings as units that are compared one by one: syllables of Mandarin without their tone, from initial, final and tone in a row or from
 * whole syllables (`liang3`); morae of Japanese as they are.
 */
export function readingWords(phonemes: readonly string[]): readonly ComparableWord[] {
  const units = soundUnits(phonemes);
  if (!units.some(unit => tone.test(unit))) return units.map(plainWord);
  const syllables: string[] = [];
  let syllable = '';
  for (const unit of units) {
    syllable += unit;
    if (tone.test(unit)) {
      syllables.push(syllable.slice(0, -1));
      syllable = '';
    }
  }
  return [...syllables, ...(syllable === '' ? [] : [syllable])].map(plainWord);
}

const tone = /[1-5]$/;
/** Stress marks are letters to Unicode, the long mark of kana is one, too, and is a sound. */
const noSound = /^[\s\p{P}\p{S}ˈˌ|_]*$/u;
