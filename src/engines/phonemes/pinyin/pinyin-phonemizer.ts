import {loadPackage} from '../load-package.js';
import type {Phonemes} from '../phonemizer.js';
import {readableText} from '../readable-text.js';
import {splitSyllable} from './split-syllable.js';

/**
 * Mandarin as Piper's `pinyin` voices see it (`piper/phonemize_chinese.py`, 1.8.0). Piper reads hanzi with a neural model
 * (g2pW), we with the dictionary of pinyin-pro: the two may choose different readings of one character (得, 地, 了). As in
 * Piper no tone changes beside another (一, 不, third tones), digits must have been written out before, marks other than the
 * full-width ones are dropped, and so are Latin letters: those are listed as spelled.
 */
export async function openPinyinPhonemizer(): Promise<(text: string) => Phonemes> {
  const {pinyin} = await loadPackage('pinyin-pro', () => import('pinyin-pro'));
  return text => {
    const characters = pinyin(readableText(text).normalize('NFC').trim(), {
      type: 'all',
      toneType: 'num',
      v: true,
      toneSandhi: false,
    });
    const units: string[] = [];
    for (const {origin, pinyin: syllable} of characters) {
      if (marks.has(origin)) {
        // Piper cuts sentences behind these, and the space between two is gone.
        if (origin !== ' ' || !sentenceMarks.has(units.at(-1) ?? '')) units.push(origin);
      } else {
        units.push(...(splitSyllable(syllable) ?? []));
      }
    }
    return {units, switches: [], spelled: [...new Set(text.match(unread))]};
  };
}

const marks: ReadonlySet<string> = new Set('。？！—…、，：； ');
const sentenceMarks: ReadonlySet<string> = new Set('。？！');

const unread = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
