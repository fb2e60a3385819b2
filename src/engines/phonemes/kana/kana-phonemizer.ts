import {fileURLToPath} from 'node:url';
import {loadPackage} from '../load-package.js';
import type {Phonemes} from '../phonemizer.js';
import {readableText} from '../readable-text.js';
import {splitMorae} from './split-morae.js';

/**
 * Japanese as morae in katakana, by kuromoji's dictionary (IPADIC): particles は へ を as they are said, long vowels as two
 * morae. This is **not** what a Piper voice sees: Piper 1.8.0 reads with OpenJTalk, and has pitch accent and phrase breaks
 * beside the sounds. It serves to count what a text covers, and to compare two readings. Words without a reading (Latin
 * letters, rare kanji, digits) are left out and listed as spelled.
 */
export async function openKanaPhonemizer(): Promise<(text: string) => Phonemes> {
  const {TokenizerBuilder, default: Loader} = await loadPackage('@patdx/kuromoji', async () => ({
    ...(await import('@patdx/kuromoji')),
    ...(await import('@patdx/kuromoji/node')),
  }));
  const dictionary = fileURLToPath(new URL('../dict', import.meta.resolve('@patdx/kuromoji/node')));
  const tokenizer = await new TokenizerBuilder({loader: new Loader({dic_path: dictionary})}).build();

  return text => {
    const units: string[] = [];
    const spelled = new Set<string>();
    for (const {surface_form: written, pronunciation} of tokenizer.tokenize(readableText(text).normalize('NFKC'))) {
      const morae = splitMorae(pronunciation ?? (kanaOnly.test(written) ? written : ''));
      units.push(...morae, ...marksOf(written));
      if (morae.length === 0 && /[\p{L}\p{N}]/u.test(written)) spelled.add(written);
    }
    return {units, switches: [], spelled: [...spelled]};
  };
}

const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** Marks as Piper's Japanese phonemizer writes them; a `！` ends a statement. */
function marksOf(written: string): readonly string[] {
  return [...written].flatMap(character => marks[character] ?? []);
}

const marks: Readonly<Record<string, string>> = {
  '。': '.',
  '.': '.',
  '!': '.',
  '?': '?',
  '、': ',',
  ',': ',',
  '・': ',',
};
