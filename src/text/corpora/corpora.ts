import type {Corpus} from './corpus.js';
import {englishCorpus} from './en/corpus.js';
import {japaneseCorpus} from './ja/corpus.js';
import {malayCorpus} from './ms/corpus.js';
import {codeSwitchedCorpus} from './ms-en/corpus.js';
import {mandarinCorpus} from './zh/corpus.js';

/** Our own corpora by language code. */
export const corpora: Readonly<Record<string, Corpus>> = {
  ms: malayCorpus,
  en: englishCorpus,
  'ms-en': codeSwitchedCorpus,
  zh: mandarinCorpus,
  ja: japaneseCorpus,
};
